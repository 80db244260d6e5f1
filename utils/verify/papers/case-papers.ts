import { binaryText } from '../../bytes/binary-text';
import { readZip } from '../../bytes/zip/zip';
import { readManifest } from '../bag/bag-lines';
import type { BagFiles } from '../bag/check-bag';
import { madeEach } from '../broken-off';
import type { FoundCapture } from '../captures/found-capture';
import { type Check, cannotTell, checkFrom, type Finding, onBasis } from '../check-ids';
import type { OutsideFacts } from '../keys/outside-facts';
import { letterFaults } from '../letters/drawn-letters';
import { bookOfTable, letterTable } from '../letters/letter-book';
import { drawnPictures } from '../pdf/drawn-pictures';
import type { PaperDrawing } from '../pdf/paper-drawing';
import { paperDrawing } from '../pdf/pdf-structure';
import { pagesOfPaper, TooLarge } from '../pdf/pdf-words';
import { readCopies } from '../redacted/redacted-copies';
import { docxFaults } from './docx-structure';
import { paperFindings } from './paper-facts';
import { neededPapers, papersIn, reportsIn, shownPictures } from './paper-names';
import { printedMuch } from './printed-letters';
import { checkReportWords, type ReportRecords } from './report-words';

/** What `checkPapers` checks. */
export const paperIds = ['report', 'report-words', 'letters'] as const;

/**
 * The papers were made over these very seals and this very custody log: their metadata (XMP) name them, every digest that
 * the report prints is one of this pack, and they say what the records say, in letters that are drawn as our font draws them.
 */
export async function checkPapers(
  files: BagFiles,
  records: ReportRecords,
  outside: Pick<OutsideFacts, 'letters'>,
): Promise<Check[]> {
  const printed = await printedMuch(files);
  if (printed)
    return [
      // Words without end are none that a pack of ours prints
      printed.isEndless
        ? checkFrom('report', [{ reason: 'too-large', path: printed.path }])
        : cannotTell('report', 'too-large'),
      cannotTell('report-words', 'too-large'),
      cannotTell('letters', 'not-reached'),
    ];
  const drawn = new Map<string, PaperDrawing>();
  return madeEach([
    ['report', () => checkReport(files, records, drawn)],
    ['report-words', () => checkReportWords(files, records, drawn)],
    ['letters', () => checkLetters(files, drawn, outside)],
  ]);
}

async function checkReport(
  files: BagFiles,
  { found, stated: { number, seals, copies, head, createdAt }, entries }: ReportRecords,
  drawn: Map<string, PaperDrawing>,
): Promise<Check> {
  const named = [...seals, ...copies].map(([label, digest]) => `${label}:${digest}`);
  const [seq, hash] = head?.split(' ') ?? [];
  const keywords = [number, ...named, ...(seq ? [`custody-${seq}:${hash}`] : [])].join(' ');
  const needed = neededPapers(found.length > 0);
  const findings: Finding[] = [];
  for (const path of papersIn(files)) {
    const bytes = files.get(path);
    if (!bytes && needed.includes(path)) findings.push({ reason: 'file-missing', path });
    if (bytes && path.endsWith('.pdf')) findings.push(...metadataFindings(bytes, path, keywords));
    if (bytes && path.endsWith('.docx')) findings.push(...(await officeFindings(bytes, path, keywords)));
  }
  if (!files.has('data/report.pdf') || findings.length > 0) return checkFrom('report', findings);
  findings.push(...(await formFindings(files, { number, createdAt }, drawn)));
  if (findings.length > 0) return checkFrom('report', findings);
  const words = await reportWords(files).catch((error: unknown) => {
    if (error instanceof TooLarge) return undefined;
    throw error;
  });
  if (!words) return checkFrom('report', [{ reason: 'too-large', path: 'data/report.pdf' }]);
  const printed = digestsIn(words);
  const wanted = [...found.map(({ capture }) => capture.seal), ...copies.values(), ...(hash ? [hash] : [])];
  findings.push(...digestFindings(printed, wanted, files, found));
  if (findings.length > 0 || found.length === 0 || !createdAt) return checkFrom('report', findings);
  const said = await paperFindings({ files, found, entries, createdAt }).catch((error: unknown): Finding[] => {
    if (error instanceof TooLarge) return [{ reason: 'too-large', path: 'data/report.pdf' }];
    throw error;
  });
  findings.push(...said);
  return onBasis(checkFrom('report', findings), `${new Set(printed).size} SHA-256`);
}

