import { japanWords } from '../../japan-time';
import type { Cell, Content } from '../layout/content';
import type { FontTables } from '../layout/font-tables';
import { setText } from '../layout/set-text';
import { boxed, ink, mm, page } from '../layout/style';
import type { PlacedCapture } from '../papers/said/evidence-rows';
import { postListTitle } from '../papers/said/list-words';
import { postRows } from '../papers/said/post-rows';

const labelWidth = 24 * mm;
const valueWidth = page.content - labelWidth - 4 * 5;

/**
 * 投稿記事目録: per post its address, time, author and words, as the page gave them. A post that was recorded more than
 * once stands here once for each record, since its words may have changed.
 */
export function postListPages(folders: readonly PlacedCapture[], font: FontTables): Content[] {
  return [
    { text: postListTitle, fontSize: 16, bold: true, alignment: 'center', margin: [0, 0, 0, 14] },
    ...folders.flatMap((folder) => postEntry(folder, font)),
  ];
}

function postEntry({ capture, number }: PlacedCapture, font: FontTables): Content[] {
  const rows = postRows(capture).map(({ label, value }): [string, Content] => [
    label,
    setText(value, valueWidth, font, { fontSize: 9.5, ...(label === '本文' ? { lineHeight: 1.2 } : {}) }),
  ]);
  return [
    {
      text: [
        { text: `${number}`, bold: true, fontSize: 11.5 },
        { text: `　記録 ${japanWords(capture.capturedAt)}`, color: ink.muted },
      ],
      fontSize: 8.5,
      margin: [0, number === 1 ? 0 : 10, 0, 3],
    },
    {
      table: {
        widths: [labelWidth, '*'],
        body: rows.map(([label, value]): Cell[] => [{ text: label, fontSize: 9.5 }, value]),
      },
      layout: { ...boxed(0.6, ink.text, undefined, 5), paddingTop: () => 4, paddingBottom: () => 4 },
    },
  ];
}
