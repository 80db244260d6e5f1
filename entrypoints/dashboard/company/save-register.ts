import { sayForCompany } from '../../../utils/desk/company-acts';
import { readDeskSelf } from '../../../utils/evidence/settings/desk-settings';
import { csvOf } from '../../../utils/export/tables/csv';
import type { RegisterColumn } from '../../../utils/export/tables/register-table';
import { japanDay, japanWords } from '../../../utils/japan-time';
import { browser } from '../../../utils/messaging/browser';
import type { TableFormat } from '../../../utils/shapes/desk/company-records';
import { paperWords } from '../../shared/page-words';
import { instantNow, reviewer } from '../../shared/people';
import { saveBlob } from '../../shared/save-blob';
import { readRegisterTable } from './read-register-table';

interface RegisterWish {
  format: TableFormat;
  columns: readonly RegisterColumn[];
  purpose: string;
  onProgress(done: number): void;
}

/** Saves the register of all cases, newest first, with the columns that were chosen. */
export async function saveRegister({ format, columns, purpose, onProgress }: RegisterWish): Promise<void> {
  const { heads, widths, rows } = await readRegisterTable(columns, await paperWords(), onProgress);
  const createdAt = instantNow();
  const { name: by = '' } = await readDeskSelf();
  const said = { what: 'register' as const, format, by, purpose: purpose.slice(0, 300), columns: heads };
  // One act of the company: an entry in the log of each of fifty thousand cases would bury what was done with each
  const row = { id: crypto.randomUUID(), at: createdAt, ...said, cases: rows.length };
  await sayForCompany('export', [row], reviewer, createdAt);
  const name = `banken-register-${japanDay(createdAt)}`;
  if (format === 'csv') {
    saveBlob(new Blob([csvOf([heads, ...rows])], { type: 'text/csv' }), `${name}.csv`);
    return;
  }
  const [{ tablePdf }, { loadReportFonts }] = await Promise.all([
    import('../../../utils/export/documents/table-pdf'),
    import('../../../utils/export/layout/fonts'),
  ]);
  const { version } = browser.runtime.getManifest();
  const paper = {
    ...{ title: '台帳', landscape: true as const },
    lead: [`作成 ${japanWords(createdAt)}　目的 ${purpose}　${rows.length} 件`],
    tables: [{ heads, widths, rows, empty: '事案はありません。' }],
    foot: ['本文の列は、選んだときだけ入ります。'],
  };
  const pdf = await tablePdf(paper, { createdAt, version, author: `番犬 ${version}` }, await loadReportFonts());
  saveBlob(new Blob([pdf], { type: 'application/pdf' }), `${name}.pdf`);
}
