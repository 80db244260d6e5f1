import { sha256Hex } from '../../bytes/digest';
import { zlibOf } from '../../bytes/png/opaque-lines';
import type { Noted, Sheet } from '../../verify/layout/sheet';
import { points } from '../../verify/layout/strokes';
import type { Face } from './face';
import { type PdfFile, packed, stringOf } from './pdf-file';

const refs = (numbers: readonly number[]) => numbers.map((number) => `${number} 0 R`).join(' ');

/** A picture as a paper takes it over: the zlib stream of its PNG, eight bits of red, green and blue. */
export interface PrintedPicture {
  width: number;
  height: number;
  packed: Uint8Array<ArrayBuffer>;
  /** Bytes of the PNG. */
  size: number;
}

/** Pictures as their own encoder packed them; gives their numbers by their keys. */
export function imagesIn(file: PdfFile, images: ReadonlyMap<string, PrintedPicture>): Map<string, number> {
  const lines = new Map<number, number>();
  return new Map(
    [...images].map(([key, { width, height, packed: stream }]) => {
      const form = `<<\n/Predictor 15\n/Colors 3\n/BitsPerComponent 8\n/Columns ${width}\n>>\n`;
      const parameters = lines.get(width) ?? file.add(form);
      lines.set(width, parameters);
      const size = `/BitsPerComponent 8\n/Width ${width}\n/Height ${height}\n`;
      const coding = `/Filter /FlateDecode\n/DecodeParms ${parameters} 0 R\n/ColorSpace /DeviceRGB\n`;
      return [key, file.addStream(`/Type /XObject\n/Subtype /Image\n${size}${coding}`, stream)];
    }),
  );
}

/** A page with the links on it; gives its number. */
export function pageIn(
  file: PdfFile,
  { size, jumps }: Sheet,
  { tree, resources, content }: { tree: number; resources: number; content: Uint8Array<ArrayBuffer> },
): number {
  const contents = file.addPacked(content);
  const links = jumps.map(({ to, box }) => {
    const jump = file.add(`<<\n/S /GoTo\n/D (${to})\n>>\n`);
    const rect = box.map(points).join(' ');
    return file.add(`<<\n/Subtype /Link\n/A ${jump} 0 R\n/Type /Annot\n/Rect [${rect}]\n/Border [0 0 0]\n/F 4\n>>\n`);
  });
  const box = `/MediaBox [0 0 ${points(size.width)} ${points(size.height)}]`;
  const rest = `/Contents ${contents} 0 R\n/Resources ${resources} 0 R\n/UserUnit 1\n`;
  const annotations = links.length > 0 ? `/Annots [${refs(links)}]\n` : '';
  return file.add(`<<\n/Type /Page\n/Parent ${tree} 0 R\n${box}\n${rest}${annotations}>>\n`);
}

/** One cut of the font with the letters that were drawn (ISO 32000-1 §9.7.4), under the number that pages name. */
export async function fontIn(
  file: PdfFile,
  { face, name, number }: { face: Face; name: string; number: number },
): Promise<void> {
  const part = file.addPacked(await zlibOf(face.part()));
  const box = `/FontBBox [${face.box.join(' ')}]\n/ItalicAngle 0\n/Ascent ${face.ascent}\n/Descent ${face.descent}`;
  const heights = `/CapHeight ${face.capitals}\n/XHeight ${face.small}\n/StemV 0`;
  const descriptor = file.add(
    `<<\n/Type /FontDescriptor\n/FontName /${name}\n/Flags 4\n${box}\n${heights}\n/FontFile2 ${part} 0 R\n>>\n`,
  );
  const system = '/CIDSystemInfo <<\n/Registry (Adobe)\n/Ordering (Identity)\n/Supplement 0\n>>';
  const widths = `/FontDescriptor ${descriptor} 0 R\n/W [0 [${face.widths.join(' ')}]]\n/CIDToGIDMap /Identity`;
  const letters = file.add(`<<\n/Type /Font\n/Subtype /CIDFontType2\n/BaseFont /${name}\n${system}\n${widths}\n>>\n`);
  const unicode = file.addPacked(await packed(face.unicode));
  const form = `/Type /Font\n/Subtype /Type0\n/BaseFont /${name}\n/Encoding /Identity-H`;
  file.add(`<<\n${form}\n/DescendantFonts [${letters} 0 R]\n/ToUnicode ${unicode} 0 R\n>>\n`, number);
}

/** What a paper says of itself. */
interface Named {
  lang?: 'en';
  title: string;
  author: string;
  keywords: string;
  createdAt: string;
  version: string;
}

