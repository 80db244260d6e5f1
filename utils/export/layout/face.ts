import { joined } from '../../bytes/joined';
import type { LetterFace } from '../../verify/layout/sheet';
import { unicodeMapOf } from '../../verify/letters/paper-font';
import { readGlyphMap, readTrueType } from '../../verify/letters/true-type';

/** Places of what a part of a font keeps, in the order of its directory: nothing else draws (ISO 32000-1 §9.9). */
const kept = ['glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp', 'prep'] as const;

/** A character that the font does not have is drawn as its first glyph, an empty box. */
const missing = 0;

/**
 * One cut of the font inside one paper: the letters that were drawn get codes as they come, and the file holds their glyphs
 * and no others. None of our glyphs is put together of others.
 */
export class Face implements LetterFace {
  readonly ascent: number;
  readonly descent: number;
  readonly box: readonly number[];
  /** Heights of X and x. */
  readonly capitals: number;
  readonly small: number;
  private readonly font: ReturnType<typeof readTrueType>;
  private readonly glyphs: Map<number, number>;
  private readonly codes = new Map<number, string>();
  private readonly drawn: number[] = [missing];
  private readonly points: number[] = [0];

  constructor(file: ArrayBuffer) {
    this.font = readTrueType(file);
    this.glyphs = glyphsOf(file);
    const [head, hhea, os2] = ['head', 'hhea', 'OS/2'].map((tag) => viewOf(this.font.table(tag))) as [
      DataView,
      DataView,
      DataView,
    ];
    this.box = [36, 38, 40, 42].map((at) => head.getInt16(at));
    this.ascent = hhea.getInt16(4);
    this.descent = hhea.getInt16(6);
    this.small = os2.getInt16(86);
    this.capitals = os2.getInt16(88);
  }

  get isUsed(): boolean {
    return this.drawn.length > 1;
  }

  advance(point: number): number {
    return this.width(this.glyphs.get(point) ?? missing);
  }

  codesOf(text: string): string {
    let hex = '';
    for (const letter of text) hex += this.codeOf(letter.codePointAt(0) ?? 0);
    return hex;
  }

  /** Thousandths of the size, by code. */
  get widths(): number[] {
    return this.drawn.map((glyph) => this.width(glyph));
  }

  /** What the codes stand for. */
  get unicode(): string {
    return unicodeMapOf(this.points.map((point) => (point === 0 ? '' : String.fromCodePoint(point))));
  }

  /** The font of these letters alone (OpenType 1.9). */
  part(): Uint8Array<ArrayBuffer> {
    const count = this.drawn.length;
    const [glyf, loca, hmtx] = [
      this.drawn.map((glyph) => this.font.drawn(glyph)?.subarray(4) ?? new Uint8Array()),
      new DataView(new ArrayBuffer((count + 1) * 4)),
      new Uint8Array(count * 4),
    ];
    let at = 0;
    for (const [code, outline] of glyf.entries()) {
      loca.setUint32(code * 4, at);
      hmtx.set(this.font.drawn(this.drawn[code] ?? missing)?.subarray(0, 4) ?? [], code * 4);
      at += outline.byteLength;
    }
    loca.setUint32(count * 4, at);
    const [head, hhea, maxp] = ['head', 'hhea', 'maxp'].map((tag) => this.font.table(tag).slice()) as Bytes[];
    if (!head || !hhea || !maxp) throw new RangeError('no font');
    viewOf(head).setUint32(8, 0);
    viewOf(head).setInt16(50, 1);
    viewOf(hhea).setUint16(34, count);
    viewOf(maxp).setUint16(4, count);
    const prep = this.font.table('prep').slice();
    const tables = { glyf: joined(glyf), head, hhea, hmtx, loca: new Uint8Array(loca.buffer), maxp, prep };
    return fontOf(kept.map((tag) => [tag, tables[tag]]));
  }

  private width(glyph: number): number {
    return (this.font.advance(glyph) * 1_000) / this.font.unitsPerEm;
  }

  private codeOf(point: number): string {
    const known = this.codes.get(point);
    if (known !== undefined) return known;
    const glyph = this.glyphs.get(point) ?? missing;
    const code = hex4(glyph === missing ? missing : this.drawn.length);
    if (glyph !== missing) {
      this.drawn.push(glyph);
      this.points.push(point);
    }
    this.codes.set(point, code);
    return code;
  }
}

type Bytes = Uint8Array<ArrayBuffer>;

const known = new WeakMap<ArrayBuffer, Map<number, number>>();

/** Read once for all papers that are made with the same font. */
function glyphsOf(file: ArrayBuffer): Map<number, number> {
  const glyphs = known.get(file) ?? readGlyphMap(file);
  known.set(file, glyphs);
  return glyphs;
}

const hex4 = (value: number) => value.toString(16).padStart(4, '0');
const viewOf = (bytes: Bytes) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

function fontOf(tables: readonly (readonly [string, Bytes])[]): Bytes {
  const head = new Uint8Array(12 + tables.length * 16);
  const view = viewOf(head);
  const power = 2 ** Math.floor(Math.log2(tables.length));
  view.setUint32(0, 0x00010000);
  for (const [index, value] of [tables.length, power * 16, Math.log2(power), (tables.length - power) * 16].entries())
    view.setUint16(4 + index * 2, value);
  let at = head.byteLength;
  const parts = tables.map(([tag, bytes], index) => {
    const padded = new Uint8Array(Math.ceil(bytes.byteLength / 4) * 4);
    padded.set(bytes);
    const record = 12 + index * 16;
    head.set(new TextEncoder().encode(tag), record);
    for (const [place, value] of [sumOf(padded), at, bytes.byteLength].entries())
      view.setUint32(record + 4 + place * 4, value);
    at += padded.byteLength;
    return padded;
  });
  return joined([head, ...parts]);
}

/** OpenType 1.9, "Calculating checksums". */
function sumOf(padded: Bytes): number {
  const view = viewOf(padded);
  let sum = 0;
  for (let at = 0; at < padded.byteLength; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
  return sum;
}
