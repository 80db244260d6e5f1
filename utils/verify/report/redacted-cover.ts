import { japanStamp, japanWords } from '../../japan-time';
import type { Cell, Content } from '../layout/content';
import type { FontTables } from '../layout/font-tables';
import { setText } from '../layout/set-text';
import { boxed, factTable, factWidth, heading, ink, mm, muted, ruled } from '../layout/style';
import type { CoverFacts } from './cover';
import type { ShownCopy } from './folders';
import { copyName } from './redacted-pages';

/** The first page of a report over redacted copies alone: nothing on it is taken from an original. */
export function redactedCover(
  { incident, createdAt, organization }: Omit<CoverFacts, 'folders' | 'digestWord'>,
  copies: readonly ShownCopy[],
  font: FontTables,
): Content[] {
  const line = (text: string) => setText(text, factWidth, font);
  return [
    { text: '投稿記録報告書（墨消し写し）', fontSize: 21, bold: true, characterSpacing: 0.8, margin: [0, 26, 0, 0] },
    { ...muted(`事案 ${incident.number}　墨消し写し ${copies.length} 件`, 11), margin: [0, 2, 0, 14] },
    {
      table: {
        widths: ['*'],
        body: [
          [
            {
              text: 'この報告書は墨消し写しだけから作りました。元の記録は、このパックにありません。写しは、元の記録の封印（SHA-256）を挙げ、消した項目と場所を挙げています。元の記録は封印のまま、作成者の手元にあります。',
              fontSize: 9.5,
            },
          ],
        ],
      },
      layout: boxed(1.2, ink.caution),
      margin: [0, 0, 0, 12],
    },
    factTable([
      ['作成日時', `${japanWords(createdAt)}（日本時間）`],
      ...(organization ? [['作成者', line(organization)] as const] : []),
      ['対象サイト', line(incident.summary.siteName)],
      ['立証趣旨', { text: ' ', margin: [0, 0, 0, 11 * mm] }],
    ]),
    heading('墨消し写しの一覧'),
    copyTable(copies),
  ];
}

/** One line a copy: from which capture, what was taken out, and its page. */
function copyTable(copies: readonly ShownCopy[]): Content {
  const head = ['', '記録日時', '消した項目', '塗りつぶし', '元の記録の封印（先頭）', '頁'];
  const rows = copies.map((copy): Cell[] => {
    const { capture, removed, parent } = copy.redaction.record;
    const regions = removed.pictures.reduce((sum, picture) => sum + picture.regions.length, 0);
    return [
      { text: copyName(copy), bold: true },
      japanStamp(capture.capturedAt),
      `${removed.fields.length} 項目`,
      `${regions} か所`,
      parent.seal.slice(0, 16),
      { pageReference: `redacted-${copy.number}` },
    ];
  });
  return {
    table: {
      widths: ['*', 'auto', '*', '*', 'auto', 'auto'],
      headerRows: 1,
      dontBreakRows: true,
      body: [head.map((text): Cell => ({ text, color: ink.muted })), ...rows],
    },
    layout: ruled(3),
    fontSize: 8.5,
  };
}
