import type { PdfObject } from './pdf-words';

const ref = String.raw`(\d+) 0 R`;
const number = String.raw`-?\d+(?:\.\d+)?`;
const string = String.raw`\((?:[^()\\]|\\[\s\S])*\)`;
const cut = String.raw`[BC]ZZZZZ\+NotoSansJP-(?:Regular|Bold)`;
const labels = (label: string) => String.raw`((?:/${label}\d+ \d+ 0 R\n)*)`;

/** Every kind of object that our engine writes, letter for letter but for numbers (ISO 32000-1 §7.3.7). */
const forms = {
  page: String.raw`<<\n/Type /Page\n/Parent ${ref}\n/MediaBox \[0 0 595\.28 841\.89\]\n/Contents ${ref}\n/Resources ${ref}\n/UserUnit 1\n(?:/Annots \[((?:\d+ 0 R ?)+)\]\n)?>>\n`,
  resources: String.raw`<<\n/ProcSet \[/PDF /Text /ImageB /ImageC /ImageI\]\n/ExtGState <<\n${labels('Gs')}>>\n(?:/Font <<\n${labels('F')}>>\n)?(?:/XObject <<\n${labels('I')}>>\n)?/ColorSpace <<\n>>\n>>\n`,
  content: String.raw`<<\n/Length \d+\n/Filter /FlateDecode\n>>\n`,
  opaque: String.raw`<<\n/Type /ExtGState\n(?:/ca 1\n)?(?:/CA 1\n)?>>\n`,
  lines: String.raw`<<\n/Predictor 15\n/Colors 3\n/BitsPerComponent 8\n/Columns \d+\n>>\n`,
  image: String.raw`<<\n/Type /XObject\n/Subtype /Image\n/BitsPerComponent 8\n/Width \d+\n/Height \d+\n/Filter /FlateDecode\n/DecodeParms ${ref}\n/ColorSpace /DeviceRGB\n/Length \d+\n>>\n`,
  jump: String.raw`<<\n/S /GoTo\n/D \((capture-\d+|redacted-\d+|how-to-verify)\)\n>>\n`,
  link: String.raw`<<\n/Subtype /Link\n/A ${ref}\n/Type /Annot\n/Rect \[(${number} ${number} ${number} ${number})\]\n/Border \[0 0 0\]\n/F 4\n>>\n`,
  pages: String.raw`<<\n/Type /Pages\n/Count \d+\n/Kids \[(?:\d+ 0 R ?)+\]\n>>\n`,
  info: String.raw`<<\n/Producer ${ref}\n/Creator ${ref}\n/CreationDate ${ref}\n/Title ${ref}\n/Author ${ref}\n/Keywords ${ref}\n/ModDate ${ref}\n>>\n`,
  text: String.raw`${string}\n`,
  metadata: String.raw`<<\n/length \d+\n/Type /Metadata\n/Subtype /XML\n/Length \d+\n>>\n`,
  catalog: String.raw`<<\n/Type /Catalog\n/Pages ${ref}\n/Names ${ref}\n/Lang \(ja-JP\)\n/ViewerPreferences ${ref}\n/Metadata ${ref}\n>>\n`,
  preferences: String.raw`<<\n/DisplayDocTitle true\n>>\n`,
  names: String.raw`<<\n/Dests <<\n(?:  /Limits \[${string} ${string}\]\n)?  /Names \[\n((?:    \([\w-]+\) \[\d+ 0 R /XYZ ${number} ${number} null\]\n)*)\]\n>>\n>>\n`,
  nothing: String.raw`<<\n>>\n`,
  font: String.raw`<<\n/Type /Font\n/Subtype /Type0\n/BaseFont /(${cut})\n/Encoding /Identity-H\n/DescendantFonts \[${ref}\]\n/ToUnicode ${ref}\n>>\n`,
  letters: String.raw`<<\n/Type /Font\n/Subtype /CIDFontType2\n/BaseFont /(${cut})\n/CIDSystemInfo <<\n/Registry \(Adobe\)\n/Ordering \(Identity\)\n/Supplement 0\n>>\n/FontDescriptor ${ref}\n/W \[0 \[([\d. ]*)\]\]\n/CIDToGIDMap /Identity\n>>\n`,
  descriptor: String.raw`<<\n/Type /FontDescriptor\n/FontName /(${cut})\n/Flags \d+\n/FontBBox \[${number} ${number} ${number} ${number}\]\n/ItalicAngle 0\n/Ascent ${number}\n/Descent ${number}\n/CapHeight ${number}\n/XHeight ${number}\n/StemV 0\n/FontFile2 ${ref}\n>>\n`,
} as const;

