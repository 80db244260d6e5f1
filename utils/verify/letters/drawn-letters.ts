import type { PaperFont } from '../pdf/paper-drawing';
import type { Drawn } from '../pdf/pdf-drawing';
import { drawnDigest, frameOfCut, type LetterBook } from './letter-book';
import { readTrueType, type TrueType } from './true-type';

/** Tables of a font inside a paper (ISO 32000-1 §9.9); no other draws. */
const tables = 'glyf head hhea hmtx loca maxp prep';
const mostFaults = 10;

/**
 * What a paper draws that is not what its text says: each letter on a page stands for one character, is as wide as it is
 * said to be, and has the very outline that our font gives to that character.
 */
export async function letterFaults(
  pages: readonly (readonly Drawn[])[],
  fonts: ReadonlyMap<string, PaperFont>,
  book: LetterBook,
): Promise<string[]> {
  const used = new Map<string, Set<string>>();
  for (const each of pages.flat()) {
    if (each.kind !== 'words') continue;
    const codes = used.get(each.font) ?? new Set();
    used.set(each.font, codes);
    for (const code of each.codes.match(/.{4}/g) ?? []) codes.add(code);
  }
  const faults: string[] = [];
  for (const [label, codes] of used) {
    const font = fonts.get(label);
    if (font) faults.push(...(await fontFaults(font, codes, book)));
    else faults.push(`no font ${label}`);
  }
  return faults.slice(0, mostFaults);
}

async function fontFaults(
  { cut, widths, texts, file }: PaperFont,
  codes: ReadonlySet<string>,
  book: LetterBook,
): Promise<string[]> {
  const font = readFont(file);
  if (!font || [...font.tags].sort().join(' ') !== tables) return [`font ${cut}`];
  const faults: string[] = [];
  if (!(await book.digestsOf(cut, frameOfCut)).includes(await drawnDigest(font.frame())))
    faults.push(`frame of ${cut}`);
  for (const code of codes) {
    const glyph = Number.parseInt(code, 16);
    const text = texts.get(code) ?? '';
    const point = text.codePointAt(0) ?? 0;
    const drawn = drawnBy(font, glyph);
    const isOne = text !== '' && String.fromCodePoint(point) === text;
    const isAsWide = drawn && (font.advance(glyph) * 1_000) / font.unitsPerEm === widths[glyph];
    const isOurs = isOne && isAsWide && (await book.digestsOf(cut, point)).includes(await drawnDigest(drawn));
    if (!isOurs) faults.push(`draws another letter for ${JSON.stringify(text)}`);
    if (faults.length > mostFaults) break;
  }
  return faults;
}

function readFont(file: Uint8Array<ArrayBuffer>): TrueType | undefined {
  try {
    const font = readTrueType(file.slice().buffer);
    font.frame();
    return font;
  } catch {
    // What is no font draws nothing
    return undefined;
  }
}

function drawnBy(font: TrueType, glyph: number): Uint8Array<ArrayBuffer> | undefined {
  try {
    return font.drawn(glyph);
  } catch {
    // A damaged letter draws nothing
    return undefined;
  }
}
