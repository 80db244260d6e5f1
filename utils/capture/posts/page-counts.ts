import { allIn, holds, nearest, pageOf, parentOf, partsIn, wordsIn } from '../../members';
import type { Platform, ReadPost } from '../../platforms/contract';
import { holdsNoPosts } from '../../platforms/distrust/guarded';
import { isBroken, mostAtHead, type PageCounts } from './page-health';
import type { SeenPost } from './seen-posts';

/** What any site marks its posts with, whatever else it changes. */
const anyPost = 'article, [role="article"], [itemprop="review"], [itemtype*="/Review"], [itemtype*="/Comment"]';

/** `read`: elements that show posts which were read. Beside these only what they leave no doubt about is a post. */
function likelyPosts(document: Document, platform: LookedFor, read: readonly Element[]): number {
  // Addresses that list people, notices or settings
  if (holdsNoPosts(platform, new URL(document.location.href))) return 0;
  const dated = datedElements(document);
  const units = platform.post.join(', ');
  // Some adapters ask for any frame that holds a post: around one that was read it says nothing of what else is in it
  const isPassedOver = (unit: Element | null) => unit !== null && !read.some((known) => holds(unit, known));
  // Of the same post, or known to the adapter and passed over: an advert, a post of another page
  const isKnown = (element: Element) =>
    read.some((known) => holds(known, element) || holds(element, known)) ||
    isPassedOver(nearest(element, units)) ||
    allIn(element, units).length > 0;
  const isSaid = (element: Element) => {
    const { said, all } = lettersOf(element);
    return read.length === 0 ? said > 0 : said >= fewestLetters && said * 2 > all && !isKnown(element);
  };
  const looksLikePost = (element: Element) => dated.has(element) && holdsWords(element) && isSaid(element);
  const count = (elements: Iterable<Element>) => [...elements].filter(looksLikePost).length;
  const neighbours = [...dated].map((holder) => {
    const children = partsIn(holder);
    const rows = children.filter((row) => dated.has(row));
    const short = platform.profile ? saidByPeople(rows, platform.profile) : [];
    const isShort = (row: Element) => short.includes(row) && (read.length === 0 || !isKnown(row));
    const found = rows.filter((row) => looksLikePost(row) || isShort(row)).length;
    // A few among many that hold none: people, menus or cards in whose words a day occurs
    return found * 2 < children.filter((row) => holdsWords(row)).length ? 0 : found;
  });
  return Math.max(...[units, anyPost].map((selector) => count(document.querySelectorAll(selector))), ...neighbours);
}

type LookedFor = Pick<Platform, 'post' | 'lacks' | 'profile' | 'withoutPosts'>;

const month = '(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)(?:[a-z]{3,})?';
const unit =
  '(?:[smhdwy]|mo|(?:sec(?:ond)?|min(?:ute)?|hr|hour|day|week|month|yr|year)s?\\.?|秒|分|時間|日|週間?|[かカヵヶケ箇]月|年)';
/**
 * A time by itself, in Japanese or English: a day or a time of day, or how long ago where nothing goes on behind it.
 * "Opened 3 hours ago, come by" is what somebody tells.
 */
const timeShown = new RegExp(
  [
    /\d{4}\s*[年/.-]\s*\d{1,2}|\d{1,2}月\s*\d{1,2}日/.source,
    // From an hour to an hour a shop is open
    /(?<![\d:–~〜～-]\s*)\d{1,2}:\d{2}(?!\s*(?:[ap]m)?\s*[–~〜～-])/.source,
    `\\b(?:${month}\\.? \\d{1,2}|\\d{1,2} ${month})\\b`,
    `(?:^|[\\s:：()（）])(?:昨日|yesterday|(?:\\d+|an?)\\s*${unit}\\s*(?:前|ago)?)\\s*(?:$|[•·(（])`,
  ].join('|'),
  'i',
);
/** A page is looked through so far. */
const mostTexts = 20_000;
/** Longer is a sentence. */
const longestTime = 80;
const [fewestLetters, mostLetters] = [12, 4_000];

/** A row of people, a menu or a frame that is still empty may do so, but shows no time. */
function holdsWords(element: Element, fewest = fewestLetters): boolean {
  const { length } = wordsIn(element).trim();
  return length >= fewest && length <= mostLetters;
}

/**
 * Letters of an element that are of no time, and those of them that are no link's. Rows of articles, films or topics lead
 * there by their words; what somebody wrote stands beside the links.
 */
function lettersOf(element: Element): { said: number; all: number } {
  const texts = pageOf(element).createTreeWalker(element, 4);
  let [said, all] = [0, 0];
  while (texts.nextNode()) {
    const letters = wordsIn(texts.currentNode).replace(noWords, '').length;
    all += letters;
    if (!isOfControl(texts.currentNode)) said += letters;
  }
  return { said, all };
}

