/** Reading a unit that has other people's posts inside it. */
import type { PostMedia, ReadingPage } from './contract';

/** What is asked of one post again and again. Nothing of it changes while it is read. */
interface Reading {
  readonly base: URL;
  readonly addresses: Map<string, URL>;
  readonly undivided: Map<string, { unit: Element; is: boolean }>;
}

let reading: Reading | undefined;

/** Reads one post, with everything inside of it, in one go. */
export function inOneReading<Read>({ url }: ReadingPage, read: () => Read): Read {
  const outer = reading;
  reading = { base: url, addresses: new Map(), undivided: new Map() };
  try {
    return read();
  } finally {
    reading = outer;
  }
}

/**
 * Matches of `selector` in `unit` that belong to the unit itself: between the two stands no `boundary` (a quoted or
 * embedded post). Never a bare `querySelector`: a quoted post would lend its name or time to its holder.
 */
export function ownAll(unit: Element, selector: string, boundary: string): Element[] {
  const found = [...unit.querySelectorAll(selector)];
  return found.length === 0 || isUndivided(unit, boundary)
    ? found
    : found.filter((each) => isOwn(each, unit, boundary));
}

/** The first of them. */
export function own(unit: Element, selector: string, boundary: string): Element | undefined {
  if (isUndivided(unit, boundary)) return unit.querySelector(selector) ?? undefined;
  for (const found of unit.querySelectorAll(selector)) if (isOwn(found, unit, boundary)) return found;
  return undefined;
}

/** Known of nothing in the unit that it is another post: most hold none, and to ask it of every match is dear. */
function isUndivided(unit: Element, boundary: string): boolean {
  if (!reading) return false;
  const known = reading.undivided.get(boundary);
  if (known?.unit === unit) return known.is;
  const is = unit.querySelector(boundary) === null;
  reading.undivided.set(boundary, { unit, is });
  return is;
}

function isOwn(found: Element, unit: Element, boundary: string): boolean {
  const holder = found.parentElement?.closest(boundary);
  return !holder || holder === unit || !unit.contains(holder);
}

/** What an attribute hides. */
export const hiddenInline = '[hidden], [style*="display:none"], [style*="display: none"]';

/** Whether an attribute hides it: sites keep copies of their parts so. */
export const isHidden = (element: Element) => element.closest(hiddenInline) !== null;

/** Matches that no attribute hides. */
export const allShown = (root: ParentNode, selector: string) =>
  [...root.querySelectorAll(selector)].filter((found) => !isHidden(found));

/** The first match that is shown; where all are folded away, the first. */
export const firstShown = (root: ParentNode, selector: string): Element | null =>
  allShown(root, selector)[0] ?? root.querySelector(selector);

/** The object without absent facts: no `undefined`, no empty string, list or object (contract: an absent key). */
export function facts<T extends object>(given: { [K in keyof T]: T[K] | undefined }): T {
  const present = {} as T;
  for (const key in given) {
    const value: unknown = given[key];
    if (value === undefined || value === '') continue;
    if (typeof value !== 'object' || Object.keys(value ?? {}).length > 0) present[key] = value as T[typeof key];
  }
  return present;
}

/**
 * The web address an attribute states; `undefined` for none, for `blob:` and the like. Without `base` it must be
 * absolute: pages saved with their files have local names in `src`, which are no addresses of the platform.
 */
export function addressOf(stated: string | null | undefined, base?: URL): Readonly<URL> | undefined {
  if (!stated) return undefined;
  if (!base || base !== reading?.base) return parsed(stated, base);
  const known = reading.addresses.get(stated);
  if (known) return known;
  const address = parsed(stated, base);
  if (address) reading.addresses.set(stated, address);
  return address;
}

