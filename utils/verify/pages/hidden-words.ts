import { sheetsOf } from '../../inert-page/shown/css-rules';
import type { Styled } from '../../inert-page/shown/selectors';
import { type Sight, sightOf } from '../../inert-page/shown/sight-of-element';
import { isBlock } from '../../inert-page/standing';
import { findText } from './find-text';
import { attributesOf, attributeValues, emoji, everyPart, partsAround, pressedPart, withoutBlanks } from './html-text';

/** Letters of a beginning, at least, that a page shows in the place of the whole. */
const fewest = 6;
/** Places of a text that are looked at, and elements round them; more is never called shown. */
const [mostPlaces, mostElements] = [20, 6_000];
/** Words smaller or fainter than this are no words that a page shows. */
const leastLeft = 0.2;
/** Signs that turn the direction round: more no page has. */
const mostTurns = 200;
/** Elements without an end. */
const alone = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/;

/** How a page shows a text: at one place at least as it is, struck through at best, or at no place that anybody can tell. */
type Shown = 'whole' | 'struck' | 'hidden';

interface Element {
  styled: Styled;
  round: Element | undefined;
  sight?: Sight;
}

/** The words of a page without blanks, and for each part of them where it begins and what stands round it. */
interface Read {
  letters: string;
  parts: { from: number; round: Element | undefined; isDescription: boolean }[];
  /** From where to where the letters are drawn from right to left, by a sign that nobody sees. */
  turns: { from: number; to: number; within: Element | undefined }[];
}

/**
 * How a page shows a text that stands on it, by the styles of the elements round each of its places and by the sheets
 * that the page brings: a picture of the page cannot show what no place shows. A page may fold a long text and show its
 * beginning before dots. What lies over the words, and what colour is behind them, is not known here.
 * @param css what each of the page's own sheets says
 */
