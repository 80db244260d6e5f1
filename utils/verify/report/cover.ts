import { japanWords } from '../../japan-time';
import type { PostTime } from '../../platforms/contract';
import type { CustodyEntry } from '../../shapes/schema';
import type { Cell, Content, Sign } from '../layout/content';
import type { FontTables } from '../layout/font-tables';
import { setText } from '../layout/set-text';
import { signed } from '../layout/signed-line';
import { boxed, factTable, factWidth, heading, ink, mm, muted, ruled } from '../layout/style';
import { authorLine } from '../papers/said/author-line';
import type { PlacedCapture } from '../papers/said/evidence-rows';
import { actorWords } from '../papers/said/paper-words';
import { statedTime, timeWords } from '../papers/said/post-time';
import type { ShownIncident } from './folders';
import { noticesOf } from './notice-boxes';

export interface CoverFacts {
  incident: ShownIncident;
  folders: readonly PlacedCapture[];
  custody: readonly CustodyEntry[];
  createdAt: string;
  organization?: string;
  /** What a digest is called. */
  digestWord: string;
  /** Of a parted report: in which volume a capture stands, by its number. */
  volumes?: ReadonlyMap<number, number>;
}

/** The first page: what the report is about, and how sure each capture is. 立証趣旨 is for the lawyer to write. */
export function coverPage(facts: CoverFacts, font: FontTables): Content[] {
  const { incident, folders, createdAt, organization } = facts;
  const line = (text: string) => setText(text, factWidth, font);
  return [
    { text: '投稿記録報告書', fontSize: 21, bold: true, characterSpacing: 0.8, margin: [0, 26, 0, 0] },
    { ...muted(`事案 ${incident.number}　記録 ${folders.length} 件${partedWords(facts)}`, 11), margin: [0, 2, 0, 18] },
    factTable([
      ['作成日時', `${japanWords(createdAt)}（日本時間）`],
      ...(organization ? [['作成者', line(organization)] as const] : []),
      ['対象サイト', line(sitesOf(facts))],
      ['投稿の期間', line(periodOf(folders))],
      ['投稿者の表示', { stack: authorsOf(folders).map(line) }],
      ['記録した人', recorderOf(facts)],
      ['立証趣旨', { text: ' ', margin: [0, 0, 0, 11 * mm] }],
    ]),
    heading('記録の一覧と確かさ'),
    captureTable(folders, facts.volumes),
    legend(),
    heading('読み方'),
    howToRead(facts.digestWord),
  ];
}

/** How a parted report goes on. */
function partedWords({ volumes }: CoverFacts): string {
  const last = volumes && Math.max(...volumes.values());
  return last ? `　記録の頁は分冊 1〜${last}（report-1.pdf〜report-${last}.pdf）にあります` : '';
}

function sitesOf({ incident, folders }: CoverFacts): string {
  const hosts = new Set(folders.map(({ capture }) => hostOf(capture.post.permalink ?? capture.page.url)));
  return `${incident.summary.siteName}（${[...hosts].join('、')}）`;
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : url;
}

function periodOf(folders: readonly PlacedCapture[]): string {
  const spans = folders.flatMap(({ capture: { post } }) => spanOf(post.postedAt) ?? []);
  const earliest = spans.toSorted((a, b) => Date.parse(a.from) - Date.parse(b.from))[0];
  const latest = spans.toSorted((a, b) => Date.parse(b.to) - Date.parse(a.to))[0];
  if (!earliest || !latest) return '不明';
  const ends = new Set([timeWords(earliest.from, earliest.precision), timeWords(latest.to, latest.precision)]);
  const unknown = folders.length - spans.length;
  return `${[...ends].join(' から ')}${unknown > 0 ? `（ほか ${unknown} 件は不明）` : ''}`;
}

function spanOf(time: PostTime | undefined) {
  const [from = '', to = from] = time?.iso?.split('/') ?? [];
  if (Number.isNaN(Date.parse(from)) || Number.isNaN(Date.parse(to))) return undefined;
  return { from, to, precision: time?.precision };
}

function authorsOf(folders: readonly PlacedCapture[]): string[] {
  const shown = new Set(folders.map(({ capture: { post } }) => authorLine(post.author)));
  const listed = [...shown].slice(0, 5);
  return shown.size > listed.length ? [...listed, `ほか ${shown.size - listed.length} 名`] : listed;
}

function recorderOf({ custody }: CoverFacts): string {
  const roles = new Set(custody.filter(({ event }) => event === 'captured').map(({ actor }) => actorWords(actor)));
  return `${[...roles].join('、') || '不明'}（役割だけを示します。氏名は記録していません）`;
}

function captureTable(folders: readonly PlacedCapture[], volumes?: ReadonlyMap<number, number>): Content {
  const head = ['', '固定リンク', '投稿日時', '投稿者 ID', '画面の画像', '注意', volumes ? '分冊' : '頁'];
  const rows = folders.map((folder): Cell[] => {
    const { post, picture } = folder.capture;
    const time = statedTime(post.postedAt);
    const noticeCount = noticesOf(folder.capture).length;
    const handle = post.author?.handle || post.author?.name ? 'claimed' : 'missing';
    const pictures = {
      screen: ['proven', '見えたまま'],
      rendered: ['claimed', '描き直し'],
      none: ['missing', 'なし'],
    } as const;
    const [sign, words]: readonly [Sign, string] = pictures[picture.kind];
    return [
      { text: `記録 ${folder.number}`, bold: true },
      post.permalink ? signed('proven', 'あり') : signed('missing', 'なし'),
      signed(time.sign, time.short),
      post.author?.id ? signed('proven', 'あり') : signed(handle, handle === 'claimed' ? '表示名だけ' : 'なし'),
      signed(sign, words),
      noticeCount > 0 ? `${noticeCount} 件` : 'なし',
      volumes ? `${volumes.get(folder.number)}` : { pageReference: `capture-${folder.number}` },
    ];
  });
  const body = [head.map((text): Cell => ({ text, color: ink.muted })), ...rows];
  return {
    table: { widths: ['*', '*', '*', '*', '*', 'auto', 'auto'], headerRows: 1, dontBreakRows: true, body },
    layout: ruled(3),
    fontSize: 8.5,
  };
}

function legend(): Content {
  return {
    columns: [
      signed('proven', 'ページのデータ・画面のまま', 8),
      signed('claimed', '表示の文字から・描き直し', 8),
      signed('missing', '記録にないもの', 8),
    ],
    columnGap: 9,
    margin: [0, 5, 0, 0],
  };
}

function howToRead(digestWord: string): Content {
  const lines: Content[] = [
    '青い枠の中だけが、記録したときの画像です。枠・継ぎ目の印・見出し・欄外の文字は、番犬があとから加えました。',
    '本文は、ページの文字をそのまま写しています。印刷できない文字は [U+1F44D] のように文字の番号を茶色で書きます。元の文字は同封の post.json にあります。',
    `各ページの下の英数字（SHA-256）は、同封のファイルの${digestWord}です。終わりの「確かめ方」に手順があります。`,
    '番犬は、投稿の内容の当否や違法かどうかを判断していません。',
  ];
  return { table: { widths: ['*'], body: [[{ stack: lines, fontSize: 9 }]] }, layout: boxed(0, ink.tint, ink.tint) };
}
