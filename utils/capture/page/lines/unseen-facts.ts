import { allIn, holds, nearest, parentOf } from '../../../members';
import type { Appearance } from '../../../shapes/records/text-line';
import { drawnLetters } from './drawn-letters';
import { bare, isOfALetter, leadsTo, lettersIn, placeOfWords, squeezed, textNodes, undirected } from './seen-letters';
import { clipOf, placeIn, unionOf } from './shown-place';
import { linesOf } from './typeset/set-lines';

/** What a record states of a post beside its words, as it was read at the click. */
export interface StatedFacts {
  name?: string | undefined;
  handle?: string | undefined;
  /** Handle of whom the post answers. */
  answered?: string | undefined;
  /** Handles of who shared the post. */
  sharers?: readonly string[] | undefined;
  /** By which a board names whoever writes: 「ID:Zk0uE5sG0」. */
  id?: string | undefined;
  /** Of a post in its thread. */
  number?: string | undefined;
  /** The time as the page states it for machines. */
  iso?: string | undefined;
  /** Address of the writer's own page. */
  profile?: string | undefined;
  /** Handles, the time and who is answered as they stand there, quotations, and lines before and after. */
  said?: readonly string[] | undefined;
}

/** Of one text node so many letters are asked for their places: a name has fewer. */
const mostOfNode = 200;
const mostNodes = 1_500;

/** Where a post stands, and what inside of it is none of it. */
interface Surroundings {
  /** Elements of all other posts that were read on the page. */
  others: readonly Element[];
  /** Selector of quotations. */
  quoted?: string | undefined;
  /** The site shows the handle beside every name. */
  showsHandle?: boolean | undefined;
  /** The site sets the name outside of what it marks as the post. */
  isNamedOutside?: boolean | undefined;
}

/**
 * Facts that a record takes from attributes, links and labels, and that no letter drawn in the post says: what a person
 * sees there is another name. The first handle of a head is the writer's, the first number of a board's post its own.
 */
export function unseenFacts(
  parts: readonly Element[],
  words: string,
  { name, handle, answered, sharers = [], id, number, iso, profile }: StatedFacts,
  { others, quoted, showsHandle, isNamedOutside }: Surroundings,
): Pick<Appearance, 'hiddenNames' | 'isTimeHidden'> {
  const inner = others.filter((other) => parts.some((part) => part !== other && holds(part, other)));
  const wanted = squeezed(words);
  const place = parts.map((part) => placeOfWords(part, wanted)).find((found) => found && !parts.includes(found));
  // Who shared it stands over the writer, by a name that may begin with the sign of handles
  const beside = sharers.map(bare).filter((one) => one !== bare(handle ?? ''));
  const isSaid = (node: Text) => {
    const holder = parentOf(node);
    const link = holder && beside.length > 0 && nearest(holder, 'a[href]');
    if (link && beside.includes(leadsTo(link))) return true;
    const quotation = holder && nearest(holder, quoted ?? 'q-u');
    const isQuoted = quotation && parts.some((part) => part !== quotation && holds(part, quotation));
    return (
      isQuoted ||
      inner.some((other) => holds(other, node)) ||
      (place && holds(place, node) && wanted.includes(squeezed(node.data)))
    );
  };
  const drawn = (roots: readonly Element[]) => roots.flatMap((root) => drawnIn(root, isSaid));
  const head = drawn(parts);
  const round = profile && isPageOf(profile) ? document.body : isNamedOutside ? frameOf(parts) : undefined;
  const isFound = name === undefined || isNamed(name, head, parts) || (round && isNamed(name, drawn([round]), parts));
  const hidden = [
    ...(isFound ? [] : [name]),
    ...(handle === undefined || isCalled({ handle, name, answered }, head, showsHandle) ? [] : [`@${handle}`]),
    ...(id === undefined || isMarkedBy(id, name, head) ? [] : [id]),
    ...(number === undefined || isNumbered(number, head) ? [] : [number]),
  ];
  return { hiddenNames: hidden.map((one) => one.slice(0, 400)), isTimeHidden: isTimeHidden(parts, iso) };
}

const lettersOf = (texts: readonly string[]) =>
  texts
    .map(undirected)
    .join('')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();

/** In its own letters, or as far as the site shows them before its dots; a name of signs alone is not looked for. */
function isNamed(name: string, head: readonly string[], parts: readonly Element[]): boolean {
  const wanted = lettersOf([name]);
  const shown = lettersOf(head);
  if (shown.includes(wanted)) return true;
  const starts = head.flatMap((text) => /^(.{2,})(?:…|\.{3})$/su.exec(text.trim())?.[1] ?? []);
  if (starts.some((start) => wanted.startsWith(lettersOf([start])))) return true;
  // Signs of an instance of its own stand in a name as small pictures
  const signs = parts.flatMap((part) =>
    allIn<HTMLImageElement>(part, 'img')
      .filter(isOfALetter)
      .map(({ alt }) => alt),
  );
  const rest = signs.reduce(
    (left, sign) => (/^:[\w+-]+:$/.test(sign) ? left.replace(lettersOf([sign]), '') : left),
    wanted,
  );
  return rest !== wanted && shown.includes(rest);
}