export function howShown(text: string, html: string, css: readonly string[]): Shown {
  const page = readWith(text, html);
  if (!page) return 'hidden';
  const sheets = sheetsOf([...css, ...customsOf(html)]);
  let left = mostElements;
  const sightOnce = (element: Element) => {
    left -= 1;
    element.sight ??= sightOf(chainOf(element), sheets);
    return element.sight;
  };
  let best: Shown = 'hidden';
  const look = (from: number, to: number) => {
    const shown = shownBetween(page, [from, to], sightOnce);
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
function readWith(text: string, html: string): Read | undefined {
  for (const parts of [everyPart, partsAround, pressedPart]) {
    const page = readOf(parts(text, html), impliedIn(html));
    if (findText(text, page.letters).at >= 0) return page;
  }
  return undefined;
}

/** What stands round a page whether its markup says so or not. */
const impliedIn = (html: string) =>
  ['html', 'body']
    .filter((name) => !new RegExp(`<${name}[\\s>]`, 'i').test(html))
    .reduce<Element | undefined>((round, name) => ({ styled: { name, attributes: new Map() }, round }), undefined);

/** Custom properties that elements set themselves, as a sheet that is for nothing else. */
const customsOf = (html: string) =>
  attributeValues(html, 'style')
    .filter((style) => /--|\\/.test(style))
    .map((style) => `@page{${style.replace(/[{}]/g, ' ')}}`);

function readOf(parts: readonly string[], implied: Element | undefined): Read {
  const tags = new Map<string, Styled>();
  const read: Read = { letters: '', parts: [], turns: [] };
  const letters: string[] = [];
  let at = 0;
  let round = implied;
  for (const [index, part] of parts.entries()) {
    if (index % 2 === 0) {
      const words = withoutBlanks(part);
      if (words === '') continue;
      const isDescription = parts[index + 1] === '<alt>' && !emoji.test(words) && !/^:[\w-]+:$/.test(words);
      read.parts.push({ from: at, round, isDescription: isDescription && words.length >= fewest });
      letters.push(words);
      turn(read, words, at, round);
      at += words.length;
      continue;
    }
    const [, end = '', name = ''] = /^<(\/?)([a-z][\w-]*)/.exec(part.toLowerCase()) ?? [];
    if (name === '' || name === 'alt' || alone.test(name)) continue;
    if (end) {
      round = outOf(name, round);
      for (const open of read.turns) if (open.to === Infinity && !isRound(open.within, round)) open.to = at;
    } else if (!part.endsWith('/>')) {
      const styled = tags.get(part) ?? { name, attributes: attributesOf(part) };
      tags.set(part, styled);
      round = { styled, round };
    }
  }
  return { ...read, letters: letters.join('') };
}

/** What stands round an element that ends; an end without a beginning ends nothing. */
function outOf(name: string, round: Element | undefined): Element | undefined {
  for (let each = round, steps = 0; each && steps < 500; each = each.round, steps += 1)
    if (each.styled.name === name) return each.round;
  return round;
}

/** An override of direction reaches to its end, or to the end of the block that it stands in (UAX 9, X4 and P1). */
function turn({ turns }: Read, words: string, at: number, round: Element | undefined): void {
  for (const { 0: sign, index } of words.matchAll(/[\u202c\u202e]/g)) {
    const open = turns.findLast(({ to }) => to === Infinity);
    if (sign === '\u202c' && open) open.to = at + index;
    let within = round;
    while (within && !isBlock(within.styled.name)) within = within.round;
    if (sign === '\u202e' && turns.length < mostTurns) turns.push({ from: at + index, to: Infinity, within });
  }
}

function isRound(element: Element | undefined, inner: Element | undefined): boolean {
  if (element === undefined) return true;
  for (let each = inner; each; each = each.round) if (each === element) return true;
  return false;
}

function chainOf(element: Element): Styled[] {
  const chain: Styled[] = [];
  for (let each: Element | undefined = element; each; each = each.round) chain.push(each.styled);
  return chain.reverse();
}

function shownBetween({ parts, turns }: Read, [from, to]: [number, number], sightOnce: (of: Element) => Sight): Shown {
  if (turns.length >= mostTurns || turns.some((each) => each.from < from && from < each.to)) return 'hidden';
  let isStruck = false;
  const rounds = new Set<Element | undefined>();
  for (const [index, part] of parts.entries()) {
    if (part.from >= to) break;
    if ((parts[index + 1]?.from ?? Infinity) <= from) continue;
    rounds.add(part.round);
    // Of a picture its description is not seen
    let left = part.isDescription ? 0 : 1;
    let size: { share: number; isFixed: boolean } = { share: 1, isFixed: false };
    let isRoomless = false;
    for (let each = part.round; each && left * size.share >= leastLeft; each = each.round) {
      const sight = sightOnce(each);
      isRoomless ||= sight.isRoomless;
      left *= isRoomless && sight.isCut ? 0 : sight.left;
      if (!size.isFixed) size = { share: size.share * sight.size, isFixed: sight.isSizeFixed };
      isStruck ||= sight.isStruck;
    }
    if (left * size.share < leastLeft) return 'hidden';
  }
  if (isMixed([...rounds], sightOnce)) return 'hidden';
  return isStruck ? 'struck' : 'whole';
}

/** Whether parts of a text may stand in another order than in the markup: below the element that holds them all nothing is set elsewhere. */
function isMixed(rounds: readonly (Element | undefined)[], sightOnce: (of: Element) => Sight): boolean {
  const [first, ...others] = rounds;
  if (others.length === 0) return false;
  let common = first;
  while (common && !others.every((each) => isRound(common, each))) common = common.round;
  for (const round of rounds)
    for (let each = round; each && each !== common; each = each.round) {
      const { isMoved, isTurned } = sightOnce(each);
      if (isMoved || isTurned) return true;
    }
  if (common && sightOnce(common).isTurned) return true;
  // A direction is taken over from what stands round it
  let each = common;
  while (each && !sightOnce(each).direction) each = each.round;
  return each !== undefined && sightOnce(each).direction === 'rtl';
}
