import { hexOf } from '../../bytes/hex';
import { ownEntry } from '../../own-entry';
import type { PaperDrawing, PaperFont } from '../pdf/paper-drawing';
import { drawnDigest } from './letter-book';
import { readTrueType, type TrueType } from './true-type';

/** Tables of a font inside a paper (ISO 32000-1 §9.9) whose length never differs. */
const lengths: Readonly<Record<string, number>> = { head: 54, hhea: 36, maxp: 32 };
/** The two ways in which papers have ever kept a font: the head of the file, its tables in their order, what parts them. */
const ways = [
  { head: '000100000007004000020030', tags: 'glyf head hhea hmtx loca maxp prep', step: 4 },
  // Of a library, without check sums
  { head: '747275650007004000020030', tags: 'head hhea loca maxp prep glyf hmtx', step: 1 },
] as const;
/** Whether an earlier version made it, with a library that set its pages too. */
export const isOfLibrary = ({ file }: Pick<PaperFont, 'file'>) => hexOf(file.subarray(0, 12)) === ways[1].head;

/** How the box for a letter that is not there is drawn, which no text names. */
const missing = 'eb85a99105570a27d8a3';
/** The check sum of the whole font, which the library left in its parts. */
const wholeSum = { Regular: 0xf2e56ce4, Bold: 0x2fc270a6 };

const hex4 = (value: number) => value.toString(16).padStart(4, '0');

/** What the codes of a font stand for, as our engine writes it (Adobe technical note 5014). */
export function unicodeMapOf(texts: readonly string[]): string {
  const units = texts.map((text) => `<${Array.from(text, utf16).join('') || '0000'}>`);
  const blocks: string[] = [];
  for (let from = 0; from < units.length; from += 256) {
    const part = units.slice(from, from + 256);
    blocks.push(`<${hex4(from)}> <${hex4(from + part.length - 1)}> [${part.join(' ')}]`);
  }
  return [
    '/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CIDSystemInfo <<\n  /Registry (Adobe)\n  /Ordering (UCS)',
    '  /Supplement 0\n>> def\n/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n1 begincodespacerange\n<0000><ffff>',
    `endcodespacerange\n${blocks.length} beginbfrange\n${blocks.join('\n')}\nendbfrange\nendcmap`,
    'CMapName currentdict /CMap defineresource pop\nend\nend\n',
  ].join('\n');
}

const utf16 = (letter: string) =>
  Array.from({ length: letter.length }, (_, at) => hex4(letter.charCodeAt(at))).join('');

/** What the fonts of a paper hold besides the letters that stand on its pages. */
export async function fontRoom({ pages, fonts }: Pick<PaperDrawing, 'pages' | 'fonts'>): Promise<string[]> {
  const used = new Map<string, Set<string>>();
  for (const each of pages.flat()) {
    if (each.kind !== 'words') continue;
    const codes = used.get(each.font) ?? new Set();
    used.set(each.font, codes);
    for (const code of each.codes.match(/.{4}/g) ?? []) codes.add(code.toLowerCase());
  }
  const faults: string[] = [];
  for (const [label, font] of fonts)
    for (const fault of await roomIn(font, used.get(label) ?? new Set())) faults.push(`${fault} in font ${label}`);
  return faults;
}

async function roomIn({ cut, map, texts, widths, file }: PaperFont, used: ReadonlySet<string>): Promise<string[]> {
  const codes = Array.from(texts, (_, code) => hex4(code));
  if (map !== unicodeMapOf(Array.from(texts.keys(), (_, code) => (code === 0 ? '' : (texts.get(hex4(code)) ?? '')))))
    return ['another map'];
  const unused = codes.slice(1).filter((code) => !used.has(code));
  const faults = [
    ...(unused.length > 0 ? [`${unused.length} letters that nothing draws`] : []),
    ...(widths.length === codes.length ? [] : ['other widths']),
  ];
  try {
    const font = readTrueType(file.slice().buffer);
    faults.push(...roomInFile({ file, cut }, font, codes.length));
    if (faults.length === 0 && (await drawnDigest(font.drawn(0) ?? new Uint8Array())) !== missing)
      faults.push('another empty letter');
  } catch {
    // Its reader throws for what is no font; why is of no use to a reader of the verdict
    faults.push('no font');
  }
  return faults;
}

/** Its tables one behind another, each with its check sum, and every byte of them of one of so many letters. */
function roomInFile({ file, cut }: Pick<PaperFont, 'file' | 'cut'>, font: TrueType, count: number): string[] {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const way = ways.find(({ head, tags }) => hexOf(file.subarray(0, 12)) === head && font.tags.join(' ') === tags);
  if (!way) return ['another head'];
  let at = 12 + font.tags.length * 16;
  for (const [index, tag] of font.tags.entries()) {
    const { length } = font.table(tag);
    const end = at + Math.ceil(length / way.step) * way.step;
    const isFilled = end > file.length || file.subarray(at + length, end).some((byte) => byte !== 0);
    const sum = way.step === 1 ? 0 : sumOf(view, at, end);
    if (isFilled || view.getUint32(20 + index * 16) !== at || view.getUint32(16 + index * 16) !== sum)
      return [`room at ${tag}`];
    if ((ownEntry(lengths, tag) ?? length) !== length) return [`another ${tag}`];
    at = end;
  }
  const tableOf = (tag: string) => {
    const bytes = font.table(tag);
    return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  };
  const [head, loca] = [tableOf('head'), tableOf('loca')];
  const isWide = head.getInt16(50) === 1 && loca.byteLength === (count + 1) * 4;
  const starts = Array.from({ length: isWide ? count + 1 : 0 }, (_, index) => loca.getUint32(index * 4));
  const isOurs =
    at === file.length &&
    head.getUint32(8) === (way.step === 1 ? wholeSum[cut] : 0) &&
    tableOf('maxp').getUint16(4) === count &&
    tableOf('hhea').getUint16(34) === count &&
    font.table('hmtx').length === count * 4 &&
    starts[0] === 0 &&
    starts.at(-1) === font.table('glyf').length &&
    starts.every((start, index) => start >= (starts[index - 1] ?? 0));
  return isOurs ? [] : ['bytes of no letter'];
}

/** OpenType 1.9, "Calculating checksums". */
function sumOf(view: DataView, from: number, to: number): number {
  let sum = 0;
  for (let at = from; at < to; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
  return sum;
}
