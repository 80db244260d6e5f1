import type { ReportFonts } from '../letters/letter-book';
import { readGlyphMap, readTrueType } from '../letters/true-type';

export type { ReportFonts };

/** What the report needs to know of a font before it sets a line. */
export interface FontTables {
  hasGlyph: (codePoint: number) => boolean;
  /** Width of the character's glyph in thousandths of the font size; 1000 for one that is not there. */
  advance: (codePoint: number) => number;
}

/**
 * Glyphs and widths of a TrueType font: a character that is not there would be drawn as a box.
 * @throws RangeError on a file that is cut short
 */
export function readFontTables(font: ArrayBuffer): FontTables {
  const { unitsPerEm, advance } = readTrueType(font);
  const glyphs = readGlyphMap(font);
  return {
    hasGlyph: (codePoint) => glyphs.has(codePoint),
    advance: (codePoint) => {
      const glyph = glyphs.get(codePoint);
      return glyph === undefined ? 1000 : (advance(glyph) * 1000) / unitsPerEm;
    },
  };
}
