import { z } from 'zod';

/** ISO 8601 UTC with milliseconds. */
export const instant = z.iso.datetime({ offset: false, precision: 3 });
/** A UUID as browsers make it (RFC 9562 §4): in lower case, since two writings of one id would be two records. */
export const uuid = z.uuid().lowercase();
/** SHA-256 as 64 lower-case hex digits. */
export const sha256Digest = z.string().regex(/^[0-9a-f]{64}$/);
/** How far a device's clock is from another, milliseconds: no clock of a device or a site is a hundred years off. */
export const clockOffset = z.int().min(-3_200_000_000_000).max(3_200_000_000_000);

const written = /^\d{4}(?:-\d\d(?:-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?)?)?$/;

/** Whether a text of ISO 8601 names an instant, a day, a month or a year that there is. */
function isReal(text: string): boolean {
  const day = text.slice(0, 10);
  // Of 30 February browsers make a day of March
  return written.test(text) && !Number.isNaN(Date.parse(text)) && new Date(day).toISOString().startsWith(day);
}

/** Stands where something was taken out, always the same: its length says nothing. */
export const redactedMark = '［墨消し］';
/** A time as a page states it, or two between which it lies; each can be counted with. In a redacted copy, its mark. */
export const statedTime = z
  .string()
  .refine((said) => said === redactedMark || (said.split('/').length <= 2 && said.split('/').every(isReal)));
