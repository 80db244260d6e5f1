import { japanEraDay } from '../../../japan-time';
import type { Capture, Incident } from '../../../shapes/schema';
import { authorLine } from './author-line';

/** One exhibit of a 証拠説明書 (民事訴訟規則 137 条). 号証 and 立証趣旨 are not here: they are blank for the lawyer. */
export interface EvidenceRow {
  /** 標目 */
  title: string;
  /** 原本・写しの別 */
  kind: '原本' | '写し';
  /** 作成年月日 */
  made: string;
  /** 作成者 */
  maker: string;
  /** 備考: where it lies in the pack, and what holds it. */
  remark: string;
}

/** A capture and where it lies in the pack. */
export interface PlacedCapture {
  capture: Capture;
  /** From 1, in the order of the pack. */
  number: number;
  path: string;
}

/** The report first, then each capture in its order. Nothing is filled in that the records do not say. */
export function evidenceRows({
  incident,
  folders,
  createdAt,
  organization,
}: {
  incident: Pick<Incident, 'number'> & { summary: Pick<Incident['summary'], 'siteName'> };
  folders: readonly PlacedCapture[];
  createdAt: string;
  organization?: string;
}): EvidenceRow[] {
  const report: EvidenceRow = {
    title: `投稿記録報告書 ${incident.number}（記録 ${folders.length} 件）`,
    kind: '原本',
    made: japanEraDay(createdAt),
    maker: organization ?? '',
    remark: 'data/report.pdf',
  };
  return [report, ...folders.map((folder) => captureRow(folder, incident.summary.siteName))];
}

function captureRow({ capture, path, number }: PlacedCapture, siteName: string): EvidenceRow {
  const { post, page, capturedAt, seal, scope } = capture;
  const address = post.permalink ?? page.url;
  const what = scope === 'page' ? 'ウェブページ' : `ウェブページ（${siteName}の投稿）`;
  const named = page.title ? `「${page.title}」と題する${what}` : what;
  if (capture.environment.way === 'file')
    return {
      title: `「${page.title}」と題する、本人が保存していたファイル`,
      kind: '写し',
      made: `（記録）\n${japanEraDay(capturedAt)}`,
      maker: '不詳',
      remark: `報告書の記録 ${number}。${path}brought/\n封印 ${seal.slice(0, 16)}…`,
    };
  return {
    title: `${named}の画面を記録した画像\n${address}`,
    kind: '写し',
    made: `（投稿）\n${postDay(capture)}\n（記録）\n${japanEraDay(capturedAt)}`,
    maker: post.author ? `${authorLine(post.author).replaceAll('　', '\n')}\n（投稿者の表示。\n氏名不詳）` : '不詳',
    remark: `報告書の記録 ${number}。${path}screenshot-post.png\n封印 ${seal.slice(0, 16)}…`,
  };
}

function postDay({ post: { postedAt } }: Capture): string {
  const [from = ''] = postedAt?.iso?.split('/') ?? [];
  if (Number.isNaN(Date.parse(from))) return postedAt?.raw ? `表示「${postedAt.raw}」` : '不明';
  if (/^\d{4}-\d\d-\d\dT/.test(from)) return japanEraDay(from);
  // A bare date is already a day in Japan; noon keeps it one
  return /^\d{4}-\d\d-\d\d$/.test(from) ? japanEraDay(`${from}T03:00:00Z`) : from;
}
