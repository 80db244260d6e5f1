import type { Platform, ReadPost } from '../../platforms/contract';
import type { SeenPost } from './seen-posts';

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

function likelyPosts(document: Document, selectors: readonly string[]): number {
  const count = (selector: string) => document.querySelectorAll(selector).length;
  return Math.max(count(selectors.join(', ')), count(anyPost));
}

/** A court asks for all of these. */
function isIncomplete(post: ReadPost): boolean {
  return !post.postedAt || !(post.text ?? post.media) || isBroken(post);
}

/** Few sites show posts without these (`lacks`); a page on which they mostly lack has probably changed. */
export function isBroken(post: ReadPost, lacks?: Platform['lacks']): boolean {
  const { id, permalink, author, text, media, rating, title } = post;
  const isKnown = id ?? permalink ?? lacks === 'id';
  return !isKnown || !(author ?? lacks === 'author') || !(text ?? media ?? rating ?? title);
}

/** What there is of posts now. */
export function countsOf(
  document: Document,
  platform: Pick<Platform, 'post' | 'lacks'>,
  present: Iterable<SeenPost>,
): PageCounts {
  const posts = [...new Map([...present].map(({ key, post }) => [key, post])).values()];
  return {
    posts: posts.length,
    incomplete: posts.filter(isIncomplete).length,
    broken: posts.filter((post) => isBroken(post, platform.lacks)).length,
    likely: likelyPosts(document, platform.post),
  };
}

/** A page is looked at again now and then while it is used. */
const lookMilliseconds = 20_000;

/** Tells how reading goes on this page, once for each address and each change. */
export function tellHealth(
  view: Window,
  counts: () => PageCounts,
  tell: (counts: PageCounts) => void,
  signal: AbortSignal,
): void {
  let told = '';
  function look(): void {
    if (signal.aborted) return;
    view.setTimeout(look, lookMilliseconds);
    if (view.document.visibilityState !== 'visible') return;
    const found = counts();
    const news = `${view.location.href} ${healthOf(found)}`;
    if (news === told) return;
    told = news;
    tell(found);
  }
  look();
}
