/**
 * The posts of a page by one given adapter. Knows no registry: a page loads one adapter, and importing `index.ts` would
 * bring all of them.
 */
import type { Platform, ReadingPage, ReadPost } from './contract';
import { hiddenInline } from './dom';

/**
 * Elements that may be posts, in page order; `root` itself too, since observers hand in what was added. Chromium looks for a
 * list of selectors five times as long as for each alone (490,000 elements: 75 ms and 12 ms), and mostly one finds all.
 */
export function unitsIn(root: ParentNode, { post }: Pick<Platform, 'post'>): Element[] {
  // Of what it is: a form gives its controls before that
  const { matches, querySelector, querySelectorAll } = Object.getPrototypeOf(root) as Element;
  const isUnit = (matches as Element['matches'] | undefined)?.call(root as Element, post.join());
  const finding = post.filter((selector) => querySelector.call(root, selector)).join();
  return [...(isUnit ? [root as Element] : []), ...querySelectorAll.call(root, finding || '_')];
}

/** The posts of a page, each once: of two elements with one id the outer, then the upper one. */
export function readUnits(document: Document, platform: Platform, page: ReadingPage): ReadPost[] {
  const shown = unitsIn(document, platform).filter(isShown);
  const dialogs = [...document.querySelectorAll(openDialog)].filter(isShown);
  const found = shown.flatMap((unit) => {
    const post = platform.read(unit, page);
    return post ? [{ unit, post }] : [];
  });
  if (found.length === 0) return platform.readData?.(document, page) ?? [];
  // A dialog without posts (log in, cookies) hides none; of nested ones the innermost with posts is in front
  const front = dialogs.filter((dialog) => found.some(({ unit }) => dialog.contains(unit))).at(-1);
  const read = new Map<string, Element[]>();
  const named = new Set(found.flatMap(({ post }) => (post.id && post.text ? [wordsOf(post)] : [])));
  return (front ? found.filter(({ unit }) => front.contains(unit)) : found).flatMap(({ unit, post }) => {
    // Where posts have ids, one without that says the same as one with an id is a copy that lost it
    if (!post.id && post.text && platform.lacks !== 'id' && named.has(wordsOf(post))) return [];
    const key = postKey(post);
    const twins = read.get(key) ?? [];
    read.set(key, [...twins, unit]);
    // Somebody may write the same words twice: without an id only the same place on the page is the same post
    const isTwin = post.id ? twins.length > 0 : twins.some((twin) => twin.contains(unit));
    return isTwin ? [] : [post];
  });
}

const wordsOf = ({ author, text }: ReadPost) => JSON.stringify([author?.handle ?? author?.name, text]);

const openDialog = 'dialog[open], [role="dialog"][aria-modal="true"]';
const unseenInline = `${hiddenInline}, :not(html, body, [style*="backface-visibility"]):is([style*="visibility: hidden"], [style*="visibility:hidden"])`;

/** Single-page sites keep whole old pages hidden. Boxes exist only where there is layout, so not in jsdom. */
function isShown(element: Element): boolean {
  if (element.closest(unseenInline)) return false;
  const hasLayout = element.ownerDocument.documentElement.getClientRects().length > 0;
  if (!hasLayout) return true;
  if (element.getClientRects().length > 0) return !isUnseen(element) || isUnseen(element.ownerDocument.body);
  // No box of its own: what is in it is shown in its place
  return getComputedStyle(element).display === 'contents' && [...element.children].some(isShown);
}

/** By any rule of the page; some pages hide all of their body until their scripts have run. */
const isUnseen = (element: Element) => getComputedStyle(element).visibility === 'hidden';

/** Sites that give an id once: a feed shows the same post without the thread that the address of a thread's page names. */
const givesIdsOnce = /^(bluesky|threads|tiktok|x)$/;

/** One name for one post, equal on every visit: pages reuse elements, so nothing may be keyed by a node. */
export function postKey({ platform, id, permalink, thread, author, text }: ReadPost): string {
  // One key over the hosts of all countries; Japan's has had its own
  const place = (!givesIdsOnce.test(platform) && thread?.url?.replace(/(?<=advisor\.)(?!jp)[^/]+/, 'com')) || '';
  return `${platform}:${id ? `${place}:${id}` : (permalink ?? hashOf(JSON.stringify([author, text])))}`;
}

/** FNV-1a: tells posts apart, proves nothing. */
function hashOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(16);
}
