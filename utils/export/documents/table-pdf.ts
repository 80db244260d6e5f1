import type { Cell, Content, Section } from '../../verify/layout/content';
import { type ReportFonts, readFontTables } from '../../verify/layout/font-tables';
import { setText } from '../../verify/layout/set-text';
import { heading, ink, mm, muted, page, ruled } from '../../verify/layout/style';
import { paperSection } from '../../verify/report/paper-section';
import { drawPdf } from '../layout/engine';

/** A table with its own heading. */
export interface PrintedTable {
  title?: string;
  heads: readonly string[];
  /** Shares of the width of the page, one a column. */
  widths: readonly number[];
  rows: readonly (readonly string[])[];
  /** In place of a table without rows. */
  empty?: string;
}

/** A paper of tables: what it is, what is in it and what is not. */
export interface TablePaper {
  title: string;
  /** Lines under the title. */
  lead: readonly string[];
  tables: readonly PrintedTable[];
  /** Sentences at the end. */
  foot: readonly string[];
  landscape?: true;
}

/** Draws tables as a PDF, A4, the page number on each. Nothing of a cell is run or lost: what the font lacks is written as its number. */
export function tablePdf(
  paper: TablePaper,
  facts: { createdAt: string; version: string; author: string },
  fonts: ReportFonts,
): Promise<Uint8Array<ArrayBuffer>> {
  const font = readFontTables(fonts.regular);
  const wide = paper.landscape ? page.height - page.left - page.right : page.content;
  const content: Content[] = [
    { text: paper.title, fontSize: 15, bold: true, margin: [0, 0, 0, 4] },
    ...paper.lead.map((line) => setText(line, wide, font, { fontSize: 8.5, color: ink.muted })),
    ...paper.tables.flatMap((table) => tableOf(table, wide, font)),
    ...paper.foot.map(
      (line): Content => ({
        ...setText(line, wide, font, { fontSize: 8, color: ink.muted }),
        margin: [0, 4 * mm, 0, 0],
      }),
    ),
  ];
  const section: Section = {
    ...paperSection(paper.title, content),
    ...(paper.landscape ? { pageOrientation: 'landscape' } : {}),
  };
  const document = { title: paper.title, keywords: '', ...facts, sections: [section], images: new Map() };
  return drawPdf(document, fonts, () => {});
}

/** A table over `wide` points, its heads on every page, no row cut in two. */
export function tableOf(
  { title, heads, widths, rows, empty }: PrintedTable,
  wide: number,
  font: ReturnType<typeof readFontTables>,
): Content[] {
  const whole = widths.reduce((sum, width) => sum + width, 0);
  const inner = widths.map((width) => (wide * width) / whole - 10);
  const head = title ? [heading(title)] : [];
  if (rows.length === 0 && empty) return [...head, muted(empty)];
  const body = rows.map((row) => row.map((cell, at): Cell => setText(cell, inner[at] ?? 0, font, { fontSize: 8 })));
  return [
    ...head,
    {
      table: {
        widths: inner,
        headerRows: 1,
        dontBreakRows: true,
        body: [heads.map((text): Cell => ({ text, fontSize: 8, bold: true, color: ink.muted })), ...body],
      },
      layout: ruled(3),
      margin: [0, title ? 0 : 10, 0, 6],
    },
  ];
}
