/**
 * How long a text is, as every list, case, form and table says it: Unicode code points, so that a letter or a plain emoji is
 * one. 0 without a text.
 */
export function countLetters(text: string | undefined): number {
  return [...(text ?? '')].length;
}

const atOnce = 10_000;

/**
 * How many letters a text has where each is written out, as whatever compares texts does (Unicode NFKC): of some one alone
 * becomes eighteen (U+FDFA), so a limit that counts what stands there holds nothing.
 * @param most more than this is not counted
 */
export function expandedLength(text: string, most = Number.POSITIVE_INFINITY): number {
  let length = 0;
  for (let at = 0; at < text.length && length <= most; at += atOnce) {
    const part = text.slice(at, at + atOnce);
    length += Math.max(part.length, part.normalize('NFKC').length);
  }
  return length;
}
