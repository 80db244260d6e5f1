import { binaryText } from '../../bytes/binary-text';
import type { Finding } from '../check-ids';

/**
 * Names with which a PDF runs, calls, starts or carries something (ISO 32000-1 §12.6.4, §12.7, §7.11.4, §13), beside
 * plain links to pages of the web, which only lead somewhere when a person presses them.
 */
const acting = new Set(
  (
    'JavaScript JS AA OpenAction Launch SubmitForm ImportData ResetForm GoToR GoToE GoTo3DView Thread Sound Movie Rendition ' +
    'Trans Hide Named SetOCGState RichMedia RichMediaExecute Screen XFA AcroForm EmbeddedFile EmbeddedFiles Filespec ' +
    'FileAttachment AF Collection 3D PRC U3D NeedAppearances Encrypt ObjStm XRefStm'
  ).split(' '),
);

/**
 * What in a PDF acts, hides or has a second reading. Names are read as a reader of PDF reads them (`#4a` is `J`); compressed
 * object streams, which our papers never have, are refused unread; there is one body, one cross-reference table that
 * names each object where it stands, and nothing behind the end.
 */
export function activePdf(path: string, pdf: Uint8Array): Finding[] {
  const text = binaryText(pdf);
  const findings: Finding[] = [];
  const tell = (detail: string) => void findings.push({ reason: 'active-content', path, detail });
  if (!/^%PDF-1\.[3-7]\n/.test(text)) tell('no PDF header');
  for (const [what, pattern] of [
    ['end marks', /%%EOF/g],
    ['cross-reference starts', /startxref/g],
    ['trailers', /(?<![a-z])trailer(?![a-z])/g],
  ] as const) {
    const times = withoutStreams(text).match(pattern)?.length ?? 0;
    if (times !== 1) tell(`${times} ${what}`);
  }
  if (!/%%EOF\s{0,2}$/.test(text)) tell('bytes behind the end');
  for (const name of namesIn(withoutStreams(text))) if (acting.has(name)) tell(`/${name}`);
  for (const what of misplaced(text)) tell(what);
  if (streamsOf(text).some(({ dictionary }) => namesIn(dictionary).has('ObjStm') || namesIn(dictionary).has('XRef')))
    tell('compressed objects');
  return findings.slice(0, 20);
}

interface Stream {
  dictionary: string;
  from: number;
  to: number;
}

/** Our papers have a few hundred streams with dictionaries of a few hundred letters. */
const mostStreams = 20_000;
const longestDictionary = 4_096;

/** Streams by their own stated length, in order; looked for once from the start, so that the time grows with the length. */
function streamsOf(text: string): Stream[] {
  const found: Stream[] = [];
  let last = 0;
  for (let at = text.indexOf('stream'); at >= 0 && found.length < mostStreams; at = text.indexOf('stream', last)) {
    const before = text.slice(Math.max(last, at - longestDictionary), at);
    const start = before.lastIndexOf('obj');
    const [line] = /^stream\r?\n/.exec(text.slice(at, at + 8)) ?? [];
    last = at + 6;
    if (start < 0 || line === undefined || before.endsWith('end')) continue;
    const dictionary = before.slice(start + 3);
    const from = at + line.length;
    const length = Number(/\/Length\s+(\d+)(?!\s+\d+\s+R)/.exec(dictionary)?.[1] ?? Number.NaN);
    const end = Number.isNaN(length) ? text.indexOf('endstream', from) : from + length;
    const to = end < 0 ? text.length : Math.min(end, text.length);
    found.push({ dictionary, from, to });
    last = to;
  }
  return found;
}

/** The file without the content of its streams: what is left is what a reader takes for objects. */
function withoutStreams(text: string): string {
  let kept = '';
  let at = 0;
  for (const { from, to } of streamsOf(text)) {
    kept += text.slice(at, from);
    at = to;
  }
  return kept + text.slice(at);
}

/** Names as a reader of PDF reads them: `#xx` is the character of that number (ISO 32000-1 §7.3.5). */
function namesIn(text: string): Set<string> {
  const names = new Set<string>();
  for (const [, raw = ''] of text.matchAll(/\/([^\s()<>[\]{}/%]{1,127})/g))
    names.add(raw.replace(/#([0-9a-fA-F]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))));
  return names;
}

/** The cross-reference table against the objects: each stands where the table says, none stands beside it. */
function misplaced(text: string): string[] {
  const at = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(text)?.[1] ?? Number.NaN);
  const table = /^xref\s+0 (\d+)\s*\n((?:\d{10} \d{5} [fn][ \r]?[\r\n])+)/.exec(text.slice(at, at + 4_000_000));
  if (!table) return ['no cross-reference table where it is said to stand'];
  const rows = (table[2] ?? '').match(/\d{10} \d{5} [fn]/g) ?? [];
  if (rows.length !== Number(table[1])) return ['the cross-reference table has another length than it says'];
  const used = rows.flatMap((row, number) => (row.endsWith('n') ? [[number, Number(row.slice(0, 10))] as const] : []));
  const wrong = used.filter(([number, offset]) => !text.startsWith(`${number} 0 obj`, offset));
  const objects = withoutStreams(text).match(/(?:^|[\s>])\d+ \d+ obj\b/g)?.length ?? 0;
  return [
    ...(wrong.length > 0 ? [`${wrong.length} objects are not where the table says`] : []),
    ...(objects === used.length ? [] : [`${objects} objects, ${used.length} in the table`]),
  ];
}
