import { sheetsOf } from '../../inert-page/shown/css-rules';
import type { Styled } from '../../inert-page/shown/selectors';
import { type Sight, sightOf } from '../../inert-page/shown/sight-of-element';
import { findText } from './find-text';
import { attributeValues, everyPart, partsAround, pressedPart } from './html-text';
import { blockRound, isRound, mostTurns, type ReadWords, readWords, type WordElement } from './read-words';

/** Letters of a beginning, at least, that a page shows in the place of the whole. */
const fewest = 6;
/** Places of a text that are looked at, and elements round them; more is never called shown. */
const [mostPlaces, mostElements] = [20, 6_000];
/** Words fainter than this, and letters smaller beside one of sixteen, are no words that a page shows. */
const [leastLeft, leastSize] = [0.2, 0.35];
/** An element of more than so many times the words holds others, too. */
const wordsOfOne = 3;
/**
 * How a page shows a text: at one place at least as it is, there with something that its letters do not say, or at no place
 * that anybody can tell.
 */
type Shown = 'whole' | 'hidden' | keyof typeof drawnOtherwise;

/** What a browser draws beside letters, and how it is told. */
export const drawnOtherwise = {
  struck: 'words struck through',
  raised: 'digits set higher or lower',
  marked: 'signs or numbers that a browser sets',
  reading: 'a part of what stands beside a reading',
  instead: 'words in the place of a picture',
} as const;

/**
 * How a page shows a text that stands on it, by the styles of the elements round each of its places and by the sheets
 * that the page brings: a picture of the page cannot show what no place shows. A page may fold a long text and show its
 * beginning before dots. What lies over the words, and what colour is behind them, is not known here.
 * @param css what each of the page's own sheets says
 * @param signs how many signs of direction the text says
 */
export function howShown(text: string, html: string, css: readonly string[], signs = 0): Shown {
  const page = readWith(text, html);
  if (!page) return 'hidden';
  const sheets = sheetsOf([...css, ...customsOf(html)]);
  let left = mostElements;
  const sightOnce = (element: WordElement) => {
    left -= 1;
    element.sight ??= sightOf(chainOf(element), sheets);
    return element.sight;
  };
  let best: Shown = 'hidden';
  const look = (from: number, to: number) => {
    const shown = shownBetween(page, [from, to], sightOnce, signs);
    if (shown !== 'hidden' && best !== 'whole') best = shown;
    return best === 'whole';
  };
  let places = 0;
  const isOver = () => {
    places += 1;
    return places > mostPlaces || left < 0;
  };
  findText(text, page.letters, (from) => isOver() || look(from, from + text.length));
  if (best !== 'hidden') return best;
  places = 0;
  findText(text.slice(0, fewest), page.letters, (from) => {
    const dots = ['…', '...'].map((each) => page.letters.indexOf(each, from)).filter((each) => each >= from + fewest);
    const end = Math.min(...dots, from + text.length);
    return isOver() || (page.letters.slice(from, end) === text.slice(0, end - from) && look(from, end));
  });
  return best;
}

/** The reading in which the text stands: all words, without what is hidden between two of them, or those that are pressed. */
function readWith(text: string, html: string): ReadWords | undefined {
  for (const parts of [everyPart, partsAround, pressedPart]) {
    const page = readWords(parts(text, html), impliedIn(html));
    if (findText(text, page.letters).at >= 0) return page;
  }
  return undefined;
}

/** What stands round a page whether its markup says so or not. */
const impliedIn = (html: string) =>
  ['html', 'body']
    .filter((name) => !new RegExp(`<${name}[\\s>]`, 'i').test(html))
    .reduce<WordElement | undefined>(
      (round, name) => ({ styled: { name, attributes: new Map() }, round, from: 0, to: Infinity }),
      undefined,
    );

/** Custom properties that elements set themselves, as a sheet that is for nothing else. */
const customsOf = (html: string) =>
  attributeValues(html, 'style')
    .filter((style) => /--|\\/.test(style))
    .map((style) => `@counter-style x{${style.replace(/[{}]/g, ' ')}}`);

function chainOf(element: WordElement): Styled[] {
  const chain: Styled[] = [];
  for (let each: WordElement | undefined = element; each; each = each.round) chain.push(each.styled);
  return chain.reverse();
}

type SightOnce = (of: WordElement) => Sight;

function shownBetween(page: ReadWords, [from, to]: [number, number], sightOnce: SightOnce, signs: number): Shown {
  const { letters, parts, turns } = page;
  if (turns.length >= mostTurns || turns.some((each) => each.from < from && from < each.to)) return 'hidden';
  if (page.signs.filter((at) => at >= from && at <= to).length > signs) return 'hidden';
  const isLeftward = rightToLeft.test(letters.slice(from, to));
  let otherwise: Shown = 'whole';
  const rounds = new Set<WordElement | undefined>();
  for (const [index, part] of parts.entries()) {
    if (part.from >= to) break;
    const next = parts[index + 1]?.from ?? Infinity;
    if (next <= from) continue;
    rounds.add(part.round?.styled.name === 'img' ? part.round.round : part.round);
    const [start, end] = [Math.max(from, part.from), Math.min(to, next)];
    if (isEndOfAddress(part.round, letters, [part.from, next])) continue;
    const words = letters.slice(start, end);
    const seen = part.isDescription ? undefined : seenOf(part.round, sightOnce, [from, to]);
    if (!seen || (seen.direction === 'rtl' && !isLeftward && !plain.test(words))) return 'hidden';
    const beside = [start > from ? letters[start - 1] : '', end < to ? letters[end] : ''].join('');
    if (seen.otherwise) otherwise = seen.otherwise;
    if (seen.isRaised && /\p{N}/u.test(words) && /[\p{N}A-Za-z]/u.test(beside)) otherwise = 'raised';
  }
  if (isMixed([...rounds], sightOnce)) return 'hidden';
  return otherwise === 'whole' && isGoingOn(page, [from, to], rounds) ? 'instead' : otherwise;
}