/** Everything that leads to the pages, and the end of the file. */
export async function closed(
  file: PdfFile,
  named: Named,
  { tree, kids, noted, sheets }: { tree: number; kids: readonly number[]; noted: Noted; sheets: readonly Sheet[] },
): Promise<Uint8Array<ArrayBuffer>> {
  const numbers = new Map(sheets.map((sheet, index) => [sheet, kids[index]]));
  const pageOf = (sheet: Sheet) => numbers.get(sheet) ?? 0;
  file.add(`<<\n/Type /Pages\n/Count ${kids.length}\n/Kids [${refs(kids)}]\n>>\n`, tree);
  const names = file.add(namesOf(noted, pageOf));
  const preferences = file.add('<<\n/DisplayDocTitle true\n>>\n');
  const outlines = outlinesIn(file, noted.bookmarks, pageOf);
  const date = named.createdAt.replace(/\.\d+/, '');
  const stamp = `D:${date.replace(/[-T:]/g, '')}`;
  const maker = `Banken ${named.version}`;
  const info = [
    ['Producer', maker],
    ['Creator', maker],
    ['CreationDate', stamp],
    ['Title', named.title],
    ['Author', named.author],
    ['Keywords', named.keywords],
    ['ModDate', stamp],
  ].map(([label, text = '']) => `/${label} ${file.add(`${stringOf(text)}\n`)} 0 R\n`);
  const about = file.add(`<<\n${info.join('')}>>\n`);
  const xmp = new TextEncoder().encode(xmpOf({ ...named, createdAt: date }, maker));
  const metadata = file.addStream(`/length ${xmp.byteLength}\n/Type /Metadata\n/Subtype /XML\n`, xmp);
  const marks = outlines === undefined ? '' : `/Outlines ${outlines} 0 R\n/PageMode /UseOutlines\n`;
  const root = file.add(
    `<<\n/Type /Catalog\n/Pages ${tree} 0 R\n/Names ${names} 0 R\n/Lang (${named.lang ?? 'ja-JP'})\n/ViewerPreferences ${preferences} 0 R\n/Metadata ${metadata} 0 R\n${marks}>>\n`,
  );
  const { title, author, keywords, createdAt, version } = named;
  // Of what it is called, when it was made and how long it is (ISO 32000-1 §14.4)
  const id = (await sha256Hex(JSON.stringify([title, author, keywords, createdAt, version, file.length]))).slice(0, 32);
  return file.finish(root, about, id);
}

/** Names of places, in their order (ISO 32000-1 §7.9.6). */
function namesOf({ anchors }: Noted, pageOf: (sheet: Sheet) => number): string {
  const places = [...anchors].toSorted(([one], [other]) => (one < other ? -1 : 1));
  const [first, last] = [places[0], places.at(-1)];
  const limits = first && last ? `  /Limits [(${first[0]}) (${last[0]})]\n` : '';
  const rows = places.map(
    ([id, { sheet, x, y }]) => `    (${id}) [${pageOf(sheet)} 0 R /XYZ ${points(x)} ${points(y)} null]\n`,
  );
  return `<<\n/Dests <<\n${limits}  /Names [\n${rows.join('')}]\n>>\n>>\n`;
}

/** Bookmarks, one under another (ISO 32000-1 §12.3.3); nothing without any. */
function outlinesIn(
  file: PdfFile,
  bookmarks: Noted['bookmarks'],
  pageOf: (sheet: Sheet) => number,
): number | undefined {
  if (bookmarks.length === 0) return undefined;
  const root = file.reserve();
  const numbers = bookmarks.map(() => file.reserve());
  for (const [index, { title, sheet, y }] of bookmarks.entries()) {
    const beside = [
      ...(index > 0 ? [`/Prev ${numbers[index - 1]} 0 R\n`] : []),
      ...(index < numbers.length - 1 ? [`/Next ${numbers[index + 1]} 0 R\n`] : []),
    ];
    const place = `/Dest [${pageOf(sheet)} 0 R /XYZ 0 ${points(y)} null]\n`;
    file.add(`<<\n/Title ${stringOf(title)}\n/Parent ${root} 0 R\n${beside.join('')}${place}>>\n`, numbers[index]);
  }
  const ends = `/First ${numbers[0]} 0 R\n/Last ${numbers.at(-1)} 0 R`;
  return file.add(`<<\n/Type /Outlines\n${ends}\n/Count ${numbers.length}\n>>\n`, root);
}

const marks: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const inXml = (text: string) => text.replace(/[&<>]/g, (mark) => marks[mark] ?? mark);

/** What programs for many files look at (ISO 16684-1). */
function xmpOf({ title, author, keywords, createdAt }: Named, maker: string): string {
  const about = (space: string, address: string, members: string) =>
    `<rdf:Description rdf:about="" xmlns:${space}="http://${address}">\n${members}</rdf:Description>\n`;
  const list = (kind: string, item: string) => `<rdf:${kind}>\n${item}</rdf:${kind}>\n`;
  const titles = list('Alt', `<rdf:li xml:lang="x-default">${inXml(title)}</rdf:li>\n`);
  const authors = list('Seq', `<rdf:li>${inXml(author)}</rdf:li>\n`);
  const dates = `<xmp:CreateDate>${createdAt}</xmp:CreateDate>\n<xmp:CreatorTool>${inXml(maker)}</xmp:CreatorTool>\n`;
  const words = keywords ? `<pdf:Keywords>${inXml(keywords)}</pdf:Keywords>\n` : '';
  return [
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>\n<x:xmpmeta xmlns:x="adobe:ns:meta/">\n',
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">\n',
    about('xmp', 'ns.adobe.com/xap/1.0/', dates),
    about(
      'dc',
      'purl.org/dc/elements/1.1/',
      `<dc:title>\n${titles}</dc:title>\n<dc:creator>\n${authors}</dc:creator>\n`,
    ),
    about('pdf', 'ns.adobe.com/pdf/1.3/', `<pdf:Producer>${inXml(maker)}</pdf:Producer>\n${words}`),
    '</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end="w"?>',
  ].join('');
}
