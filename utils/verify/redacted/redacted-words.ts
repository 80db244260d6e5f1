import { type RedactableField, redactableFields, redactedMark } from '../../shapes/schema';
import { coversOf } from './cut-text';

/** A post and its page by the fields that can be taken out. */
export function partsOf(source: Record<string, unknown>): Map<RedactableField, unknown> {
  return new Map(
    redactableFields.map((field) => {
      const [first = '', second] = field.split('.');
      const part = source[first];
      return [field, second === undefined ? part : (Object(part) as Record<string, unknown>)[second]];
    }),
  );
}

const codes = ['kind', 'precision', 'method'];

/** Nothing is left of it but the mark; what was empty stays so. */
export function isMarked(value: unknown): boolean {
  if (typeof value === 'string') return value === redactedMark || value === '';
  if (Array.isArray(value)) return value.every(isMarked);
  if (value === null || typeof value !== 'object') return value === undefined;
  return Object.entries(value).every(([name, part]) => codes.includes(name) || isMarked(part));
}

/** How often the mark stands in a field. */
export function marksIn(value: unknown): number {
  if (typeof value === 'string') return value.split(redactedMark).length - 1;
  if (value === null || typeof value !== 'object') return 0;
  return Object.values(value).reduce((sum: number, part) => sum + marksIn(part), 0);
}

/** Whether a field is the original's with nothing but words replaced by the mark: what stays stands there, in order. */
export function isCutFrom(copy: unknown, original: unknown): boolean {
  if (typeof copy === 'string' && typeof original === 'string') return coversOf(copy, original) !== undefined;
  if (copy === null || original === null || typeof copy !== 'object' || typeof original !== 'object')
    return copy === original;
  const [ours, theirs] = [Object.entries(copy), Object.entries(original) as [string, unknown][]];
  return (
    ours.length === theirs.length &&
    ours.every(([name, part]) => Object.hasOwn(original, name) && isCutFrom(part, new Map(theirs).get(name)))
  );
}
