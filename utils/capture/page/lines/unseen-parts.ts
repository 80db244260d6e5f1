import { allIn, childrenOf, isDisplayed, isLike, nameOf, parentOf, rectOf, wordsIn } from '../../../members';
import type { ReadPost } from '../../../platforms/contract';
import { lettersOf, otherFacts } from '../../job/other-facts';
import { sharersOf } from '../../job/stated-facts';
import { partsOf } from '../../posts/registry';
import { type DrawnText, drawnLetters } from './drawn-letters';
import { bare, leadsTo, undirected } from './seen-letters';

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
 * @param namesByHandle whether the site shows handles in the place of names
 */
export function unseenParts(post: Element, read: Read, namesByHandle = false): string[] {
  const { whole, seen, isFolded } = twoReadings(post, read, { namesByHandle });
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
const isLaidOut = (holder: Element) => isDisplayed(holder);

/** Whether each of what is left of some texts is where that text begins. */
const isBeginning = (texts: readonly string[], left: readonly string[]) =>
  texts.every((text, at) => text.startsWith(left[at] ?? ''));

interface Asked {
  /** Whether that nobody sees a text counts, by the element that holds it. */
  isAsked?: (holder: Element) => boolean;
  /** What of each text is left. */
  of?: keyof DrawnText;
  namesByHandle?: boolean;
}

interface Readings {
  whole?: ReadPost | undefined;
  /** Without what nobody sees. */
  seen?: ReadPost | undefined;
  /** A box cuts off the end of some text that it holds. */
  isFolded: boolean;
}

function twoReadings(
  post: Element,
  read: Read,
  { isAsked = () => true, of = 'letters', namesByHandle = false }: Asked = {},
): Readings {
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
  const named = {
    answered: bare(said?.replyTo?.author?.handle ?? ''),
    sharers: sharersOf(said).map(bare),
    namesByHandle,
  };
  const prune = withoutUnseen(named, isAsked, left);
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

/** What an original holds and shows of something, whether a text of it is drawn in part alone, and another not at all. */
interface Sum {
  holds: boolean;
  shows: boolean;
  isPartly: boolean;
  hides: boolean;
}

/** Handles of whom a post answers and of who shared it: of them a link and the words on it are all that is known. */
interface Named {
  answered: string;
  sharers: readonly string[];
  /** Whether the words are a handle wherever the site names somebody. */
  namesByHandle: boolean;
}

/**
 * Takes out of copies what holds something and shows nothing of it, and letters that a style does not draw; the address of a
 * link whose words are not seen as they stand, or name somebody else than it, says nothing.
 * @param named whose links are held to that in all their words
 * @param drawn what of a text is to be seen
 */
function withoutUnseen(named: Named, isAsked: (holder: Element) => boolean, drawn: (node: Text) => string) {
  function prune(original: Element, copy: Element): Sum {
    const sum: Sum = { holds: false, shows: false, isPartly: false, hides: false };
    const twins = childrenOf(copy);
    const pairs = childrenOf(original).map((node, at) => [node, twins[at]] as const);
    const isLeft = once(() => !isAsked(original));
    for (const [node, twin] of pairs) {
      if (!twin) continue;
      if (node instanceof Text) {
        if (!/\S/.test(node.data)) continue;
        const letters = isLeft() ? node.data : isDrawn(node) ? drawn(node) : '';
        const isSeen = /\S/.test(letters);
        if (!isSeen) (twin as Text).remove();
        else (twin as Text).data = letters;
        const hides = !isSeen && /[\p{L}\p{N}]/u.test(node.data);
        add(sum, { holds: true, shows: isSeen, isPartly: isSeen && letters !== node.data, hides });
      } else if (node instanceof Element && !isLike(node, withoutSight)) {
        const part = ofElement(node, twin as Element);
        if (part.holds && !part.shows) (twin as Element).remove();
        add(sum, part);
      }
    }
    return sum;
  }

  function ofElement(element: Element, twin: Element): Sum {
    const whole = { isPartly: false, hides: false };
    if (isLike(element, alwaysSeen)) return { holds: true, shows: true, ...whole };
    if (nameOf(element) === 'img') return { holds: true, shows: isPictureShown(element as HTMLImageElement), ...whole };
    if (nameOf(element) === 'svg') return { holds: true, shows: isBoxShown(element), ...whole };
    const sum = prune(element, twin);
    if ((sum.isPartly && allIn(element, 'time').length === 0) || namesAnother(twin, named, sum.hides))
      twin.removeAttribute('href');
    // An empty part shows by its ground; one that is not laid out shows nothing
    return sum.holds ? sum : { holds: isAsked(element) && !isDisplayed(element), shows: false, ...whole };
  }

  return prune;
}

/** A link that leads to one of these, and of whose words a part is not seen, or somebody else’s handle is. */
function namesAnother(link: Element, { answered, sharers, namesByHandle }: Named, hides: boolean): boolean {
  const leads = leadsTo(link);
  const said = wordsIn(link).trim();
  if (leads === '' || said === '' || ![answered, ...sharers].includes(leads)) return false;
  // A name may begin with the sign of handles
  const isHandle = namesByHandle ? /^@?[\w.]+$/.test(said) : leads === answered && undirected(said).startsWith('@');
  return hides || (isHandle && bare(undirected(said)) !== leads);
}

function add(sum: Sum, part: Sum): void {
  sum.holds ||= part.holds;
  sum.shows ||= part.shows;
  sum.isPartly ||= part.isPartly;
  sum.hides ||= part.hides;
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
  const { width, height } = rectOf(element);
  return isDisplayed(element, { visibilityProperty: true }) && Math.min(width, height) >= leastSize;
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
