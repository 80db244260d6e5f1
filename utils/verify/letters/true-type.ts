/** A TrueType font as far as its letters need it (OpenType 1.9). */
export interface TrueType {
  /** Tags of its tables, in the order of their directory; one that stands there twice is twice here. */
  tags: readonly string[];
  unitsPerEm: number;
  /** Units of the font from one letter to the next. */
  advance(glyph: number): number;
  /** All that draws this glyph: its advance, its bearing and its outline. Nothing for one that is put together of others. */
  drawn(glyph: number): Uint8Array<ArrayBuffer> | undefined;
  /** The bytes of a table. @throws RangeError when there is none */
  table(tag: string): Uint8Array<ArrayBuffer>;
  /** What every glyph is drawn by, without how many there are. */
  frame(): Uint8Array<ArrayBuffer>;
}

/**
 * Reads a TrueType font.
 * @throws RangeError on a file that is cut short or lacks a table
 */
export function readTrueType(font: ArrayBuffer): TrueType {
  const view = new DataView(font);
  const tags: string[] = [];
  const tables = tablesIn(view, tags);
  const at = (tag: string) => {
    const table = tables.get(tag);
    if (table === undefined) throw new RangeError(`font without ${tag}`);
    return table.offset;
  };
  const bytesOf = (tag: string) => new Uint8Array(font, at(tag), tables.get(tag)?.length);
  const [head, hhea] = [at('head'), at('hhea')];
  const measured = view.getUint16(hhea + 34);
  const metric = (glyph: number) => at('hmtx') + Math.min(glyph, measured - 1) * 4;
  const placeOf = (glyph: number) =>
    view.getInt16(head + 50) === 0
      ? view.getUint16(at('loca') + glyph * 2) * 2
      : view.getUint32(at('loca') + glyph * 4);
  return {
    tags,
    unitsPerEm: view.getUint16(head + 18),
    table: bytesOf,
    advance: (glyph) => view.getUint16(metric(glyph)),
    drawn: (glyph) => {
      const [from, to] = [placeOf(glyph), placeOf(glyph + 1)];
      const outline = bytesOf('glyf').subarray(from, to);
      if (to < from || outline.length !== to - from || glyph >= measured) return undefined;
      if (outline.length > 0 && view.getInt16(at('glyf') + from) < 0) return undefined;
      const drawn = new Uint8Array(4 + outline.length);
      drawn.set(new Uint8Array(font, metric(glyph), 4));
      drawn.set(outline, 4);
      return drawn;
    },
    frame: () => {
      const counted = [bytesOf('head').slice(), bytesOf('hhea').slice(), bytesOf('maxp').slice()] as const;
      // Its check sum and the width of its places; how many widths; how many glyphs
      counted[0].fill(0, 8, 12).fill(0, 50, 52);
      counted[1].fill(0, 34, 36);
      counted[2].fill(0, 4, 6);
      const programs = ['cvt ', 'fpgm', 'prep'].map((tag) => (tables.has(tag) ? bytesOf(tag) : new Uint8Array()));
      return new Uint8Array([...counted, ...programs].flatMap((each) => [...each]));
    },
  };
}

function tablesIn(view: DataView, tags: string[] = []): Map<string, { offset: number; length: number }> {
  const tables = new Map<string, { offset: number; length: number }>();
  for (let index = 0; index < view.getUint16(4); index += 1) {
    const record = 12 + index * 16;
    const tag = [0, 1, 2, 3].map((at) => String.fromCharCode(view.getUint8(record + at))).join('');
    tags.push(tag);
    tables.set(tag, { offset: view.getUint32(record + 8), length: view.getUint32(record + 12) });
  }
  return tables;
}

/**
 * Glyphs by code point (`cmap`, formats 4 and 12).
 * @throws RangeError on a font that is cut short or has none
 */
export function readGlyphMap(font: ArrayBuffer): Map<number, number> {
  const view = new DataView(font);
  const cmap = tablesIn(view).get('cmap')?.offset;
  if (cmap === undefined) throw new RangeError('font without cmap');
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
