import type { Platform, ReadPost } from '../../platforms/contract';
import { holdsNoPosts } from '../../platforms/distrust/guarded';
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
  /** Elements that look like posts; where some were read, those. */
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
  if (Math.max(posts, likely) >= telling && (posts === 0 || broken * 2 > posts)) return 'changed';
  return posts === 0 ? 'empty' : 'fine';
}

/** What any site marks its posts with, whatever else it changes. */
const anyPost = 'article, [role="article"], [itemprop="review"], [itemtype*="/Review"], [itemtype*="/Comment"]';

function likelyPosts(document: Document, platform: LookedFor): number {
  // Addresses that list people, notices or settings
  if (holdsNoPosts(platform, new URL(document.location.href))) return 0;
  const count = (selector: string) => [...document.querySelectorAll(selector)].filter(saysWhen).length;
  return Math.max(count(platform.post.join(', ')), count(anyPost), datedNeighbours(document));
}

type LookedFor = Pick<Platform, 'post' | 'lacks' | 'withoutPosts'>;

/** A day or a time of day, or how long ago, in Japanese or English. */
const whenSaid =
  /\d{4}\s*[年/.-]\s*\d{1,2}|\d{1,2}月\s*\d{1,2}日|\d{1,2}:\d{2}|\d+\s*(?:秒|分|時間|日|週間?|か月|ヶ月|カ月|年前)|\d+\s*(?:[smhdwy](?![a-z])|sec|min|hour|day|week|month|year)/;
/** A page is looked through so far, and so much of each part is read. */
const mostParents = 3_000;
const [fewestLetters, mostLetters] = [12, 4_000];

/** Holds words and a time: a row of people, a menu or a frame that is still empty does not. */
function saysWhen(element: Element): boolean {
  const words = element.textContent.trim();
  return words.length >= fewestLetters && words.length <= mostLetters && whenSaid.test(words);
}

/**
 * The longest run of neighbours that each hold words and a time: what a list of posts is, whatever its classes, elements
 * and attributes are called after a redesign.
 */
function datedNeighbours(document: Document): number {
  let most = 0;
  const parents = [...document.querySelectorAll('body, body *')].slice(0, mostParents);
  for (const parent of parents) {
    if (parent.childElementCount < telling || parent.childElementCount <= most) continue;
    most = Math.max(most, [...parent.children].filter(saysWhen).length);
  }
  return most;
}

/** A court asks for all of these. */
function isIncomplete(post: ReadPost): boolean {
  return !post.postedAt || !(post.text ?? post.media) || isBroken(post);
}

/** Few sites show posts without these (`lacks`); a page on which they mostly lack has probably changed. */
export function isBroken(post: ReadPost, lacks?: Platform['lacks']): boolean {
  const { id, permalink, author, text, media, rating, title } = post;
  return !((id ?? permalink ?? lacks === 'id') && (author ?? lacks === 'author') && (text ?? media ?? rating ?? title));
}

/** What there is of posts now. */
export function countsOf(document: Document, platform: LookedFor, present: Iterable<SeenPost>): PageCounts {
  const posts = [...new Map([...present].map(({ key, post }) => [key, post])).values()];
  return {
    posts: posts.length,
    incomplete: posts.filter(isIncomplete).length,
    broken: posts.filter((post) => isBroken(post, platform.lacks)).length,
    likely: posts.length || likelyPosts(document, platform),
  };
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
