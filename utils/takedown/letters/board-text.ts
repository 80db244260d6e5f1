import type { ValueSource } from '../plan/step-values';
import { type Paper, row, wordsRow } from './paper';
import { headOf, type PaperSource } from './takedown-notice';

/** What the two boards' own request forms ask for, in their order. */
type Line = [label: string, value: string | undefined, forwarded?: true];

function bakusaiLines({ post, reason, profile }: ValueSource): Line[] {
  return [
    ['掲示板タイトル', undefined],
    ['スレッド№', post.thread?.number],
    ['スレッドタイトル', post.thread?.title],
    ['レス番号', post.id],
    ['お名前', profile.name],
    ['返信用アドレス', profile.email],
    ['削除依頼理由（全角750字まで）', reason, true],
  ];
}

function fiveChannelLines({ post, posts = [{ post }], reason, profile }: PaperSource): Line[] {
  return [
    ...posts.flatMap(({ post: each, reason: own }, index): Line[] => {
      const of = (label: string) => (posts.length === 1 ? label : `（${index + 1}）${label}`);
      return [
        [of('URL'), each.permalink],
        [of('スレッド'), each.thread?.title],
        [of('レス番号'), each.id],
        [of('該当箇所（引用）'), each.text, true],
        ...(own ? [[of('理由'), own, true] satisfies Line] : []),
      ];
    }),
    ['削除理由', reason, true],
    ['氏名', profile.name],
    ['連絡先', profile.email],
  ];
}

/** Boards that are asked in a text of their own. */
const boards = ['5ch', 'bakusai'] as const;
type Board = (typeof boards)[number];

/** What a board's form is given, as a sheet: to copy from, to keep, to print, to hand to counsel. */
export function boardPaper(board: Board, source: PaperSource): Paper {
  const lines = board === '5ch' ? fiveChannelLines(source) : bakusaiLines(source);
  return {
    title: board === '5ch' ? '削除申し立て（5ちゃんねる）' : '削除依頼（爆サイ.com）',
    date: '　　　　年　　月　　日',
    ...headOf(source),
    rows: lines.map(([label, value, forwarded]) => (forwarded ? wordsRow(label, value) : row(label, value))),
    advice: [
      board === '5ch'
        ? '件名「削除申し立て」のメールで送ります。本人確認書類はご自身で添えます。'
        : '1回に1つのレスだけを申し出ます。フォームは各スレッドの下にあります。',
      '一般的な情報です。個別の判断は弁護士等にご相談ください。',
    ],
  };
}
