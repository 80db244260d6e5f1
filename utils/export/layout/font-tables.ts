/** Bytes of the two cuts of Noto Sans JP. */
export interface ReportFonts {
  regular: ArrayBuffer;
  bold: ArrayBuffer;
}

/** What the report needs to know of a font before it sets a line. */
export interface FontTables {
  hasGlyph: (codePoint: number) => boolean;
  /** Width of the character's glyph in thousandths of the font size; 1000 for one that is not there. */
  advance: (codePoint: number) => number;
}

/**
 * Reads `cmap` (formats 4 and 12), `hhea`, `hmtx` and `head` of a TrueType font (OpenType 1.9). pdfmake keeps its own
 * reading of the font to itself, and would draw a box for a character that is not there.
 * @throws RangeError on a file that is cut short
 */
export function readFontTables(font: ArrayBuffer): FontTables {
  const view = new DataView(font);
  const tables = new Map<string, number>();
  for (let index = 0; index < view.getUint16(4); index += 1) {
    const record = 12 + index * 16;
    tables.set(String.fromCharCode(...new Uint8Array(font, record, 4)), view.getUint32(record + 8));
  }
  const table = (tag: string) => {
    const offset = tables.get(tag);
    if (offset === undefined) throw new RangeError(`font without ${tag}`);
    return offset;
  };
  const glyphs = glyphMap(view, table('cmap'));
  const unitsPerEm = view.getUint16(table('head') + 18);
  const measured = view.getUint16(table('hhea') + 34);
  const widths = table('hmtx');
  return {
    hasGlyph: (codePoint) => glyphs.has(codePoint),
    advance: (codePoint) => {
      const glyph = glyphs.get(codePoint);
      if (glyph === undefined) return 1000;
      return (view.getUint16(widths + Math.min(glyph, measured - 1) * 4) * 1000) / unitsPerEm;
    },
  };
}

function glyphMap(view: DataView, cmap: number): Map<number, number> {
  const glyphs = new Map<number, number>();
  for (let index = 0; index < view.getUint16(cmap + 2); index += 1) {
    const record = cmap + 4 + index * 8;
    const platform = view.getUint16(record);
    const isUnicode = platform === 0 || (platform === 3 && [1, 10].includes(view.getUint16(record + 2)));
    const table = cmap + view.getUint32(record + 4);
    if (!isUnicode) continue;
    if (view.getUint16(table) === 4) readSegments(view, table, glyphs);
    if (view.getUint16(table) === 12) readGroups(view, table, glyphs);
  }
  return glyphs;
}

/** Format 4: segments of the basic plane. */
function readSegments(view: DataView, table: number, glyphs: Map<number, number>): void {
  const size = view.getUint16(table + 6);
  for (let segment = 0; segment < size; segment += 2) {
    const end = view.getUint16(table + 14 + segment);
    const startAt = table + 16 + size + segment;
    const delta = view.getUint16(startAt + size);
    const rangeAt = startAt + 2 * size;
    const range = view.getUint16(rangeAt);
    for (let code = view.getUint16(startAt); code <= end && code < 0xffff; code += 1) {
      const listed = range && view.getUint16(rangeAt + range + 2 * (code - view.getUint16(startAt)));
      const glyph = range === 0 ? (code + delta) & 0xffff : listed && (listed + delta) & 0xffff;
      if (glyph) glyphs.set(code, glyph);
    }
  }
}

/** Format 12: groups over all planes. */
function readGroups(view: DataView, table: number, glyphs: Map<number, number>): void {
  for (let group = 0; group < view.getUint32(table + 12); group += 1) {
    const at = table + 16 + group * 12;
    const start = view.getUint32(at);
    const first = view.getUint32(at + 8);
    for (let code = start; code <= view.getUint32(at + 4); code += 1) {
      if (first + code - start) glyphs.set(code, first + code - start);
    }
  }
}
