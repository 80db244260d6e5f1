import { japanDate } from '../../japan-time';
import { type ReadPost, type RedactableField, type Removed, redactedMark } from '../../shapes/schema';
import { coversOf, guessedCovers } from './cut-text';
import { partsOf } from './redacted-words';
import { type Needle, needlesOf, shortest } from './spelled/spellings';
import { type Telling, tellingOf, tellingParts } from './spelled/telling';

/** A post and its page, as a capture or a copy has them. */
interface Shown {
  post: ReadPost;
  page: { url: string; title: string; lang?: string };
}

/** Something that was taken out of a copy, and where it stood in the original. */
export interface RemovedValue {
  field: RedactableField | 'word';
  value: string;
}

/** Members that are codes of ours, never words of a page. */
const codes = ['kind', 'precision', 'method', 'platform', 'notes'];
export const isCode = (name: string) => codes.includes(name);

/** Every string of a value, codes left out. */
export function leavesOf(value: unknown): string[] {
  if (typeof value === 'string') return value === '' ? [] : [value];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([name, part]) => (isCode(name) ? [] : leavesOf(part)));
}

/** A word without marks that somebody wrote: they are ours wherever they stand. */
export const besideMarks = (word: string): string[] => word.split(redactedMark);

/** What a copy left out, read from the original: whole fields, and between what stays of the others what is gone. */
export function removedValues(
  original: Shown,
  copy: Shown,
  { fields, words }: Pick<Removed, 'fields' | 'words'>,
): RemovedValue[] {
  const [before, after] = [
    partsOf({ ...original.post, page: original.page }),
    partsOf({ ...copy.post, page: copy.page }),
  ];
  const whole = fields.flatMap((field) =>
    leavesOf(before.get(field))
      .flatMap(besideMarks)
      .map((value) => ({ field, value })),
  );
  const cut = words.flatMap(({ field }) => cutFrom(after.get(field), before.get(field)));
  return unique([...whole, ...cut.map((value): RemovedValue => ({ field: 'word', value }))]);
}

/** The ways in which a value is looked for. */
export interface Wanted extends RemovedValue {
  needles: Needle[];
  telling: Telling;
  /** Of a field its parts, by which words of the page may give it away: a person decides on them. */
  parts: Needle[];
}

export function wantedOf({ field, value }: RemovedValue): Wanted {
  const parts = field === 'word' || isAddress(value) ? [] : [...tellingParts(value), ...dayOf(field, value)];
  return {
    ...{ field, value, telling: tellingOf(value) },
    needles: [value, ...addressParts(value)].flatMap(needlesOf),
    parts: parts.flatMap(needlesOf),
  };
}

const isAddress = (value: string) => /^https?:/i.test(value.trim());

/** A time that goes takes its day along, as people in Japan write it. */
function dayOf(field: RemovedValue['field'], value: string): string[] {
  const [year, month, day] = /^\d{4}-\d{2}-\d{2}T/.test(value) ? japanDate(value).split('-').map(Number) : [];
  return field === 'postedAt' && year !== undefined ? [`${year}年${month}月${day}日`] : [];
}

/** What of a whole field is taken out of words elsewhere, besides the field itself; the day of a time stands in papers, too, and stays. */
export function partsToTake(field: RedactableField, value: string): string[] {
  return field === 'postedAt' || isAddress(value) ? [] : tellingParts(value);
}

/** Of an address what is left when it is written without its scheme, and the numbers in it. */
function addressParts(value: string): string[] {
  const [, bare = ''] = /^https?:\/\/(?:www\.)?([^\s]+?)\/?$/i.exec(value.trim()) ?? [];
  if (!/\/./.test(bare)) return [];
  return [bare, ...(bare.match(/\d{6,}/g) ?? [])];
}

/**
 * Words and the addresses in them as they are taken out. One character would hit everything and is left; a short word
 * backwards is often another (田中 and 中田): a person decides on it before a pack leaves.
 */
export function needlesToTake(words: readonly string[]): Needle[] {
  return words
    .flatMap((word) => [word, ...addressParts(word)])
    .flatMap(needlesOf)
    .filter(({ text, isMirrored }) => [...text].length > (isMirrored ? shortest : 1));
}

export function unique(values: readonly RemovedValue[]): RemovedValue[] {
  const seen = new Set<string>();
  return values.filter(({ value }) => value.trim() !== '' && !seen.has(value) && seen.add(value));
}

/** The pieces that stand in the original where the copy has the mark. */
function cutFrom(copy: unknown, original: unknown): string[] {
  if (typeof copy === 'string' && typeof original === 'string')
    return coversOf(copy, original) ?? guessedCovers(copy, original);
  if (copy === null || original === null || typeof copy !== 'object' || typeof original !== 'object') return [];
  const before = new Map(Object.entries(original));
  return Object.entries(copy).flatMap(([name, part]) => cutFrom(part, before.get(name)));
}
