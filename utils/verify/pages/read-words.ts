import { placeInTable } from '../../inert-page/shown/drawn-by-name';
import type { Styled } from '../../inert-page/shown/selectors';
import type { Sight } from '../../inert-page/shown/sight-of-element';
import { isBlock } from '../../inert-page/standing';
import { attributesOf, describedPicture, drawnPicture, isSign, withoutBlanks } from './html-text';

/** Signs that turn the direction round: more no page has. */
export const mostTurns = 200;
/** Elements without an end. */
const alone = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/;

/** An element round words. */
export interface WordElement {
  styled: Styled;
  round: WordElement | undefined;
  /** The letters of the page in it. */
  from: number;
  to: number;
  /** Of a table: the place of its last part so far, whether a browser draws its parts in another order, and its columns. */
  last?: number;
  isTurned?: boolean;
  columns?: WordElement[];
  sight?: Sight;
}

interface WordPart {
  from: number;
  round: WordElement | undefined;
  /** They describe a picture, and nobody sees them. */
  isDescription: boolean;
  /** A browser draws them in the place of a picture. */
  isInstead: boolean;
}

/** The words of a page without blanks, and for each part of them where it begins and what stands round it. */
export interface ReadWords {
  letters: string;
  parts: WordPart[];
  /** From where to where the letters are drawn from right to left, by a sign that nobody sees. */
  turns: { from: number; to: number; within: WordElement | undefined }[];
  /** Before which letters a sign of direction stands that nobody sees. */
  signs: number[];
}

/**
 * Reads a page's words with the elements round them, without a DOM.
 * @param parts words and tags by turns
 * @param implied what stands round the page though its markup does not say so
 */
export function readWords(parts: readonly string[], implied: WordElement | undefined): ReadWords {
  const tags = new Map<string, Styled>();
  const read: ReadWords = { letters: '', parts: [], turns: [], signs: [] };
  const letters: string[] = [];
  let at = 0;
  let round = implied;
  let picture: WordElement | undefined;
  for (const [index, part] of parts.entries()) {
    if (index % 2 === 0) {
      for (const { index: sign } of part.matchAll(/[\u200e\u200f]/g))
        read.signs.push(at + withoutBlanks(part.slice(0, sign)).length);
      const words = withoutBlanks(part);
      if (words === '') continue;
      // Of a picture its description is not seen, but where it is a sign of the writing
      const isDescription = parts[index + 1] === describedPicture && !isSign(words);
      const isInstead = parts[index + 1] === drawnPicture && !isSign(words);
      read.parts.push({ from: at, round: picture ?? round, isDescription, isInstead });
      letters.push(words);
      turn(read, words, at, round);
      at += words.length;
      continue;
    }
    picture = undefined;
    const [, end = '', name = ''] = /^<(\/?)([a-z][\w-]*)/.exec(part.toLowerCase()) ?? [];
    if (name === '' || name === 'alt') continue;
    if (end) {
      if (alone.test(name)) continue;
      round = outOf(name, round, at);
      for (const open of read.turns) if (open.to === Infinity && !isRound(open.within, round)) open.to = at;
      continue;
    }
    const isKept = !alone.test(name) && !part.endsWith('/>');
    if (!isKept && name !== 'img' && name !== 'col') continue;
    const styled = tags.get(part) ?? { name, attributes: attributesOf(part) };
    tags.set(part, styled);
    const element: WordElement = { styled, round, from: at, to: Infinity };
    settleInTable(element);
    if (isKept) round = element;
    else if (name === 'img') picture = element;
  }
  return { ...read, letters: letters.join('') };
}

/** A browser draws head and caption of a table first and its foot last; what a column says is for the cells below it. */
function settleInTable(element: WordElement): void {
  const { name } = element.styled;
  const place = placeInTable(name);
  const isColumn = name === 'col' || name === 'colgroup';
  if (place === undefined && !isColumn) return;
  let table = element.round;
  for (let steps = 0; table && table.styled.name !== 'table' && steps < 3; steps += 1) table = table.round;
  if (table?.styled.name !== 'table') return;
  if (isColumn) {
    table.columns ??= [];
    table.columns.push(element);
  }
  if (place === undefined || (name === 'tr' && element.round !== table)) return;
  if (place < (table.last ?? 0)) table.isTurned = true;
  table.last = Math.max(place, table.last ?? 0);
}

/** What stands round an element that ends; an end without a beginning ends nothing. */
function outOf(name: string, round: WordElement | undefined, at: number): WordElement | undefined {
  for (let each = round, steps = 0; each && steps < 500; each = each.round, steps += 1) {
    if (each.styled.name !== name) continue;
    each.to = at;
    return each.round;
  }
  return round;
}

/** The block that an element stands in, or is. */
export function blockRound(element: WordElement | undefined): WordElement | undefined {
  let within = element;
  while (within && !isBlock(within.styled.name)) within = within.round;
  return within;
}

/** An override of direction reaches to its end, or to the end of the block that it stands in (UAX 9, X4 and P1). */
function turn({ turns }: ReadWords, words: string, at: number, round: WordElement | undefined): void {
  for (const { 0: sign, index } of words.matchAll(/[\u202c\u202e]/g)) {
    const open = turns.findLast(({ to }) => to === Infinity);
    if (sign === '\u202c' && open) open.to = at + index;
    const within = blockRound(round);
    if (sign === '\u202e' && turns.length < mostTurns) turns.push({ from: at + index, to: Infinity, within });
  }
}

/** Whether an element stands round another, or is it; nothing stands round everything. */
export function isRound(element: WordElement | undefined, inner: WordElement | undefined): boolean {
  if (element === undefined) return true;
  for (let each = inner; each; each = each.round) if (each === element) return true;
  return false;
}
