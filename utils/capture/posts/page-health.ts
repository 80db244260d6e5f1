/** What one page of a platform yielded. Counts only. */
export interface PageCounts {
  readonly posts: number;
  /** Posts that lack an id, author, time or both words and media. */
  readonly incomplete: number;
  /**
   * Posts that lack an id, an author or all content. A missing time alone is no sign of a changed site: some lists never
   * show one.
   */
  readonly broken: number;
  /** Elements that look like posts, read or not. */
  readonly likely: number;
}

/**
 * `changed`: elements that look like posts are there and none, or mostly halves, could be read; the site has probably
 * been rebuilt. `empty`: nothing that looks like a post (a start page, settings): that says nothing.
 */
export type PageHealth = 'fine' | 'changed' | 'empty';

/** Fewer than this are a coincidence. */
const telling = 3;

export function healthOf({ posts, broken, likely }: Omit<PageCounts, 'incomplete'>): PageHealth {
  if (posts === 0) return likely >= telling ? 'changed' : 'empty';
  return posts >= telling && broken * 2 > posts ? 'changed' : 'fine';
}

/** What any site marks its posts with, whatever else it changes. */
const anyPost = 'article, [role="article"], [itemprop="review"], [itemtype*="/Review"], [itemtype*="/Comment"]';

export function likelyPosts(document: Document, selectors: readonly string[]): number {
  const count = (selector: string) => document.querySelectorAll(selector).length;
  return Math.max(count(selectors.join(', ')), count(anyPost));
}

/** A page is looked at when it has had time to fill, and again now and then while it is used. */
const lookMilliseconds = [6_000, 20_000];

/** Tells how reading goes on this page, once for each address and each change. */
export function tellHealth(
  view: Window,
  counts: () => PageCounts,
  tell: (counts: PageCounts) => void,
  signal: AbortSignal,
): void {
  let told = '';
  function look(at: number): void {
    const milliseconds = lookMilliseconds[at] ?? lookMilliseconds.at(-1);
    view.setTimeout(() => {
      if (signal.aborted) return;
      look(at + 1);
      if (view.document.visibilityState !== 'visible') return;
      const found = counts();
      const news = `${view.location.href} ${healthOf(found)}`;
      if (news === told) return;
      told = news;
      tell(found);
    }, milliseconds);
  }
  look(0);
}
