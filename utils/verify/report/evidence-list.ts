import type { Proceeding } from '../../shapes/schema';
import type { Cell, Content } from '../layout/content';
import type { FontTables } from '../layout/font-tables';
import { setText } from '../layout/set-text';
import { boxed, ink, mm } from '../layout/style';
import type { EvidenceRow } from '../papers/said/evidence-rows';
import { listHeads, listNote, listWords, partyNames } from '../papers/said/list-words';

const widths = [11 * mm, 49 * mm, 13 * mm, 28 * mm, 31 * mm];
const heads = listHeads.slice(0, 6).map((head) => head.replace('原本・', '原本・\n'));

/** 証拠説明書 (民事訴訟規則 137 条). The same rows as the DOCX, for reading and for filing as it is. */
export function evidenceListPages(rows: readonly EvidenceRow[], font: FontTables, proceeding?: Proceeding): Content[] {
  const [applicant, opponent] = partyNames(proceeding);
  const cell = (text: string, column: number) =>
    setText(text, (widths[column] ?? 30 * mm) - 6, font, { fontSize: 8, lineHeight: 1.15 });
  const body = rows.map((row): Cell[] => [
    { text: '' },
    {
      stack: [cell(row.title, 1), setText(row.remark, (widths[1] ?? 0) - 6, font, { fontSize: 6.5, color: ink.muted })],
    },
    { text: row.kind, fontSize: 8, alignment: 'center' },
    cell(row.made, 3),
    cell(row.maker, 4),
    { text: '' },
  ]);
  return [
    { text: listWords.caseNumber, fontSize: 10.5 },
    { text: applicant, fontSize: 10.5, margin: [0, 2, 0, 0] },
    { text: opponent, fontSize: 10.5, margin: [0, 2, 0, 12] },
    { text: listWords.title, fontSize: 16, bold: true, alignment: 'center', margin: [0, 0, 0, 12] },
    { text: listWords.date, fontSize: 10.5, alignment: 'right' },
    { text: listWords.court, preserveLeadingSpaces: true, fontSize: 10.5, margin: [0, 6, 0, 6] },
    {
      text: listWords.counsel,
      preserveTrailingSpaces: true,
      fontSize: 10.5,
      alignment: 'right',
      margin: [0, 0, 0, 12],
    },
    {
      table: {
        widths: [...widths, '*'],
        headerRows: 1,
        dontBreakRows: true,
        body: [heads.map((text): Cell => ({ text, fontSize: 8, bold: true, alignment: 'center' })), ...body],
      },
      layout: { ...boxed(0.6, ink.text, undefined, 3), paddingTop: () => 4, paddingBottom: () => 4 },
    },
    {
      text: listNote,
      fontSize: 8,
      color: ink.muted,
      margin: [0, 6, 0, 0],
    },
  ];
}