/**
 * Of neighbours those in which a person says something, however short: a name leads to that person's own page, and no
 * other words lead anywhere. Articles, films and topics are led to by their titles.
 */
function saidByPeople(rows: readonly Element[], profile: RegExp): Element[] {
  const said = rows.map((row) => saidIn(row, profile));
  const times = new Map<string, number>();
  for (const part of said.flatMap((parts) => [...new Set(parts)])) times.set(part, (times.get(part) ?? 0) + 1);
  // What stands in most rows the site says
  return rows.filter((_, at) => said[at]?.some((part) => (times.get(part) ?? 0) * 2 <= rows.length));
}

/** Pieces of a row that are in no link, no control and no time; none where it leads elsewhere or to nobody. */
function saidIn(row: Element, profile: RegExp): string[] {
  if (!holdsWords(row, 1)) return [];
  const words = (text: string) => (text.length <= longestTime && timeShown.test(text) ? '' : text.replace(noWords, ''));
  const links = allIn<HTMLAnchorElement>(row, 'a[href]').filter((link) => words(link.textContent.trim()));
  const isPerson = ({ pathname }: HTMLAnchorElement) => profile.test(pathname);
  const isHere = (link: HTMLAnchorElement) => link.getAttribute('href')?.startsWith('#');
  if (!links.some(isPerson) || !links.every((link) => isPerson(link) || isHere(link))) return [];
  const texts = pageOf(row).createTreeWalker(row, 4);
  const said: string[] = [];
  while (texts.nextNode()) {
    const part = wordsIn(texts.currentNode).trim();
    if (words(part) && !isOfControl(texts.currentNode)) said.push(part);
  }
  return said;
}

/** Of a link or a button. */
function isOfControl(text: Node): boolean {
  const holder = parentOf(text);
  return holder !== null && nearest(holder, 'a[href], button, [role="button"]') !== null;
}

/** Signs, numbers and what Japanese times are made of. */
const noWords = /[\P{L}年月日時分秒週間前昨火水木金土]/gu;

/**
 * All that hold a time. Neighbours that do, each with words, are what a list of posts is, whatever its classes, elements
 * and attributes are called after a redesign.
 */
function datedElements(document: Document): Set<Element> {
  const dated = new Set<Element>();
  const texts = document.createTreeWalker(document.body, 4);
  for (let left = mostTexts; left > 0 && texts.nextNode(); left -= 1) {
    const words = wordsIn(texts.currentNode).trim();
    if (words.length > longestTime || !timeShown.test(words)) continue;
    for (let holder = parentOf(texts.currentNode); holder && !dated.has(holder); holder = parentOf(holder))
      dated.add(holder);
  }
  return dated;
}

/** A court asks for all of these. */
function isIncomplete(post: ReadPost): boolean {
  return !post.postedAt || !(post.text ?? post.media) || isBroken(post);
}

/**
 * A post that stays above its comments, whatever becomes of these: a film, or what the page's address is of. A thread on
 * a board has none: all that it holds is alike.
 */
function isHead({ kind, thread, id = '', permalink = '' }: ReadPost, page: URL): boolean {
  if (kind === 'video') return true;
  if (kind !== 'article' && kind !== 'question' && (kind !== 'post' || thread)) return false;
  const link = URL.parse(permalink);
  const pathOf = ({ pathname }: URL) => pathname.replace(/\/$/, '');
  const isSame = (own: URL) =>
    pathOf(own) === pathOf(page) && [...own.searchParams].every(([key, value]) => page.searchParams.get(key) === value);
  return (link !== null && isSame(link)) || (id.length >= fewestOfId && page.pathname.includes(id));
}

/** Shorter ones stand in an address by chance. */
const fewestOfId = 8;

/** What there is of posts now. */
export function countsOf(document: Document, platform: LookedFor, present: Iterable<SeenPost>): PageCounts {
  const seen = [...present];
  const posts = [...new Map(seen.map(({ key, post }) => [key, post])).values()];
  const broken = posts.filter((post) => isBroken(post, platform.lacks)).length;
  const page = new URL(document.location.href);
  const heads = posts.filter((post) => isHead(post, page)).length;
  const counts = { posts: posts.length, incomplete: posts.filter(isIncomplete).length, broken, heads };
  if (posts.length === broken) return { ...counts, likely: Math.max(broken, likelyPosts(document, platform, [])) };
  const read = seen.map(({ element }) => element);
  // Beside comments and reviews other lists are usual, such as results of a search
  const beside = posts.length > mostAtHead || heads < posts.length ? 0 : likelyPosts(document, platform, read);
  return { ...counts, likely: posts.length + beside };
}