/** On a person's own page the page names them. */
const isPageOf = (profile: string) => {
  const path = URL.parse(profile)?.pathname.replace(/\/$/, '') ?? '/';
  return path.length > 1 && location.pathname.startsWith(path);
};

/** A few elements round what the site marks as the post. */
function frameOf([part]: readonly Element[]): Element | undefined {
  let frame = part;
  for (let steps = 0; frame && steps < 3 && parentOf(frame); steps += 1) frame = parentOf(frame) ?? frame;
  return frame;
}

/** A site that shows names alone says nothing of the handle behind them; who is answered may stand over the writer. */
function isCalled(
  { handle = '', name, answered = handle }: StatedFacts,
  head: readonly string[],
  isAlways = false,
): boolean {
  const named = head.findIndex((text) => undirected(text) === undirected(name ?? ''));
  const isOver = (text: string, at: number) =>
    at < named && bare(text) === bare(answered) && bare(text) !== bare(handle);
  const shown = head.map(undirected).filter((text, at) => text !== undirected(name ?? '') && !isOver(text, at));
  const first = shown.find((text) => /^@[\w.-]+(?:@[\w.-]+)?$/.test(text) || bare(text) === bare(handle));
  if (first !== undefined) return bare(first) === bare(handle);
  return (name !== undefined && !isAlways) || lettersOf(head).includes(lettersOf([bare(handle)]));
}

/** Somebody may write another's mark into their name. */
function isMarkedBy(id: string, name: string | undefined, head: readonly string[]): boolean {
  const own = id.replace(/^ID:/, '');
  const said = head.join('').replace(name ?? '', '');
  const first = /(?:ID|ＩＤ)\s*[:：]\s*([\w+/.=?!*-]+)/.exec(said)?.[1];
  return first === undefined ? said.includes(own) : first.startsWith(own);
}

const isNumbered = (number: string, head: readonly string[]) =>
  Number(/\d+/.exec(head.join('\n').normalize('NFKC'))?.[0]) === Number(number);

/** Text nodes that stand in an element and can be read there, as far as their styles draw them. */
function drawnIn(root: Element, isSaid: (node: Text) => boolean | undefined): string[] {
  const post = unionOf([root]);
  const drawn = drawnLetters([root]);
  return textNodes(root)
    .slice(0, mostNodes)
    .flatMap((node) => {
      const { parentElement: holder } = node;
      if (node.data.trim() === '' || !holder || isSaid(node)) return [];
      const { letters } = drawn(node);
      if (letters.trim() === '') return [];
      const clip = placeIn(clipOf(holder, root), post);
      return linesOf(node, mostOfNode).some((line) => lettersIn(line, clip) > 0) ? [letters] : [];
    });
}

/**
 * Elements that state this time, none of which a person can see as it is; one that is not in the window is not asked. A hit
 * test finds what a shape cuts away, which has a box like any other.
 */
function isTimeHidden(parts: readonly Element[], iso: string | undefined): boolean {
  const times = parts
    .flatMap((part) => allIn(part, 'time[datetime]'))
    .filter((time) => iso !== undefined && time.getAttribute('datetime') === iso);
  const drawn = drawnLetters(parts);
  const isOtherwise = (time: Element) =>
    isOutside(time, parts) ||
    textNodes(time).some((node) => lettersOf([drawn(node).letters]) !== lettersOf([node.data]));
  return times.length > 0 && times.every((time) => isHidden(time) || isOtherwise(time));
}

/** Drawn beside its post, in another. */
function isOutside(time: Element, parts: readonly Element[]): boolean {
  const [{ left, top, right, bottom }, post] = [time.getBoundingClientRect(), unionOf(parts)];
  return right < post.left || left > post.right || bottom < post.top || top > post.bottom;
}

function isHidden(time: Element): boolean {
  const { left, top, right, bottom } = time.getBoundingClientRect();
  const isThere = time.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  if (!isThere || right - left < 4 || bottom - top < 4) return true;
  if (getComputedStyle(time).pointerEvents === 'none') return isCutAway(time);
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  if (x < 0 || y < 0 || x >= innerWidth || y >= innerHeight) return false;
  const link = time.closest('a[href]');
  return !Document.prototype.elementsFromPoint
    .call(document, x, y)
    .some((found) => time.contains(found) || found === link || link?.contains(found));
}

/** A pointer finds nothing of it: whether a shape takes something of it is all that can be asked. */
function isCutAway(element: Element): boolean {
  for (let box: Element | null = element; box; box = parentOf(box))
    if (getComputedStyle(box).clipPath !== 'none') return true;
  return false;
}
