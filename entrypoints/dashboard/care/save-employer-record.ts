import { noteExports } from '../../../utils/evidence/store/incidents';
import type { TablePaper } from '../../../utils/export/documents/table-pdf';
import { csvOf } from '../../../utils/export/tables/csv';
import { japanStamp, japanWords } from '../../../utils/japan-time';
import { withFacts } from '../../../utils/law/citation';
import { browser } from '../../../utils/messaging/browser';
import { type EmployerLine, employerCells, employerHeads } from '../../../utils/review/care/employer-record';
import type { TableFormat } from '../../../utils/shapes/desk/company-records';
import type { FreeRecipient } from '../../../utils/shapes/desk/opinion';
import type { Incident } from '../../../utils/shapes/schema';
import { instantNow, personHere } from '../../shared/people';
import { saveBlob } from '../../shared/save-blob';

interface EmployerRecord {
  incident: Incident;
  lines: readonly EmployerLine[];
  left: readonly string[];
  organization?: string | undefined;
  format: TableFormat;
  /** For whom, where that was asked. */
  to?: FreeRecipient | undefined;
}

/** Saves 「会社がしたこと」 of one case, by date, for a labour office or a court. */
export async function saveEmployerRecord({ incident, lines, left, organization, format, to }: EmployerRecord) {
  await noteExports([incident.id], 'employer-record', await personHere(incident.id), instantNow(), to);
  const name = `会社がしたこと-${incident.number}`;
  const rows = lines.map(employerCells);
  const open = left.map((words) => ['', `していない：${words}`, '', '', '']);
  if (format === 'csv') {
    saveBlob(new Blob([csvOf([[...employerHeads], ...rows, ...open])], { type: 'text/csv' }), `${name}.csv`);
    return;
  }
  const [{ tablePdf }, { loadReportFonts }] = await Promise.all([
    import('../../../utils/export/documents/table-pdf'),
    import('../../../utils/export/layout/fonts'),
  ]);
  const createdAt = instantNow();
  const { version } = browser.runtime.getManifest();
  const paper = employerPaper({ incident, lines, left, organization }, createdAt);
  const facts = { createdAt, version, author: organization ?? `番犬 ${version}` };
  saveBlob(
    new Blob([await tablePdf(paper, facts, await loadReportFonts())], { type: 'application/pdf' }),
    `${name}.pdf`,
  );
}

/** The same as a paper. */
export function employerPaper(
  { incident, lines, left, organization }: Omit<EmployerRecord, 'format' | 'to'>,
  createdAt: string,
): TablePaper {
  return {
    title: `会社がしたこと　${incident.number}`,
    lead: [
      `${organization ? `${organization}　` : ''}作成 ${japanWords(createdAt)}`,
      `サイト ${incident.summary.siteName}　事案を開いた日時 ${japanStamp(incident.createdAt)}（日本時間）`,
    ],
    tables: [
      { heads: employerHeads, widths: [19, 46, 14, 17, 20], rows: lines.map(employerCells) },
      {
        title: 'していないこと',
        heads: ['手順'],
        widths: [100],
        rows: left.map((words) => [words]),
        empty: 'ありません。',
      },
    ],
    foot: [
      'メモと本人の希望の中身は入っていません。手順の内容・証拠・しない理由・閉じた理由は、担当の人が書いたとおりに印刷しています。お渡しの前に、本人の氏名・診断名・投稿の言葉が入っていないか、お確かめください。',
      '各行は、署名付きの記録と取扱履歴の番号で確かめられます。',
      withFacts(
        '「10の措置」は{cite:guideline}（{since:guideline} から）の並びです。一般的な情報で、個別の判断は弁護士等にご相談ください。',
        'ja',
      ),
    ],
  };
}
