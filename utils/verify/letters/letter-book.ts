import { sha256Hex } from '../../bytes/digest';
import { bytesOfHex, hexOf } from '../../bytes/hex';
import published from '../tools/published-tools.json';
import { readGlyphMap, readTrueType } from './true-type';

/** Bytes of the two cuts of Noto Sans JP. */
export interface ReportFonts {
  regular: ArrayBuffer;
  bold: ArrayBuffer;
}

/** The two cuts that our papers are drawn with. */
type Cut = 'Regular' | 'Bold';

/** How each letter of our fonts is drawn. */
export interface LetterBook {
  /** Digests of what may draw this character in this cut; none for a character that the font does not have. */
  digestsOf(cut: Cut, codePoint: number): Promise<string[]>;
}

/** In the place of a character: what every letter of the cut is drawn by. */
export const frameOfCut = 0;

/** 80 bits of SHA-256: the letter is given, and another outline with its digest has to be found. */
const digits = 20;
export const drawnDigest = async (drawn: Uint8Array<ArrayBuffer>) => (await sha256Hex(drawn)).slice(0, digits);

/** The digits 0 to 9 once more, as an earlier version shaped them: glyphs of these numbers in both cuts. */
const shapedDigits = 16_643;
const isDigit = (point: number) => point >= 0x30 && point <= 0x39;

/** Out of the fonts themselves. */
export function bookOfFonts({ regular, bold }: ReportFonts): LetterBook {
  const open = (font: ArrayBuffer) => ({ ...readTrueType(font), glyphs: readGlyphMap(font) });
  const fonts = { Regular: open(regular), Bold: open(bold) };
  return {
    digestsOf(cut, point) {
      const font = fonts[cut];
      const glyph = font.glyphs.get(point);
      const glyphs = [
        ...(glyph === undefined ? [] : [glyph]),
        ...(isDigit(point) ? [shapedDigits + point - 0x30] : []),
      ];
      const drawn = point === frameOfCut ? [font.frame()] : glyphs.flatMap((each) => font.drawn(each) ?? []);
      return Promise.all(drawn.map(drawnDigest));
    },
  };
}

/** verify.html as the extension holds it for its packs: there it is data and no page of its own. */
export const pageOfRelease = 'verify.page';

/** The file of digests that travels with verify.html, which has no room for it. */
export const letterTable = 'verify-letters.bin';
const digestBytes = digits / 2;
/** Three bytes of code point, a digest for each cut; a character with two forms has two records. */
const recordBytes = 3 + 2 * digestBytes;
/** SHA-256 of the tables of our releases; a test holds the last to the fonts. */
const tableDigests: readonly string[] = published[letterTable];

/** The table of all letters, by code points in their order. */
export async function tableOfFonts(fonts: ReportFonts): Promise<Uint8Array<ArrayBuffer>> {
  const book = bookOfFonts(fonts);
  const points = [...readGlyphMap(fonts.regular).keys(), frameOfCut].toSorted((one, other) => one - other);
  const records: number[] = [];
  for (const point of points) {
    const [regular, bold] = await Promise.all([book.digestsOf('Regular', point), book.digestsOf('Bold', point)]);
    for (const [index, digest] of regular.entries())
      records.push(
        point >> 16,
        (point >> 8) & 0xff,
        point & 0xff,
        ...bytesOfHex(digest),
        ...bytesOfHex(bold[index] ?? ''),
      );
  }
  return Uint8Array.from(records);
}

/** Out of such a table; nothing where it is not the one that was published. */
export async function bookOfTable(table: Uint8Array<ArrayBuffer>): Promise<LetterBook | undefined> {
  if (!tableDigests.includes(await sha256Hex(table))) return undefined;
  const places = new Map<number, number[]>();
  for (let at = 0; at < table.length; at += recordBytes) {
    const point = ((table[at] ?? 0) << 16) | ((table[at + 1] ?? 0) << 8) | (table[at + 2] ?? 0);
    places.set(point, [...(places.get(point) ?? []), at + 3]);
  }
  return {
    async digestsOf(cut, point) {
      const starts = (places.get(point) ?? []).map((at) => at + (cut === 'Bold' ? digestBytes : 0));
      return starts.map((from) => hexOf(table.subarray(from, from + digestBytes)));
    },
  };
}