async function reportWords(files: BagFiles): Promise<string[]> {
  const words: string[] = [];
  for (const path of reportsIn(files))
    for (const page of await pagesOfPaper(files, path)) for (const word of page) words.push(word);
  return words;
}

/** Each paper is written as our engines write it, so that it shows what its words say. */
async function formFindings(
  files: BagFiles,
  { number, createdAt }: Pick<ReportRecords['stated'], 'number' | 'createdAt'>,
  drawn: Map<string, PaperDrawing>,
): Promise<Finding[]> {
  // A pack that does not say when it was made has papers of an instant nevertheless
  const isItsTime = (date: string) => (createdAt ? date === createdAt.replace(/\.\d+/, '') : date !== '');
  const pictureOf = drawnPictures(shownPictures(files).map((path) => () => files.get(path) ?? new Uint8Array()));
  const findings: Finding[] = [];
  for (const path of papersIn(files)) {
    const bytes = files.get(path);
    if (!bytes) continue;
    const faults = path.endsWith('.docx') ? await docxFaults(bytes, isItsTime) : await pdfFaults(bytes, path);
    if (!faults) findings.push({ reason: 'too-large', path });
    else findings.push(...faults.slice(0, 10).map((detail): Finding => ({ reason: 'report-differs', path, detail })));
  }
  return findings;

  async function pdfFaults(bytes: Uint8Array<ArrayBuffer>, path: string): Promise<string[] | undefined> {
    const drawing = await unlessTooLarge(
      paperDrawing(bytes, { pictureOf, isFlush: path !== 'data/evidence-list.pdf' }),
    );
    if (!drawing) return undefined;
    drawn.set(path, drawing);
    return [
      ...drawing.faults,
      ...(titlesOf(path, number).test(drawing.title) ? [] : ['another title']),
      ...(drawing.faults.length > 0 || drawing.dates.every(isItsTime) ? [] : ['another date']),
    ];
  }
}

async function unlessTooLarge<T>(made: Promise<T>): Promise<T | undefined> {
  try {
    return await made;
  } catch (error) {
    if (error instanceof TooLarge) return undefined;
    throw error;
  }
}

/** What stands in the title of the window in which the paper is shown. */
function titlesOf(path: string, number = ''): RegExp {
  const own = { 'data/evidence-list.pdf': '証拠説明書', 'data/post-list.pdf': '投稿記事目録' }[path];
  const volume = /^data\/report-(\d+)\.pdf$/.exec(path)?.[1];
  return new RegExp(`^${own ?? '投稿記録報告書'} ${number}${volume ? ` 分冊 ${volume}` : ''}$`);
}

/** Every letter in the papers is drawn as our font draws it. */
async function checkLetters(
  files: BagFiles,
  drawn: ReadonlyMap<string, PaperDrawing>,
  { letters }: Pick<OutsideFacts, 'letters'>,
): Promise<Check> {
  const id = 'letters';
  const papers = papersIn(files).filter((path) => path.endsWith('.pdf') && files.has(path));
  if (papers.length === 0 || papers.some((path) => drawn.get(path)?.faults.length !== 0))
    return cannotTell(id, 'not-reached');
  const table = files.get(letterTable);
  // A table belongs to the page that travels: without it that page cannot tell, and no other verifier then says more
  const book = table || files.has('verify.html') ? table && (await bookOfTable(table)) : await letters?.();
  if (!book) return cannotTell(id, 'no-letters');
  const findings: Finding[] = [];
  for (const path of papers) {
    const { pages, fonts } = drawn.get(path) ?? { pages: [], fonts: new Map() };
    for (const detail of await letterFaults(pages, fonts, book))
      findings.push({ reason: 'letters-differ', path, detail });
  }
  return onBasis(checkFrom(id, findings), `${papers.length} / ${papers.length}`);
}

