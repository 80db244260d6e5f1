import { memorySource } from '../../bytes/byte-source';
import { storedZip } from '../../bytes/zip/stored-zip';
import { readZip } from '../../bytes/zip/zip';
import { readDirectory } from '../../bytes/zip/zip-directory';
import type { Proceeding } from '../../shapes/schema';
import { printable } from '../../verify/layout/printable';
import type { EvidenceRow } from '../../verify/papers/said/evidence-rows';
import { listHeads, listNote, listWords, partyNames } from '../../verify/papers/said/list-words';

interface DocxFacts {
  number: string;
  keywords: string;
  createdAt: string;
  version: string;
  proceeding?: Proceeding | undefined;
}

const millimetre = 1440 / 25.4;
const widths = [13, 44, 14, 26, 28, 24, 18].map((mm) => Math.round(mm * millimetre));

/**
 * 証拠説明書 as DOCX, since lawyers edit: A4, one table, blank where the lawyer writes. `docx` comes in here and nowhere
 * else. The same input gives the same bytes: its own clock is taken out of the package.
 */
export async function evidenceListDocx(
  rows: readonly EvidenceRow[],
  facts: DocxFacts,
): Promise<Uint8Array<ArrayBuffer>> {
  const [applicant, opponent] = partyNames(facts.proceeding);
  const docx = await import('docx');
  const {
    AlignmentType,
    Document,
    Packer,
    Paragraph,
    Table,
    TableCell,
    TableLayoutType,
    TableRow,
    TextRun,
    WidthType,
  } = docx;
  const font = { ascii: 'Times New Roman', eastAsia: 'ＭＳ 明朝', hAnsi: 'Times New Roman', cs: 'Times New Roman' };
  const line = (
    text: string,
    {
      size = 21,
      bold = false,
      alignment,
      after = 0,
    }: { size?: number; bold?: boolean; alignment?: Alignment; after?: number } = {},
  ) =>
    new Paragraph({
      ...(alignment ? { alignment } : {}),
      spacing: { after },
      children: [new TextRun({ text: readable(text), size, bold, font })],
    });
  const cell = (text: string, column: number, bold = false) =>
    new TableCell({
      width: { size: widths[column] ?? 0, type: WidthType.DXA },
      children: text.split('\n').map((part) => line(part, { size: column === 6 ? 14 : 18, bold })),
    });
  const table = new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: widths,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    rows: [
      new TableRow({ tableHeader: true, children: listHeads.map((head, column) => cell(head, column, true)) }),
      new TableRow({ cantSplit: true, children: listHeads.map((_, column) => cell(place, column)) }),
    ],
  });
  const document = new Document({
    title: `証拠説明書 ${facts.number}`,
    creator: `Banken ${facts.version}`,
    lastModifiedBy: `Banken ${facts.version}`,
    keywords: facts.keywords,
    sections: [
      {
        properties: {
          page: {
            size: { width: Math.round(210 * millimetre), height: Math.round(297 * millimetre) },
            margin: { top: 1418, bottom: 1134, left: 1418, right: 1021 },
          },
        },
        children: [
          line(listWords.caseNumber),
          line(applicant),
          line(opponent, { after: 240 }),
          line(listWords.title, { size: 32, bold: true, alignment: AlignmentType.CENTER, after: 240 }),
          line(listWords.date, { alignment: AlignmentType.RIGHT }),
          line(listWords.court, { after: 120 }),
          line(listWords.counsel, { alignment: AlignmentType.RIGHT, after: 240 }),
          table,
          line(listNote, {
            size: 16,
          }),
        ],
      },
    ],
  });
  const made = await readZip(withOneTime(new Uint8Array(await Packer.toArrayBuffer(document))));
  return rezipped(made, facts.createdAt, {
    'docProps/core.xml': (core) =>
      core.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${facts.createdAt.slice(0, 19)}Z`),
    'word/document.xml': (text) => withRows(text, rows),
  });
}

/** More parts than a document of one table has. */
const mostParts = 1_000;

/**
 * The library looks at the clock for each header, and twice for each part: where two seconds (ZIP counts by them) end
 * between, local header and directory would differ, and our own reader would refuse it.
 */
function withOneTime(zip: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  for (const { offset, time } of readDirectory(memorySource(zip), mostParts).records)
    view.setUint32(offset + 10, time, true);
  return zip;
}

/** Stands in the row that the library makes; every row of the list is made after it, a thousand in no time. */
const place = 'place';

function withRows(text: string, rows: readonly EvidenceRow[]): string {
  const [from, to] = [text.lastIndexOf('<w:tr>'), text.lastIndexOf('</w:tr>') + '</w:tr>'.length];
  const row = text.slice(from, to);
  const all = rows.map(({ title, kind, made, maker, remark }) => {
    const cells = ['', title, kind, made, maker, '', remark].values();
    return row.replace(/<w:p>.*?<\/w:p>/g, (paragraph) => {
      const lines = (cells.next().value ?? '').split('\n').map((line) => inXml(readable(line)));
      return lines.map((line) => paragraph.replace(place, () => line)).join('');
    });
  });
  return text.slice(0, from) + all.join('') + text.slice(to);
}

const marks: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };
const inXml = (text: string) => text.replace(/[&<>"']/g, (mark) => marks[mark] ?? mark);

type Alignment = typeof import('docx').AlignmentType[keyof typeof import('docx').AlignmentType];

/** Control characters would break the XML, direction marks would turn a line round: both are written as numbers. */
function readable(text: string): string {
  return printable(text, (point) => point >= 0x20 && !(point >= 0xd800 && point <= 0xf8ff) && point < 0xfff0);
}

function rezipped(
  files: ReadonlyMap<string, Uint8Array<ArrayBuffer>>,
  createdAt: string,
  edits: Record<string, (text: string) => string>,
): Uint8Array<ArrayBuffer> {
  const entries = [...files].map(([name, bytes]) => {
    const edit = edits[name];
    return { name, bytes: edit ? new TextEncoder().encode(edit(new TextDecoder().decode(bytes))) : bytes };
  });
  // Readers look for the list of types first
  const isFirst = ({ name }: { name: string }) => name === '[Content_Types].xml';
  return storedZip([...entries.filter(isFirst), ...entries.filter((entry) => !isFirst(entry))], createdAt);
}
