import { joined } from '../../bytes/joined';
import { unicodeMapOf } from '../../verify/letters/paper-font';
import { readGlyphMap, readTrueType } from '../../verify/letters/true-type';
import type { Strokes } from './strokes';

/** Places of what a part of a font keeps, in the order of its directory: nothing else draws (ISO 32000-1 §9.9). */
const kept = ['glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp', 'prep'] as const;

/** A character that the font does not have is drawn as its first glyph, an empty box. */
const missing = 0;

/**
 * One cut of the font inside one paper: the letters that were drawn get codes as they come, and the file holds their glyphs
 * and no others. None of our glyphs is put together of others.
 */
export class Face {
  /** Units of the font upwards and, negative, downwards from the base line: the room of every line. */
  readonly ascent: number;
  readonly descent: number;
  readonly box: readonly number[];
  /** Heights of X and x. */
  readonly capitals: number;
  readonly small: number;
  private readonly font: ReturnType<typeof readTrueType>;
  private readonly glyphs: Map<number, number>;
  private readonly advances: Float64Array;
  /** By code point, one more than the code; none for a letter that was not drawn yet. */
  private readonly codes = new Uint16Array(0x11_0000);
  private readonly drawn: number[] = [missing];
  private readonly points: number[] = [0];

  constructor(file: ArrayBuffer) {
    this.font = readTrueType(file);
    const { glyphs, advances } = lettersOf(file);
    this.glyphs = glyphs;
    this.advances = advances;
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

  /** Thousandths of the size. */
  advance(point: number): number {
    const known = this.advances[point] ?? Number.NaN;
    if (known >= 0) return known;
    const advance = this.width(this.glyphs.get(point) ?? missing);
    this.advances[point] = advance;
    return advance;
  }

  /** The codes of letters, in hex, two bytes each. */
  write(text: string, strokes: Strokes): void {
    for (let at = 0; at < text.length; at += 1) {
      const point = text.codePointAt(at) ?? 0;
      if (point > 0xffff) at += 1;
      strokes.code(this.codeOf(point));
    }
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

  private codeOf(point: number): number {
    const known = this.codes[point] ?? 0;
    if (known > 0) return known - 1;
    const glyph = this.glyphs.get(point) ?? missing;
    const code = glyph === missing ? missing : this.drawn.length;
    if (glyph !== missing) {
      this.drawn.push(glyph);
      this.points.push(point);
    }
    this.codes[point] = code + 1;
    return code;
  }
}

type Bytes = Uint8Array<ArrayBuffer>;

/** What letters a font has, and how wide those are that were asked for. */
interface KnownLetters {
  glyphs: Map<number, number>;
  /** By code point; not a number for one that was not asked for yet. */
  advances: Float64Array;
}

const known = new WeakMap<ArrayBuffer, KnownLetters>();

/** Read once for all papers that are made with the same font. */
function lettersOf(file: ArrayBuffer): KnownLetters {
  const letters = known.get(file) ?? {
    glyphs: readGlyphMap(file),
    advances: new Float64Array(0x1_0000).fill(Number.NaN),
  };
  known.set(file, letters);
  return letters;
}

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
