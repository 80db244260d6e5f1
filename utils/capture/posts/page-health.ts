import type { Platform, ReadPost } from '../../platforms/contract';

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
  /** Posts that are no comment themselves and stay above the comments, whatever becomes of these: a film, an article. */
  readonly heads: number;
  /** Elements that look like posts; where one was read with what a post has, the posts and what looks like one beside them. */
  readonly likely: number;
}

/**
 * `changed`: elements that look like posts are there and none, mostly halves, or fewer than were passed over could be read,
 * such as a film or an article alone above its comments; the site has probably been rebuilt. `empty`: nothing that looks like
 * a post (a start page, settings), or what the page is of without comments: that says nothing.
 */
export type PageHealth = 'fine' | 'changed' | 'empty';

/** So many may stay as they are while the list under them is rebuilt; a page that gives more is read. */
export const mostAtHead = 5;

/** Fewer than this are a coincidence. */
const telling = 3;

export function healthOf({ posts, broken, heads, likely }: Omit<PageCounts, 'incomplete'>): PageHealth {
  if (Math.max(posts, likely) >= telling && (posts === 0 || broken * 2 > posts)) return 'changed';
  const unread = likely - posts;
  if (unread >= telling && unread > posts) return 'changed';
  return posts === heads ? 'empty' : 'fine';
}

/** Few sites show posts without these (`lacks`); a page on which they mostly lack has probably changed. */
export function isBroken(post: ReadPost, lacks?: Platform['lacks']): boolean {
  const { id, permalink, author, text, media, rating, title, quotes } = post;
  const content = text ?? media ?? rating ?? title ?? quotes;
  return !((id ?? permalink ?? lacks === 'id') && (author ?? lacks === 'author') && content);
}

/** Gives what looks how reading goes on this page now, and tells it once for each address and each change. */
export function healthTeller(view: Window, counts: () => PageCounts, tell: (counts: PageCounts) => void): () => void {
  let told = '';
  return function look(): void {
    if (view.document.visibilityState !== 'visible') {
      view.document.addEventListener('visibilitychange', look, { once: true });
      return;
    }
    const found = counts();
    const news = `${view.location.href} ${healthOf(found)}`;
    if (news === told) return;
    told = news;
    tell(found);
  };
}
