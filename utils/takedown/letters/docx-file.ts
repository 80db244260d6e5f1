import type { Paper, PaperGrid, PaperRow } from './paper';

const FONT = 'Yu Gothic';
/** In half points: 10.5, and 8 for what stands small; KDDI asks for 8 or more. */
const SIZE = 21;
const SMALL = 17;
/** Rows that go to the poster stand in a thick frame on a tinted ground, as 太枠 in the operators' forms. */
const FORWARDED = { fill: 'FFF3D6' };

/** Neighbours of one look. */
function runsOf(rows: readonly PaperRow[]): PaperRow[][] {
  const runs: PaperRow[][] = [];
  for (const each of rows) {
    const last = runs.at(-1);
    if (last && last[0]?.prose === each.prose) last.push(each);
    else runs.push([each]);
  }
  return runs;
}

/** A letter as a Word file: lawyers edit it. The library is loaded only when a letter is made. */
export async function docxOf(papers: readonly Paper[]): Promise<Blob> {
  const docx = await import('docx');
  const { AlignmentType, BorderStyle, Document, Packer, Paragraph, ShadingType, Table, TableCell, TableRow, TextRun } =
    docx;

  const text = (words: string, size = SIZE, bold = false, color = '000000') =>
    new TextRun({ text: words, size, bold, color, font: { name: FONT, eastAsia: FONT } });
  const line = (words: string, size = SIZE, color?: string) =>
    new Paragraph({ children: [text(words, size, false, color)], spacing: { after: 40 } });
  const edge = (forwarded: boolean) => ({
    style: BorderStyle.SINGLE,
    size: forwarded ? 18 : 4,
    color: '333333',
  });

  const cell = (children: InstanceType<typeof Paragraph>[], width: number, entry: PaperRow, isValue = false) => {
    const border = edge(entry.forwarded);
    const fill = entry.forwarded ? FORWARDED.fill : isValue && entry.masked ? '000000' : undefined;
    return new TableCell({
      children,
      width: { size: width, type: docx.WidthType.DXA },
      margins: { top: 80, bottom: 80, left: 110, right: 110 },
      borders: { top: border, bottom: border, left: border, right: border },
      ...(fill ? { shading: { type: ShadingType.CLEAR, color: 'auto', fill } } : {}),
    });
  };
  const tableRow = (entry: PaperRow) =>
    new TableRow({
      cantSplit: entry.value.join('').length < 400,
      children: [
        cell([line(entry.label, SMALL)], 3000, entry),
        cell(
          entry.value.length > 0
            ? entry.value.map((words) => line(words, SIZE, entry.masked ? 'FFFFFF' : undefined))
            : [line('')],
          6200,
          entry,
          true,
        ),
      ],
    });
  const section = (paper: Paper) => ({
    properties: {
      page: { size: { width: 11906, height: 16838 }, margin: { top: 1134, bottom: 1134, left: 1304, right: 1304 } },
    },
    children: [
      new Paragraph({ alignment: AlignmentType.RIGHT, children: [text(paper.date)] }),
      ...(paper.address ? [line(paper.address)] : []),
      ...(paper.addressee ? [line(paper.addressee)] : []),
      new Paragraph({
        alignment: AlignmentType.CENTER,
        spacing: { before: 240, after: 240 },
        children: [text(paper.title, 28, true)],
      }),
      ...runsOf(paper.rows).flatMap((rows) =>
        rows[0]?.prose
          ? rows.flatMap(({ label, value }) => [
              new Paragraph({
                spacing: { before: 200, after: 60 },
                keepNext: true,
                children: [text(label, SIZE, true)],
              }),
              ...(value.length > 0 ? value : ['', '', '']).map((words) => line(words)),
            ])
          : [
              new Table({
                width: { size: 9200, type: docx.WidthType.DXA },
                columnWidths: [3000, 6200],
                rows: rows.map(tableRow),
              }),
              line(''),
            ],
      ),
      ...(paper.grid ? [gridOf(paper.grid, docx)] : []),
    ],
  });
  return Packer.toBlob(
    new Document({ creator: 'Banken', title: papers[0]?.title ?? '', sections: papers.map(section) }),
  );
}

/** Its heads on every page, no line cut in two. */
function gridOf({ heads, widths, lines }: PaperGrid, docx: typeof import('docx')) {
  const { Paragraph, Table, TableCell, TableRow, TextRun } = docx;
  const whole = widths.reduce((sum, each) => sum + each, 0);
  const columns = widths.map((width) => Math.round((width * 9200) / whole));
  const font = { name: FONT, eastAsia: FONT };
  const cells = (words: readonly string[], bold: boolean) =>
    words.map(
      (each, at) =>
        new TableCell({
          children: each
            .split('\n')
            .map((part) => new Paragraph({ children: [new TextRun({ text: part, size: SMALL, bold, font })] })),
          width: { size: columns[at] ?? 0, type: docx.WidthType.DXA },
          margins: { top: 60, bottom: 60, left: 60, right: 60 },
        }),
    );
  return new Table({
    layout: docx.TableLayoutType.FIXED,
    width: { size: 9200, type: docx.WidthType.DXA },
    columnWidths: columns,
    rows: [
      new TableRow({ tableHeader: true, children: cells(heads, true) }),
      ...lines.map((line) => new TableRow({ cantSplit: true, children: cells(line, false) })),
    ],
  });
}
