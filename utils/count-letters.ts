/**
 * How long a text is, as every list, case, form and table says it: Unicode code points, so that a letter or a plain emoji is
 * one. 0 without a text.
 */
export function countLetters(text: string | undefined): number {
  return [...(text ?? '')].length;
}
