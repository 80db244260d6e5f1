import { parentOf } from '../../../parent-of';
import type { ReadPost } from '../../../platforms/contract';
import { lettersOf, otherFacts } from '../../job/other-facts';
import { partsOf } from '../../posts/registry';
import { type DrawnText, drawnLetters } from './drawn-letters';
import { bare, undirected } from './seen-letters';

/** Less of a part shows nobody anything, in CSS pixels; nor does what covers less of what lies behind it. */
const leastSize = 4;
const leastCover = 0.1;
/** Posts of more elements are copies of pages. */
const mostElements = 3_000;

/** What says something to a program alone, and honestly so; films show themselves when they are asked to. */
const withoutSight = 'script, style, template, meta, link, noscript';
const alwaysSeen = 'video, audio, canvas, iframe, object, embed';
/** Facts beside the words, the name and the time, which are looked for by themselves. */
const asked: readonly string[] = ['kind', 'media', 'replyTo', 'quotes', 'context', 'notes'];

type Read = (element: Element) => ReadPost | undefined;

/**
 * Facts that a record takes from parts that nobody sees: hidden, without a size, transparent or folded away. The adapter
 * reads a copy of the post, and one without those parts; what it no longer reads there no person has read.
 * @param read as the adapter reads on this page
 */
export function unseenParts(post: Element, read: Read): string[] {
  const { whole, seen, isFolded } = twoReadings(post, read);
  if (!whole || !seen) return [];
  const told = otherFacts(whole, seen, 'since').flatMap(({ name }) => (asked.includes(name) ? [name] : []));
  const isCut = isFolded && !isBeginning(quotedIn(whole), quotedIn(twoReadings(post, read, { of: 'beforeFold' }).seen));
  return isCut && !told.includes('quotes') ? [...told, 'quotes'] : told;
}

/**
 * Whether a neighbour's line says words, or a writer, that nobody sees of it. Sites fold the end of long ones: what a fold
 * alone takes away, and leaves a beginning of, is as a reader knows it.
 */
export function isSeenOtherwise(neighbour: Element, read: Read): boolean {
  const { whole, seen, isFolded } = twoReadings(neighbour, read);
  if (!whole) return false;
  if (isFolded && !isBeginning([wordsOf(whole)], [wordsOf(twoReadings(neighbour, read, { of: 'beforeFold' }).seen)]))
    return true;
  if (wordsOf(whole) === wordsOf(seen) && writerOf(whole) === writerOf(seen)) return false;
  const unfolded = twoReadings(neighbour, read, { isAsked: isLaidOut }).seen;
  const isOfFold = wordsOf(whole) === wordsOf(unfolded) && writerOf(whole) === writerOf(seen);
  return !isOfFold || wordsOf(seen) === '' || !wordsOf(whole).startsWith(wordsOf(seen));
}

const wordsOf = ({ title = '', text = '' }: Partial<ReadPost> = {}) => lettersOf(title + text);
const writerOf = ({ author }: Partial<ReadPost> = {}) => lettersOf(author?.name ?? author?.handle ?? author?.id);
const quotedIn = ({ quotes = [] }: Partial<ReadPost> = {}) =>
  quotes.flatMap(({ text, author }) => [text, author?.name].map(lettersOf));
const isLaidOut = (holder: Element) => holder.checkVisibility();

/** Whether each of what is left of some texts is where that text begins. */
const isBeginning = (texts: readonly string[], left: readonly string[]) =>
  texts.every((text, at) => text.startsWith(left[at] ?? ''));

interface Asked {
  /** Whether that nobody sees a text counts, by the element that holds it. */
  isAsked?: (holder: Element) => boolean;
  /** What of each text is left. */
  of?: keyof DrawnText;
}

interface Readings {
  whole?: ReadPost | undefined;
  /** Without what nobody sees. */
  seen?: ReadPost | undefined;
  /** A box cuts off the end of some text that it holds. */
  isFolded: boolean;
}

function twoReadings(post: Element, read: Read, { isAsked = () => true, of = 'letters' }: Asked = {}): Readings {
  const parts = partsOf(post);
  if (parts.reduce((sum, part) => sum + part.getElementsByTagName('*').length, 0) > mostElements)
    return { isFolded: false };
  const [whole, seen] = [inertTwin(parts), inertTwin(parts)];
  const said = read(whole[0] as Element);
  const drawn = drawnLetters(parts);
  let isFolded = false;
  const left = (node: Text) => {
    const text = drawn(node);
    isFolded ||= text.letters !== text.beforeFold;
    return text[of];
  };
  const prune = withoutUnseen(said?.replyTo?.author?.handle, isAsked, left);
  for (const [at, part] of parts.entries()) prune(part, seen[at] as Element);
  return { whole: said, seen: read(seen[0] as Element), isFolded };
}