/** The path of such an address, as `URL` gives it; one of plain words is not parsed for it. */
export function pathOf(stated: string | null | undefined, base: URL): string | undefined {
  const [, plain] = /^(?:https?:\/\/[a-z]+(?:\.[a-z]+)+)?(\/(?!\/)[\w/@-]*)(?:[?#]|$)/i.exec(stated ?? '') ?? [];
  return plain !== undefined && base.protocol.startsWith('http') ? plain : addressOf(stated, base)?.pathname;
}

function parsed(stated: string, base?: URL): URL | undefined {
  try {
    const address = new URL(stated, base);
    return /^https?:$/.test(address.protocol) ? address : undefined;
  } catch {
    // What is no address is not stated
    return undefined;
  }
}

/**
 * A picture: the file its link opens, else its own address, which lazy pages keep in `data-src`. A saved page has local
 * names in `src`, which no address of the page may complete.
 */
export function pictureOf(image: Element, base: URL): PostMedia {
  const stated = image.getAttribute('data-src') ?? image.getAttribute('src') ?? '';
  const opened = addressOf(image.closest('a[href]')?.getAttribute('href'), base);
  const isFile = /\.(?:jpe?g|png|gif|webp|avif)$/i.test(opened?.pathname ?? '');
  const url = isFile ? opened : addressOf(stated, stated.startsWith('/') ? base : undefined);
  return facts<PostMedia>({ kind: 'image', url: url?.href, alt: image.getAttribute('alt') ?? undefined });
}

/** Where a link leads. */
export const targetOf = (link: Element | null | undefined, base: URL) => addressOf(link?.getAttribute('href'), base);

/** Whether `other` begins after `one`. */
export const follows = (one: Node, other: Node) => (one.compareDocumentPosition(other) & 4) !== 0;

/** Whether `below` stands under `above` in one list: behind a heading between them other posts are proposed. */
export const isListedUnder = (above: Element, below: Element, posts: string) =>
  above !== below &&
  !above.contains(below) &&
  follows(above, below) &&
  ![...above.ownerDocument.querySelectorAll('h1, h2, h3, [role="heading"]')].some(
    (heading) => follows(above, heading) && follows(heading, below) && !heading.closest(posts),
  );

/** A picture or a video as the page names it; `blob:` is no address, so such a video is known by its poster. */
export function tileOf(element: Element): PostMedia {
  const source =
    addressOf(element.getAttribute('src')) ?? addressOf(element.querySelector('source')?.getAttribute('src'));
  if (element.tagName !== 'VIDEO') {
    return facts<PostMedia>({ kind: 'image', url: source?.href, alt: element.getAttribute('alt') ?? undefined });
  }
  return facts<PostMedia>({ kind: 'video', url: (source ?? addressOf(element.getAttribute('poster')))?.href });
}

/** Its words without those of elements inside it. */
export const ownWords = (element: Element) =>
  [...element.childNodes]
    .map((node) => (node.nodeType === 3 ? node.nodeValue : ''))
    .join('')
    .trim();

/** `notes`: those that hold. */
export const remarksOf = (...given: (string | false | undefined)[]) => given.filter((note) => typeof note === 'string');

/** A part of an address as a person reads it; one that is not well formed stays as it is. */
export function decoded(part: string): string {
  if (!part.includes('%')) return part;
  try {
    return decodeURIComponent(part);
  } catch {
    // Not well formed
    return part;
  }
}

/** Digits as they are, or packed: base64 of `comment:<post>_<comment>`. */
export function commentIdIn(stated: string | null | undefined): string | undefined {
  if (!stated || /^\d+$/.test(stated)) return stated || undefined;
  try {
    return /^comment:\d+_(\d+)$/.exec(atob(decoded(stated)))?.[1];
  } catch {
    // What is no base64 states no number
    return undefined;
  }
}

/** Those that stand in none of the others. */
export const outermost = (found: Element[]) =>
  found.filter((one) => !found.some((other) => other !== one && other.contains(one)));

/** The elements round one, from the nearest on. */
export function ancestorsOf(element: Element): Element[] {
  const all: Element[] = [];
  for (let at = element.parentElement; at; at = at.parentElement) all.push(at);
  return all;
}

/** As much round an element as holds none of `others`: where a shared post has no frame of its own. */
export function blockAround(element: Element, unit: Element, others: (Element | undefined)[]): Element {
  let block = element;
  for (const at of ancestorsOf(element)) {
    if (at === unit || others.some((other) => other && at.contains(other))) break;
    block = at;
  }
  return block;
}

/** Cards of links that lead out through the platform's counter (`l.php?u=`), each address once. */
export function cardsOf(links: Element[], base: URL): PostMedia[] {
  return linkCards(links.map((link) => addressOf(targetOf(link, base)?.searchParams.get('u'))));
}

/** Each address once. */
export function linkCards(urls: readonly (URL | undefined)[]): PostMedia[] {
  const addresses = new Set(urls.flatMap((url) => url?.href ?? []));
  return [...addresses].map((url) => ({ kind: 'link-card', url }));
}

/** The whole frame of a post: the outermost of the best kind (first in `frames`) round it, within its dialog. */
export function frameOf(element: Element, frames: readonly string[]): Element | undefined {
  const all = [element, ...ancestorsOf(element)];
  const dialog = all.findIndex((at) => at.getAttribute('role') === 'dialog');
  const line = dialog < 0 ? all : all.slice(0, dialog + 1);
  return frames.map((frame) => line.findLast((at) => at.matches(frame))).find((found) => found !== undefined);
}

/** Once for a reading, since it searches the page. */
const frontDialogs = new WeakMap<ReadingPage, Element | undefined>();

/** One post opened over a feed hides it; not every such dialog says that it is modal, nor has every dialog posts. */
export function isBehindDialog(unit: Element, page: ReadingPage, post: string): boolean {
  if (!frontDialogs.has(page)) {
    const dialogs = [...unit.ownerDocument.querySelectorAll(`[role="dialog"]:has(${post})`)];
    frontDialogs.set(
      page,
      dialogs.findLast((at) => !at.closest(hiddenInline)),
    );
  }
  return frontDialogs.get(page)?.contains(unit) === false;
}
