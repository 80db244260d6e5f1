import { japanWords } from '../../japan-time';
import { isOfAccountPage } from '../../shapes/records/account-page';
import type { Capture, Proceeding } from '../../shapes/schema';
import { type Paper, row, section } from '../letters/paper';
import { type CaseSource, counselLines, court, dateLine, type Opponent } from './case-source';

/** What counsel may join to a petition: 提供命令, 消去禁止命令. */
export interface PetitionChoices {
  provision: boolean;
  preservation: boolean;
}

/**
 * 発信者情報開示命令申立書 of the act: purport and grounds are blanks; provision and preservation orders as chosen. Against
 * the access provider there is nobody left whose name could be provided (15条), and the case before it is named.
 */
export function petition(source: CaseSource, of: Opponent, choices: PetitionChoices): Paper {
  const { preservation } = choices;
  const provision = choices.provision && of === 'operator';
  return {
    title: '発信者情報開示命令申立書',
    date: dateLine,
    addressee: court,
    rows: [
      row('申立人代理人', counselLines(source.agent)),
      row('当事者', '別紙当事者目録のとおり'),
      ...(of === 'access' ? [row('先の事件（運営会社に対する申立て）', source.firstCase)] : []),
      section('申立ての趣旨'),
      ...(provision ? [section('提供命令の申立ての趣旨')] : []),
      ...(preservation ? [section('消去禁止命令の申立ての趣旨')] : []),
      section('申立ての理由　第1　当事者'),
      section('第2　投稿（別紙投稿記事目録のとおり）', `${source.captures.length}件の投稿を、別紙に番号を付けて示す。`),
      section('第3　権利の侵害が明らかであること'),
      section('第4　開示を受けるべき正当な理由'),
      section(
        of === 'access'
          ? '第5　相手方が特定電気通信役務提供者（ログインなどの通信では関連電気通信役務提供者）であること'
          : '第5　相手方が特定電気通信役務提供者であること',
      ),
      ...(provision || preservation ? [section('第6　保全の必要')] : []),
      section('証拠方法・疎明方法', '別紙証拠説明書のとおり'),
      section('附属書類', '委任状　1通\n資格証明書　　通\n証拠の写し　各1通'),
    ],
    advice: [],
  };
}

/** Head of a 投稿記事削除仮処分命令申立書 (民事保全法); its grounds are counsel's. */
export function provisional(source: CaseSource): Paper {
  return {
    title: '投稿記事削除仮処分命令申立書',
    date: dateLine,
    addressee: court,
    rows: [
      row('債権者代理人', counselLines(source.agent)),
      row('当事者', '別紙当事者目録のとおり'),
      section('申立ての趣旨'),
      section('申立ての理由　第1　被保全権利'),
      section('第2　保全の必要性'),
      section('疎明方法', '別紙証拠説明書のとおり'),
    ],
    advice: [],
  };
}

/** 証拠説明書: one line a record, in the columns that courts know; number and what is to be shown stay blank. */
export function exhibits({ captures, pages = [] }: CaseSource, proceeding: Proceeding): Paper {
  return {
    title: '証拠説明書',
    date: dateLine,
    addressee: court,
    rows: [],
    grid: {
      heads: [exhibitMark[proceeding], ...exhibitHeads],
      widths: [12, 46, 12, 20, 20, 27, 30],
      lines: [
        ...captures.map((capture, index) => exhibit(capture, `投稿 ${index + 1}`, capture.post.permalink)),
        ...pages.map((capture) => exhibit(capture, pageName(capture, captures), capture.page.url)),
      ],
    },
    advice: [],
  };
}

const pageName = (page: Capture, posts: readonly Capture[]) =>
  isOfAccountPage(page, posts) ? '投稿者のページ' : '投稿のあるページ';

function exhibit({ post, capturedAt, seal }: Capture, of: string, address = ''): string[] {
  const author = post.author?.name ? `${post.author.name}（ページの表示による）` : 'ページに表示なし';
  return [
    '',
    `ウェブページの写し（${of}）\n${address}`,
    '写し',
    japanWords(capturedAt),
    author,
    '',
    `封印 SHA-256 ${seal}`,
  ];
}

/** How a court marks the exhibits; for a disclosure order courts differ, and counsel writes it. */
const exhibitMark: Readonly<Record<Proceeding, string>> = {
  disclosure: '号証',
  provisional: '号証（疎甲）',
  suit: '号証（甲）',
};

const exhibitHeads = ['標目', '原本・写しの別', '作成年月日', '作成者', '立証趣旨', '備考'];
