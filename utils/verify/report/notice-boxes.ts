import { ownEntry } from '../../own-entry';
import type { Capture } from '../../shapes/schema';
import type { Content } from '../layout/content';
import { signed } from '../layout/signed-line';
import { boxed, ink } from '../layout/style';
import { methodWords, stepWords } from '../papers/said/paper-words';

/** Why a capture is weak, in words for a reader in court. Courts have thrown out images without URL and time. */
export function noticesOf({ post, picture, failures, scope, environment }: Capture): string[] {
  const { permalink, author, postedAt, truncated } = post;
  return [
    ...(permalink ? [] : ['固定リンクがありません。この投稿だけを指す URL を、ページから読み取れませんでした。']),
    ...(postedAt?.iso || postedAt?.raw ? [] : ['投稿日時がありません。ページに投稿の日時が示されていませんでした。']),
    ...(postedAt?.raw && !postedAt.iso ? ['投稿日時を時刻として読み取れませんでした。表示の文字だけがあります。'] : []),
    ...(postedAt?.method === 'relative' ? [`投稿日時は${methodWords.relative}したもので、幅があります。`] : []),
    ...(author?.id ? [] : ['投稿者の ID がありません。表示名やアカウント名は、あとから変えられることがあります。']),
    ...(picture.kind === 'rendered' ? [renderedNotice] : []),
    ...(picture.kind === 'none' ? ['画面の画像がありません。'] : []),
    ...(truncated ? ['本文が途中までです。ページが続きを出していませんでした。'] : []),
    ...(environment.way === 'file'
      ? ['本人が持ち込んだファイルです。いつ、どこの画面かは本人の記載で、ページからは読み取っていません。']
      : []),
    ...(scope === 'post' || environment.way === 'file'
      ? []
      : ['対応サイトの投稿としてではなく、人が範囲を選んで記録したものです。']),
    ...failures.flatMap(({ code, detail }) => {
      const told = ownEntry(toldOfPicture, code);
      return told ? [`${told}${detail ? `：${detail}` : ''}`] : [];
    }),
    ...[...new Set(failures.filter(({ code }) => !ownEntry(toldOfPicture, code)).map(({ step }) => step))].map(
      (step) => `記録できなかったもの：${stepWords[step]}`,
    ),
  ];
}

/** What was found between the picture and the facts: it is no loss, and is to be read before the picture. */
const toldOfPicture: Readonly<Record<string, string>> = {
  'letters-not-compared': '画像を、読み取った本文と照らしていません。照らした文字の数',
  'unseen-words': '読み取った本文に、画像では見えない文字があります',
  'words-out-of-order': '本文の言葉が、画面では読み取った順と違う並びになっています',
  'words-translated': '本文は、ブラウザーの翻訳です',
  'drawn-words': '画像には、本文に入っていない言葉がページの体裁で描かれています',
  'struck-words': '本文に取り消し線が引かれています',
  'unread-parts': '投稿の中に、文字として読み取れない部分があります',
  'unseen-parts': '記録した内容の一部が、画面では見えない部分にありました',
  'photos-unlike-record': '投稿に付いた写真が、画面では記録した写真と違うものに替えられているか、覆われています',
  'permalink-elsewhere': '投稿のリンクは、すべてこのサイトの外へ向いています。記録したリンクはページにありません',
  'author-unseen': '読み取った投稿者の名前・ID、または投稿の番号に、画面では見えていなかったものがあります',
  'time-unseen': '読み取った投稿日時（とそのリンク）は、画面では見えていませんでした',
  'author-unlike-picture': '画像の中の投稿者の名前が、読み取った名前と違って見えます',
  'changed-before-click': '押す直前に、ページの投稿が変わっていました',
  'pixels-taken-out':
    '画像とページの写しは、残してはならないものとして、記録した人が外しました。外したファイルの照合用の値は taken-out.json にあります',
};

/** For a picture that the browser did not show. */
const renderedNotice = '画像は番犬が描き直したものです。ページの内容から描いたもので、実際の表示と違うことがあります。';

/** The notices in one frame, first thing on a capture's page; nothing when there is nothing to say. */
export function noticeBox(notices: readonly string[]): Content[] {
  if (notices.length === 0) return [];
  const rows = notices.map((notice) => signed('missing', notice, 9.5, '*'));
  const title = { text: 'この記録で気をつけること', bold: true, color: ink.caution, fontSize: 9.5 };
  const box = { table: { widths: ['*' as const], body: [[{ stack: [title, ...rows] }]] } };
  return [{ ...box, layout: boxed(1.2, ink.caution), margin: [0, 0, 0, 8] }];
}
