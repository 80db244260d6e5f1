import { type CSSToken, TokenType } from '@csstools/css-tokenizer';
import { wordOf } from './css-tokens';

/** A number of a value with its unit in small letters: `%` for hundredths, nothing for a bare number. */
interface Figure {
  value: number;
  unit: string;
}

/** Names of the functions in a value. */
export const functionsIn = (tokens: readonly CSSToken[]) =>
  tokens.flatMap((token) => (token[0] === TokenType.Function ? wordOf(token).toLowerCase() : []));

/** Its plain words. */
export const identsIn = (tokens: readonly CSSToken[]) =>
  tokens.flatMap((token) => (token[0] === TokenType.Ident ? wordOf(token).toLowerCase() : []));

/** Its numbers. */
export function figuresIn(tokens: readonly CSSToken[]): Figure[] {
  return tokens.flatMap(([type, , , , said]) => {
    const { value, unit = '' } = (said ?? {}) as { value?: unknown; unit?: string };
    if (typeof value !== 'number') return [];
    return { value, unit: type === TokenType.Percentage ? '%' : unit.toLowerCase() };
  });
}

/** Pixels of a unit; one of letters counts as a letter of sixteen. */
const pixels: Readonly<Record<string, number>> = {
  '': 1,
  px: 1,
  pt: 1.33,
  pc: 16,
  in: 96,
  cm: 38,
  mm: 3.8,
  q: 0.9,
};

/** Whether a length is the same wherever it stands. */
export const isFixed = ({ unit }: Figure) => unit !== '' && unit in pixels;

/**
 * A length in pixels, roughly. Hundredths are of a box that nobody knows: a whole one is a way out of it, half of one is
 * how boxes are set into the middle.
 */
export function inPixels({ value, unit }: Figure): number {
  if (unit === '%') return value * (value < 0 ? 1.9 : 31);
  return value * (pixels[unit] ?? 16);
}

/** The same for the size of a box itself; of what holds it nobody knows the size. */
export const ofBox = (figure: Figure) => (/^(?:%|cq.*)$/.test(figure.unit) ? figure.value : inPixels(figure));
