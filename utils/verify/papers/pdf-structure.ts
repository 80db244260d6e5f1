import { inflate } from '../../bytes/inflate';
import type { drawnPictures } from './drawn-pictures';
import { drawnFaults } from './pdf-drawing';
import { objectsOf, type PdfObject, TooLarge } from './pdf-words';

/** Names that our engine writes (ISO 32000-1 §7.3.5), and no other. */
const names = new Set(
  (
    'Type ExtGState ca CA Page Parent MediaBox Contents Resources UserUnit Annots ProcSet PDF Text ImageB ImageC ImageI Font ' +
    'XObject ColorSpace Length Filter FlateDecode Producer Creator CreationDate Title Author Keywords ModDate FontDescriptor ' +
    'FontName Flags FontBBox ItalicAngle Ascent Descent CapHeight XHeight StemV FontFile2 Subtype CIDFontType2 BaseFont ' +
    'CIDSystemInfo Registry Ordering Supplement W Type0 Encoding Identity-H DescendantFonts ToUnicode CIDToGIDMap Identity ' +
    'length Metadata XML Catalog Pages Names Lang ViewerPreferences DisplayDocTitle Count Kids Dests Limits XYZ Predictor ' +
    'Colors BitsPerComponent Columns Image Width Height DecodeParms DeviceRGB S GoTo URI D Link A Annot ' +
    'Rect Border F Size Root Info ID Outlines'
  ).split(' '),
);
const numbered = /^(?:Gs\d+|F\d+|I\d+|[A-Z]{6}\+NotoSansJP-(?:Regular|Bold))$/;
const latin1 = new TextDecoder('latin1');
const most = 64 * 1024 ** 2;
/** What is said of one paper; more says nothing more. */
const mostFaults = 20;

/**
 * What in a PDF is not as our engine writes it: bytes between objects, objects that nothing leads to, names and ways of
 * drawing that it does not use, words that are covered, and pictures that are not the sealed ones.
 * @param isOfPack whether a drawn picture is one of the pack's (`drawnPictures`)
 * @throws TooLarge
 */
export async function structureFaults(
  pdf: Uint8Array<ArrayBuffer>,
  isOfPack: ReturnType<typeof drawnPictures>,
): Promise<string[]> {
  const objects = objectsOf(pdf);
  const faults = [...between(pdf, objects), ...unused(objects, latin1.decode(pdf.subarray(-2_000)))];
  for (const [number, { dictionary }] of objects) {
    if (faults.length > mostFaults) break;
    for (const [, name = ''] of withoutStrings(dictionary).matchAll(/\/([^\s()<>[\]{}/%]*)/g))
      if (!names.has(name) && !numbered.test(name)) faults.push(`/${name} in ${number}`);
  }
  faults.push(...treeFaults(objects), ...metadataFaults(objects));
  let left = most;
  for (const [number, object] of objects) {
    if (faults.length > mostFaults) break;
    const { dictionary } = object;
    if (/\/Subtype \/Image\b/.test(dictionary) && !(await isOfPack(object, objects)))
      faults.push(`picture ${number} is none of the pack`);
    for (const [, value] of dictionary.matchAll(/\/(?:ca|CA) (\S+)/g))
      if (value !== '1') faults.push(`see-through in ${number}`);
    if (!/\/Type \/Page\b(?!s)/.test(dictionary)) continue;
    if (!/\/MediaBox \[0 0 595\.28 841\.89\]/.test(dictionary)) faults.push(`paper of page ${number}`);
    const content = objects.get(/\/Contents (\d+) 0 R/.exec(dictionary)?.[1] ?? '');
    const plain = content?.stream && (await inflate(content.stream, 'deflate', left));
    if (!plain) throw new TooLarge('drawing of a PDF');
    left -= plain.byteLength;
    faults.push(...drawnFaults(latin1.decode(plain)).map((fault) => `${fault} on page ${number}`));
  }
  return faults;
}

/** Objects follow each other without a byte between them, from the header to the table. */
function between(pdf: Uint8Array, objects: ReadonlyMap<string, PdfObject>): string[] {
  const text = latin1.decode(pdf);
  let at = /^%PDF-1\.7\n%\xff\xff\xff\xff\n/.exec(text.slice(0, 20))?.[0].length ?? text.indexOf('\n', 10) + 1;
  const faults: string[] = at === 15 ? [] : ['header'];
  for (const [number, { dictionary, stream }] of objects) {
    const head = `${number} 0 obj\n`;
    const plain = withoutStrings(dictionary);
    if (!text.startsWith(head, at)) faults.push(`bytes before object ${number}`);
    if (plain.includes('%')) faults.push(`a comment in ${number}`);
    at = text.indexOf(head, at) + head.length + dictionary.length;
    if (!stream) at += 'endobj\n'.length;
    else {
      at += 'stream\n'.length + stream.byteLength;
      if (!text.startsWith('\nendstream\nendobj\n', at)) faults.push(`end of object ${number}`);
      at = text.indexOf('endobj\n', at) + 'endobj\n'.length;
    }
    if (faults.length > mostFaults) return faults;
  }
  const foot =
    /^xref\n0 \d+\n(?:\d{10} \d{5} [fn] \n)+trailer\n<<\n\/Size \d+\n\/Root \d+ 0 R\n\/Info \d+ 0 R\n\/ID \[<[0-9a-f]{32}> <[0-9a-f]{32}>\]\n>>\nstartxref\n\d+\n%%EOF\n?$/;
  if (!foot.test(text.slice(at))) faults.push('bytes after the objects');
  return faults;
}

