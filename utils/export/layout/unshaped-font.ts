/**
 * The font without its tables for shaping (GSUB, GPOS): every character keeps its one glyph and its own width, which is
 * how lines are measured (`readFontTables`), no ligature joins letters of an address, and drawing costs a third. The
 * glyphs are not touched; a reader of fonts passes over tables whose tags it does not know (OpenType 1.9, "Table Directory").
 */
export function unshapedFont(font: ArrayBuffer): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(font.slice(0));
  const view = new DataView(bytes.buffer);
  for (let index = 0; index < view.getUint16(4); index += 1) {
    const record = 12 + index * 16;
    const tag = String.fromCharCode(...bytes.subarray(record, record + 4));
    if (tag === 'GSUB' || tag === 'GPOS') bytes[record] = 'x'.charCodeAt(0);
  }
  return bytes;
}
