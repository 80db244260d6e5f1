import { type ReadPost, type RedactableField, type Removed, redactedMark } from '../../shapes/schema';
import { partsOf } from './redacted-words';
import { type Needle, needleOf } from './spellings';

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
  const whole = fields.flatMap((field) => leavesOf(before.get(field)).map((value) => ({ field, value })));
  const cut = words.flatMap(({ field }) => cutFrom(after.get(field), before.get(field)));
  return unique([...whole, ...cut.map((value): RemovedValue => ({ field: 'word', value }))]);
}

/** The ways in which a value is looked for; `parts` are pieces of a long one, any of which gives it away. */
export interface Wanted extends RemovedValue {
  needles: Needle[];
  parts: ReadonlySet<string>;
  partLength: number;
}

/** A line of Japanese, or of Latin letters, that stands nowhere by chance, in characters. */
const telling = { dense: 12, plain: 24 };

export function wantedOf({ field, value }: RemovedValue): Wanted {
  const spelled = [value, ...addressParts(value)].flatMap((form) => needleOf(form) ?? []);
  const bare = needleOf(value.replace(/https?:\/\/[^/\s]*/g, ' '))?.text ?? '';
  const partLength = /[^\x20-\x7e]/.test(bare) ? telling.dense : telling.plain;
  const count = bare.length > partLength * 2 ? bare.length - partLength + 1 : 0;
  const parts = new Set(Array.from({ length: count }, (_, at) => bare.slice(at, at + partLength)));
  return { field, value, needles: spelled, parts, partLength };
}

/** Of an address what is left when it is written without its scheme, and the numbers in it. */
export function addressParts(value: string): string[] {
  const [, bare = ''] = /^https?:\/\/(?:www\.)?([^\s]+?)\/?$/i.exec(value.trim()) ?? [];
  if (!/\/./.test(bare)) return [];
  return [bare, ...(bare.match(/\d{6,}/g) ?? [])];
}

export function unique(values: readonly RemovedValue[]): RemovedValue[] {
  return values.filter(
    ({ value }, index) => value.trim() !== '' && values.findIndex((other) => other.value === value) === index,
  );
}

/** The pieces that stand in the original where the copy has the mark. */
function cutFrom(copy: unknown, original: unknown): string[] {
  if (typeof copy === 'string' && typeof original === 'string') return cutPieces(copy, original);
  if (copy === null || original === null || typeof copy !== 'object' || typeof original !== 'object') return [];
  const before = new Map(Object.entries(original));
  return Object.entries(copy).flatMap(([name, part]) => cutFrom(part, before.get(name)));
}

function cutPieces(copy: string, original: string): string[] {
  const [first = '', ...rest] = copy.split(redactedMark);
  const pieces: string[] = [];
  let at = first.length;
  for (const [index, piece] of rest.entries()) {
    const isLast = index === rest.length - 1;
    const found = isLast ? original.length - piece.length : original.indexOf(piece, at + 1);
    if (found < at) return pieces;
    pieces.push(original.slice(at, found));
    at = found + piece.length;
  }
  return pieces;
}