/** Copies of the parts, in the elements that hold them and in a document in which nothing lives: see inert-copy.ts. */
function inertTwin(parts: readonly Element[]): Element[] {
  const twin = document.implementation.createHTMLDocument('');
  const copies = parts.map((part) => twin.importNode(part, true));
  let inner = copies;
  for (let box = parts[0] && parentOf(parts[0]); box; box = parentOf(box)) {
    const outer = twin.importNode(box, false);
    outer.append(...inner);
    inner = [outer];
  }
  twin.documentElement.replaceWith(...inner.slice(0, 1));
  const head = twin.createElement('head');
  const base = twin.createElement('base');
  base.href = document.baseURI;
  head.append(base);
  twin.documentElement.prepend(head);
  return copies;
}

/** What an original holds and shows of something, and whether a text of it is drawn in part alone. */
interface Sum {
  holds: boolean;
  shows: boolean;
  isPartly: boolean;
}

/**
 * Takes out of copies what holds something and shows nothing of it, and letters that a style does not draw; the address of a
 * link whose words are not seen as they stand, or name somebody else than it, says nothing.
 * @param answered handle of whom the post answers, as it was read
 * @param drawn what of a text is to be seen
 */
function withoutUnseen(
  answered: string | undefined,
  isAsked: (holder: Element) => boolean,
  drawn: (node: Text) => string,
) {
  function prune(original: Element, copy: Element): Sum {
    const sum: Sum = { holds: false, shows: false, isPartly: false };
    const pairs = [...original.childNodes].map((node, at) => [node, copy.childNodes[at]] as const);
    const isLeft = once(() => !isAsked(original));
    for (const [node, twin] of pairs) {
      if (!twin) continue;
      if (node.nodeType === Node.TEXT_NODE) {
        if (!/\S/.test((node as Text).data)) continue;
        const letters = isLeft() ? (node as Text).data : isDrawn(node) ? drawn(node as Text) : '';
        const isSeen = /\S/.test(letters);
        if (!isSeen) (twin as Text).remove();
        else (twin as Text).data = letters;
        add(sum, { holds: true, shows: isSeen, isPartly: isSeen && letters !== (node as Text).data });
      } else if (node.nodeType === Node.ELEMENT_NODE && !(node as Element).matches(withoutSight)) {
        const part = ofElement(node as Element, twin as Element);
        if (part.holds && !part.shows) (twin as Element).remove();
        add(sum, part);
      }
    }
    return sum;
  }

  function ofElement(element: Element, twin: Element): Sum {
    const isPartly = false;
    if (element.matches(alwaysSeen)) return { holds: true, shows: true, isPartly };
    if (element.localName === 'img')
      return { holds: true, shows: isPictureShown(element as HTMLImageElement), isPartly };
    if (element.localName === 'svg') return { holds: true, shows: isBoxShown(element), isPartly };
    const sum = prune(element, twin);
    if ((sum.isPartly && !element.querySelector('time')) || namesAnother(twin, answered)) twin.removeAttribute('href');
    // An empty part shows by its ground; one that is not laid out shows nothing
    return sum.holds ? sum : { holds: isAsked(element) && !element.checkVisibility(), shows: false, isPartly };
  }

  return prune;
}

/** A link that leads to whom the post answers, and of whose words somebody else’s handle is seen. */
function namesAnother(link: Element, answered: string | undefined): boolean {
  const [, leads = ''] =
    /([^/]+)\/*$/.exec(URL.parse(link.getAttribute('href') ?? '', document.baseURI)?.pathname ?? '') ?? [];
  const said = undirected(link.textContent ?? '');
  return (
    answered !== undefined && bare(leads) === bare(answered) && said.startsWith('@') && bare(said) !== bare(answered)
  );
}

function add(sum: Sum, part: Sum): void {
  sum.holds ||= part.holds;
  sum.shows ||= part.shows;
  sum.isPartly ||= part.isPartly;
}

function once(ask: () => boolean): () => boolean {
  let answer: boolean | undefined;
  return () => {
    answer ??= ask();
    return answer;
  };
}

function isDrawn(node: Node): boolean {
  const range = document.createRange();
  range.selectNodeContents(node);
  return [...range.getClientRects()].some(({ width, height }) => width >= 0.5 && height >= leastSize);
}

function isBoxShown(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  return element.checkVisibility({ visibilityProperty: true }) && Math.min(width, height) >= leastSize;
}

/** One that has not come yet shows itself later; sites lay a clear one over the ground that shows the same picture. */
function isPictureShown(image: HTMLImageElement): boolean {
  if (!image.checkVisibility()) return false;
  if (!image.complete || image.naturalWidth === 0) return true;
  if (!isBoxShown(image)) return false;
  if (coverOf(image) >= leastCover) return true;
  const around = [...(image.parentElement?.children ?? [])];
  return around.some((element) => {
    const { backgroundImage } = getComputedStyle(element);
    return backgroundImage.includes('url(') && isBoxShown(element) && coverOf(element) >= leastCover;
  });
}

function coverOf(element: Element): number {
  let cover = 1;
  for (let box: Element | null = element; box; box = parentOf(box)) cover *= Number(getComputedStyle(box).opacity);
  return cover;
}