/** The beginning of an address, and one with its host and something of its path. */
const scheme = /^https?:\/\/(?:www\.)?$/;
const withPath = /^https?:\/\/[\w.-]+\.[a-z]{2,}\/\S+$/i;

/** Whether letters are the scheme or the end of an address that a link says: X sets both out of sight, and says so to readers of the screen. */
function isEndOfAddress(round: WordElement | undefined, letters: string, [from, to]: [number, number]): boolean {
  let isUnsaid = false;
  for (let each = round; each; each = each.round) {
    isUnsaid ||= each.styled.attributes.get('aria-hidden') === 'true';
    if (each.styled.name !== 'a') continue;
    const isLast = /^(?:…|\.\.\.)?$/.test(letters.slice(to, each.to));
    const before = letters.slice(each.from, from);
    return isUnsaid && ((before === '' && scheme.test(letters.slice(from, to))) || (isLast && withPath.test(before)));
  }
  return false;
}

/** Whether words that a browser draws in the place of a picture stand in one block with the text, and not in it. */
function isGoingOn({ parts }: ReadWords, [from, to]: [number, number], rounds: ReadonlySet<WordElement | undefined>) {
  const instead = parts.filter(({ isInstead, from: at }) => isInstead && (at < from || at >= to));
  if (instead.length === 0) return false;
  const blocks = new Set([...rounds].map(blockRound));
  return instead.some(({ round }) => blocks.has(blockRound(round)));
}

/** Letters of scripts that run to the left; and words that stay as they are among those. */
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
const plain = /^[\p{L}\p{M}]*$/u;

interface Seen {
  direction: Sight['direction'];
  isRaised: boolean;
  otherwise?: keyof typeof drawnOtherwise;
}

/** What the elements round a part of a text leave of it; nothing where that is out of sight. */
function seenOf(round: WordElement | undefined, sightOnce: SightOnce, [from, to]: [number, number]): Seen | undefined {
  const seen: Seen = { direction: undefined, isRaised: false };
  let left = 1;
  let size: { share: number; isFixed: boolean } = { share: 1, isFixed: false };
  const is = { roomless: false, sideways: false, low: false, item: false, cut: false, share: false };
  for (let each = round; each; each = each.round) {
    const sight = sightOnce(each);
    const { name } = each.styled;
    is.roomless ||= sight.isRoomless;
    is.sideways ||= sight.isSideways;
    is.low ||= sight.isLow;
    // Sites set whole posts into columns, and none the words of one
    if (sight.isColumned && each.to - each.from <= wordsOfOne * (to - from)) return undefined;
    is.cut ||= sight.isCut;
    is.share ||= sight.isShare;
    const isCut = (is.roomless && (sight.isCut || name === 'img')) || (sight.isRoomless && is.cut && is.share);
    left *= isCut || (is.sideways && is.low) ? 0 : sight.left;
    for (const column of each.columns ?? []) left *= sightOnce(column).left;
    if (!size.isFixed) size = { share: size.share * sight.size, isFixed: sight.isSizeFixed };
    if (left < leastLeft || size.share < leastSize || left * size.share < leastLeft) return undefined;
    seen.direction ??= sight.direction;
    const isWithin = each.from >= from;
    seen.isRaised ||= sight.isRaised && isWithin && !(each.from === from && each.to >= to);
    is.item ||= isWithin && name !== 'q' && (name === 'li' || sight.isMarked);
    if (sight.isStruck) seen.otherwise = 'struck';
    // Sites set a whole review between such signs
    const isQuoted = name === 'q' && !(each.from <= from && each.to >= to);
    if (isQuoted || (sight.isMarked && is.item && name !== 'q')) seen.otherwise = 'marked';
    // Of letters and their reading stands the one or the other in the text
    if (name === 'ruby' && !(isWithin && each.to <= to)) seen.otherwise = 'reading';
  }
  return seen;
}

/** Whether parts of a text may stand in another order than in the markup: below the element that holds them all nothing is set elsewhere. */
function isMixed(rounds: readonly (WordElement | undefined)[], sightOnce: SightOnce): boolean {
  const [first, ...others] = rounds;
  if (others.length === 0) return false;
  let common = first;
  while (common && !others.every((each) => isRound(common, each))) common = common.round;
  for (const round of rounds)
    for (let each = round; each && each !== common; each = each.round) {
      const { isMoved, isTurned } = sightOnce(each);
      if (isMoved || isTurned || each.isTurned) return true;
    }
  if (common && (common.isTurned || sightOnce(common).isTurned)) return true;
  // A direction is taken over from what stands round it
  let each = common;
  while (each && !sightOnce(each).direction) each = each.round;
  return each !== undefined && sightOnce(each).direction === 'rtl';
}