type Kind = keyof typeof forms;
const kinds = Object.entries(forms).map(
  ([kind, form]) => [kind as Kind, new RegExp(`^${form}(?:endobj\n)?$`)] as const,
);

/** An object of one of our kinds, and what stands in the places that its form leaves open. */
export interface FormedObject {
  kind: Kind;
  parts: readonly string[];
}

/** Kinds of which every paper has one. */
const once: readonly Kind[] = ['info', 'catalog', 'pages', 'metadata', 'preferences', 'names'];
/** What a place leads to, by the order of the references in a form. */
const leads: Partial<Record<Kind, readonly (readonly [number, Kind])[]>> = {
  page: [
    [1, 'pages'],
    [2, 'content'],
    [3, 'resources'],
  ],
  image: [[1, 'lines']],
  link: [[1, 'jump']],
  info: [1, 2, 3, 4, 5, 6, 7].map((place) => [place, 'text'] as const),
  catalog: [
    [1, 'pages'],
    [2, 'names'],
    [3, 'preferences'],
    [4, 'metadata'],
  ],
  font: [
    [2, 'letters'],
    [3, 'content'],
  ],
  letters: [[2, 'descriptor']],
  descriptor: [[2, 'content']],
};

/** Objects by their kinds, and what is of none, leads to another kind, or stands under one label for two things. */
export function formedObjects(objects: ReadonlyMap<string, PdfObject>): {
  formed: Map<string, FormedObject>;
  labelled: Map<string, string>;
  faults: string[];
} {
  const formed = new Map<string, FormedObject>();
  const faults: string[] = [];
  for (const [at, { dictionary }] of objects) {
    const found = kinds.flatMap(([kind, form]) => {
      const parts = form.exec(dictionary);
      return parts ? [{ kind, parts: [...parts] }] : [];
    })[0];
    if (found) formed.set(at, found);
    else if (faults.length < 20) faults.push(`form of object ${at}`);
  }
  for (const kind of once) {
    const count = [...formed.values()].filter((each) => each.kind === kind).length;
    if (count !== 1) faults.push(`${count} of ${kind}`);
  }
  for (const [at, { kind, parts }] of formed)
    for (const [place, wanted] of leads[kind] ?? [])
      if (formed.get(parts[place] ?? '')?.kind !== wanted) faults.push(`${at} leads to no ${wanted}`);
  const streams = [...formed.values()].flatMap(({ kind, parts }) =>
    (leads[kind] ?? []).flatMap(([place, wanted]) => (wanted === 'content' ? [parts[place]] : [])),
  );
  if (new Set(streams).size < streams.length) faults.push('a stream for two things');
  const labelled = new Map<string, string>();
  for (const [, { kind, parts }] of formed) {
    if (kind !== 'resources') continue;
    for (const [, label = '', to = ''] of parts
      .slice(1)
      .join('')
      .matchAll(/\/(\w+) (\d+) 0 R\n/g)) {
      const wanted: Kind = label.startsWith('Gs') ? 'opaque' : label.startsWith('F') ? 'font' : 'image';
      if (formed.get(to)?.kind !== wanted || (labelled.get(label) ?? to) !== to) faults.push(`/${label} in resources`);
      labelled.set(label, to);
    }
  }
  return { formed, labelled, faults: faults.slice(0, 20) };
}
