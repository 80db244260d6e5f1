import { parentOf } from '../../../../members';
import type { Line } from './set-lines';

/** Features of a font (OpenType) that a style asks for: its full-width letters as wide as their ink and a little more, which no canvas knows. */
export const isNarrowed = ({ fontFeatureSettings, fontVariantEastAsian }: CSSStyleDeclaration): boolean =>
  /"(?:p(?:alt|kna|wid)|halt|chws)"(?! 0| off)/.test(fontFeatureSettings) ||
  fontVariantEastAsian.includes('proportional-width');

/** Scripts whose letters are joined or change their form by their neighbours. */
const joined = /(?![\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Common}])\p{L}/u;

/** Whether each letter of a line is drawn at its own place: a style that asks for features sets words otherwise than a canvas. */
export function isByLetter(
  { fontFeatureSettings, fontKerning }: CSSStyleDeclaration,
  { letters, signs }: Line,
): boolean {
  const isPlain = /^(?:normal)?$/.test(fontFeatureSettings) && fontKerning !== 'none';
  return !isPlain && !letters.some(([, , kind], index) => kind === 'rough' && joined.test(signs[index] ?? ''));
}

/** Whether the letters of a run are set apart, by so many CSS pixels in all: digits are among the letters of a justified line. */
export const isSpread = (text: string, room: number): boolean => room > 1 && !joined.test(text);

/** The letters that a style draws for those of the page (CSS Text, `text-transform`); `isBegun` where a word begins. */
export function transformed({ textTransform }: CSSStyleDeclaration): (text: string, isBegun: boolean) => string {
  if (textTransform.includes('uppercase')) return (text) => text.toUpperCase();
  if (textTransform.includes('lowercase')) return (text) => text.toLowerCase();
  if (!textTransform.includes('capitalize')) return (text) => text;
  return (text, isBegun) => (isBegun ? text.replace(/\p{L}/u, (letter) => letter.toUpperCase()) : text);
}

/** Letters of a line of its own at the most that a style sets as a first one, with the signs round it. */
const mostFirst = 3;

/** The style of a first letter that is larger than its text (`::first-letter`), where that makes this line of it. */
export function firstLetterOf(holder: Element, { letters }: Line): CSSStyleDeclaration | undefined {
  if (letters.length > mostFirst) return undefined;
  for (let box: Element | null = holder; box; box = parentOf(box)) {
    if (getComputedStyle(box).display === 'inline') continue;
    const own = getComputedStyle(box, '::first-letter');
    return own.fontSize === getComputedStyle(box).fontSize ? undefined : own;
  }
  return undefined;
}