function metadataFindings(bytes: Uint8Array<ArrayBuffer>, path: string, keywords: string): Finding[] {
  const text = binaryText(bytes);
  const isPdf = /^%PDF-1\.[4-7]\r?\n/.test(text) && /startxref\s+\d+\s+%%EOF\s*$/.test(text.slice(-64));
  if (!isPdf) return [{ reason: 'not-readable', path }];
  // A later revision at the end shows other pages over the same digests; a report does and holds nothing else
  if (text.split('startxref').length > 2) return [{ reason: 'report-differs', path, detail: 'revised' }];
  const [active] = /\/(?:JavaScript|OpenAction|EmbeddedFile|RichMedia|Launch)\b/.exec(text) ?? [];
  if (active) return [{ reason: 'report-differs', path, detail: active }];
  const stated = [...text.matchAll(/<pdf:Keywords>([^<]*)<\/pdf:Keywords>/g)].map(([, words]) => words);
  return stated.length === 1 && stated[0] === keywords ? [] : [{ reason: 'report-differs', path }];
}

/** The core properties of an Office package (ISO/IEC 29500-2 §8) name the same; whatever else is in it is a lawyer's to edit. */
async function officeFindings(bytes: Uint8Array<ArrayBuffer>, path: string, keywords: string): Promise<Finding[]> {
  try {
    const core = (await readZip(bytes)).get('docProps/core.xml');
    const stated = /<cp:keywords>([^<]*)<\/cp:keywords>/.exec(new TextDecoder().decode(core))?.[1];
    return stated === keywords ? [] : [{ reason: 'report-differs', path }];
  } catch {
    // What is no ZIP is told as not readable
    return [{ reason: 'not-readable', path }];
  }
}

/** Digests are printed as eight groups of eight digits, each a piece of its own. */
function digestsIn(pieces: readonly string[]): string[] {
  const digests: string[] = [];
  let groups: string[] = [];
  for (const piece of pieces) {
    if (/^[0-9a-f]{8}$/.test(piece)) groups.push(piece);
    else groups = [];
    if (groups.length < 8) continue;
    digests.push(groups.join(''));
    groups = [];
  }
  return digests;
}

function digestFindings(
  printed: readonly string[],
  wanted: readonly string[],
  files: BagFiles,
  found: readonly FoundCapture[],
): Finding[] {
  const path = 'data/report.pdf';
  const { digests } = readManifest(
    files.get('manifest-sha256.txt') ?? new Uint8Array(),
    'manifest-sha256.txt',
    files.size,
  );
  const sealed = found.flatMap(({ capture }) => [capture.seal, ...capture.files.map(({ sha256 }) => sha256)]);
  const copied = readCopies(files).copies;
  const parents = copied.flatMap(({ record: { parent } }) => [
    parent.seal,
    ...(parent.tagmanifest ? [parent.tagmanifest] : []),
  ]);
  const known = new Set([...digests.values(), ...sealed, ...parents, ...wanted]);
  const shown = found.map(({ capture }) => capture.post.text ?? '').join('\n');
  const stands = new Set(printed);
  const unknown = printed.filter((digest) => !known.has(digest) && !isPosted(digest, shown));
  return [
    ...unknown.map((digest): Finding => ({ reason: 'report-differs', path, detail: `prints ${digest}` })),
    ...wanted
      .filter((digest) => !stands.has(digest))
      .map((digest): Finding => ({ reason: 'report-differs', path, detail: `lacks ${digest}` })),
  ];
}

/** A poster may write digits line by line: they are the post's, not the report's. */
function isPosted(digest: string, shown: string): boolean {
  return (digest.match(/.{8}/g) ?? []).every((group) => shown.includes(group));
}