/** One list of all pages, each once and in their order (ISO 32000-1 §7.7.3): what is not in it nobody is shown. */
function treeFaults(objects: ReadonlyMap<string, PdfObject>): string[] {
  const all = [...objects];
  const pages = all.filter(([, { dictionary }]) => /\/Type \/Page\b(?!s)/.test(dictionary)).map(([number]) => number);
  const lists = all.filter(([, { dictionary }]) => /\/Type \/Pages\b/.test(dictionary));
  const [, { dictionary: list = '' } = {}] = lists[0] ?? [];
  const kids = /\/Kids \[([\d R]*)\]/.exec(list)?.[1]?.match(/\d+(?= 0 R)/g) ?? [];
  const inOrder = pages.toSorted((one, other) => Number(one) - Number(other));
  const isWhole = lists.length === 1 && kids.join() === inOrder.join() && list.includes(`/Count ${pages.length}\n`);
  return isWhole ? [] : ['not all pages in their order'];
}

/** Members of our engine's XMP (ISO 16684-1), without what stands in them. */
const xmpTags = [
  /^\?xpacket (?:begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"|end="w")\?$/,
  /^\/?x:xmpmeta(?: xmlns:x="adobe:ns:meta\/")?$/,
  /^\/?rdf:(?:RDF|Alt|Seq|li|Description)$/,
  /^rdf:RDF xmlns:rdf="http:\/\/www\.w3\.org\/1999\/02\/22-rdf-syntax-ns#"$/,
  /^rdf:li xml:lang="x-default"$/,
  /^rdf:Description rdf:about="" xmlns:(?:xmp|dc|pdf)="http:\/\/(?:ns\.adobe\.com|purl\.org)\/[\w./]{5,20}"$/,
  /^\/?(?:xmp:CreateDate|xmp:CreatorTool|dc:title|dc:creator|pdf:Producer|pdf:Keywords)$/,
];
/** Title and maker are short; the keywords are held against the records. */
const longestNamed = 120;

/** What the paper says of itself in XMP: no member but ours, once, and no long words. */
function metadataFaults(objects: ReadonlyMap<string, PdfObject>): string[] {
  const own = [...objects].filter(([, { dictionary }]) => /\/Type \/Metadata\b/.test(dictionary));
  const named = [...objects].flatMap(([, { dictionary }]) => withoutStrings(dictionary).match(/\/Metadata \d/g) ?? []);
  const text = new TextDecoder().decode(own[0]?.[1].stream);
  const tags = [...text.matchAll(/<([^>]*)>/g)].map(([, tag = '']) => tag);
  const words = text
    .replace(/<pdf:Keywords>[^<]*/, '')
    .replace(/<[^>]*>/g, '\n')
    .split('\n')
    .map((word) => word.trim())
    .filter(Boolean);
  const isOurs =
    own.length === 1 &&
    named.length === 1 &&
    tags.every((tag) => xmpTags.some((known) => known.test(tag))) &&
    words.length <= 5 &&
    words.every((word) => word.length <= longestNamed);
  return isOurs ? [] : ['metadata'];
}

/** Objects that nothing leads to from the trailer; our engine leaves one empty dictionary behind. */
function unused(objects: ReadonlyMap<string, PdfObject>, foot: string): string[] {
  const seen = new Set<string>();
  const next = [...foot.slice(foot.lastIndexOf('trailer')).matchAll(/(\d+) 0 R\b/g)].map(([, number = '']) => number);
  for (let number = next.pop(); number !== undefined; number = next.pop()) {
    if (seen.has(number)) continue;
    seen.add(number);
    const dictionary = withoutStrings(objects.get(number)?.dictionary ?? '');
    for (const [, other = ''] of dictionary.matchAll(/(\d+) 0 R\b/g)) next.push(other);
  }
  return [...objects]
    .filter(([number, { dictionary }]) => !seen.has(number) && !/^<<\s*>>\s*$/.test(dictionary))
    .map(([number]) => `object ${number} is not used`);
}

function withoutStrings(dictionary: string): string {
  return dictionary.replace(/\((?:[^()\\]|\\[\s\S])*\)/g, '()');
}
