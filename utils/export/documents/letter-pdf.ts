import type { Cell, Content, TableLayout, TableNode } from '../../verify/layout/content';
import { type FontTables, type ReportFonts, readFontTables } from '../../verify/layout/font-tables';
import { setText } from '../../verify/layout/set-text';
import { ink, mm, page } from '../../verify/layout/style';
import { paperSection } from '../../verify/report/paper-section';
import { drawPdf } from '../layout/engine';
import { tableOf } from './table-pdf';

/** A letter as it is to be printed. */
export interface LetterSheet {
  /** Of its words; Japanese where it is absent. */
  lang?: 'en';
  title: string;
  date: string;
  address?: string;
  addressee: string;
  rows: readonly { label: string; value: readonly string[]; forwarded: boolean; masked?: true; prose?: true }[];
  grid?: { heads: readonly string[]; widths: readonly number[]; lines: readonly (readonly string[])[] };
}

const widths = [48 * mm, 119 * mm] as const;
const PADDING = 5;
/** Ground and frame of what the operator passes on to the poster. */
const FORWARDED = '#fff3d6';
/** Letters that stand together with their heading. */
const SHORT = 600;
/** Room to write by hand. */
const BLANK = 8;

/** Letters as one PDF, each from a page of its own: the same sheets as the Word file, in the same order. */
export function letterPdf(
  sheets: readonly LetterSheet[],
  facts: { createdAt: string; version: string; author: string },
  fonts: ReportFonts,
): Promise<Uint8Array<ArrayBuffer>> {
  const font = readFontTables(fonts.regular);
  return drawPdf(
    {
      title: sheets[0]?.title ?? '',
      keywords: '',
      ...(sheets.every(({ lang }) => lang === 'en') ? { lang: 'en' as const } : {}),
      ...facts,
      sections: sheets.map((sheet) => paperSection(sheet.title, sheetContent(sheet, font))),
      images: new Map(),
    },
    fonts,
    () => {},
  );
}

function sheetContent(sheet: LetterSheet, font: FontTables): Content[] {
  return [
    { text: sheet.date, alignment: 'right', fontSize: 10.5, preserveLeadingSpaces: true },
    ...(sheet.address ? [setText(sheet.address, 160 * mm, font, { fontSize: 10.5 })] : []),
    setText(sheet.addressee, 160 * mm, font, { fontSize: 10.5 }),
    { text: sheet.title, fontSize: 14, bold: true, alignment: 'center', margin: [0, 8, 0, 8], outline: sheet.title },
    ...runsOf(sheet.rows).flatMap((rows) => (rows[0]?.prose ? proseOf(rows, font) : [framed(rows, font)])),
    ...(sheet.grid ? tableOf({ ...sheet.grid, rows: sheet.grid.lines }, page.content, font) : []),
  ];
}

type Row = LetterSheet['rows'][number];

/** Neighbours that go the same way share a frame, thick where it is passed on (太枠). */
function runsOf(rows: readonly Row[]): Row[][] {
  const runs: Row[][] = [];
  for (const each of rows) {
    const last = runs.at(-1);
    if (last?.[0]?.forwarded === each.forwarded && last[0].prose === each.prose) last.push(each);
    else runs.push([each]);
  }
  return runs;
}

/** Headings with their text, or with room to write by hand. */
function proseOf(rows: readonly Row[], font: FontTables): Content[] {
  return rows.map(({ label, value }): Content => {
    const head: Content = { text: label, bold: true, fontSize: 10.5, margin: [0, 10, 0, 3], outline: label };
    const words: Content =
      value.length > 0
        ? setText(value.join('\n'), 160 * mm, font, { fontSize: 10.5, lineHeight: 1.4 })
        : { text: ' ', margin: [0, 0, 0, 3 * BLANK] };
    // No heading stays alone at the foot of a page; what is longer than half a page may break
    return { stack: [head, words], ...(value.join('').length < SHORT ? { unbreakable: true } : {}) };
  });
}

function framed(rows: readonly Row[], font: FontTables): Content {
  const isForwarded = rows[0]?.forwarded === true;
  const fill = isForwarded ? { fillColor: FORWARDED } : {};
  const body = rows.map((entry): Cell[] => [
    { ...setText(entry.label, widths[0] - 2 * PADDING, font, { fontSize: 8.5, lineHeight: 1.2 }), ...fill },
    valueCell(entry, font, fill),
  ]);
  return {
    table: { widths: ['auto', '*'].map((_, at) => (widths[at] ?? 0) - 2 * PADDING), body },
    layout: frame(isForwarded ? 1.8 : 0.6),
  };
}

function valueCell({ value, masked }: Row, font: FontTables, fill: { fillColor?: string }): Cell {
  if (value.length === 0) return { text: ' ', margin: [0, BLANK / 2, 0, BLANK / 2], ...fill };
  const style = { fontSize: 10, lineHeight: 1.25, ...(masked ? { color: '#ffffff' } : {}) };
  const words = setText(value.join('\n'), widths[1] - 2 * PADDING, font, style);
  return { ...words, ...fill, ...(masked ? { fillColor: '#000000' } : {}) };
}

/** Thick outside, thin inside. */
function frame(width: number): TableLayout {
  const edge = (line: number, count: number) => (line === 0 || line === count ? width : 0.6);
  return {
    hLineWidth: (line: number, node: TableNode) => edge(line, node.table.body.length),
    vLineWidth: (line: number, node: TableNode) => edge(line, node.table.widths.length),
    hLineColor: () => ink.text,
    vLineColor: () => ink.text,
    paddingLeft: () => PADDING,
    paddingRight: () => PADDING,
    paddingTop: () => 4,
    paddingBottom: () => 4,
  };
}
