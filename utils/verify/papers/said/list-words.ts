import type { Proceeding } from '../../../shapes/schema';

/** What a 証拠説明書 says beside its rows, in order; blank where the lawyer writes. */
export const listWords = {
  caseNumber: '令和　　年（　　）第　　　　　号',
  title: '証　拠　説　明　書',
  date: '令和　　年　　月　　日',
  court: '　　　　　裁判所　　　　　御中',
  counsel: '代理人弁護士　　　　　　　　　　　',
} as const;

/** What the two parties are called in each proceeding. */
const partiesIn = {
  disclosure: ['申立人', '相手方'],
  provisional: ['債権者', '債務者'],
  suit: ['原　告', '被　告'],
} as const satisfies Record<Proceeding, readonly [string, string]>;

/** The parties of a proceeding; while none is decided, all names, to be struck out by hand. */
export function partyNames(proceeding: Proceeding | undefined): readonly [string, string] {
  if (proceeding) return partiesIn[proceeding];
  const all = (side: 0 | 1) =>
    Object.values(partiesIn)
      .map((pair) => pair[side].replace('　', ''))
      .join('・');
  return [all(0), all(1)];
}

export const listNote =
  '号証・立証趣旨・当事者・裁判所の欄は空けてあります。作成者の欄の投稿者は、ページの表示のとおりです。';

/** Heads of its columns; the PDF sets the remark below the title. */
export const listHeads = ['号証', '標目', '原本・写しの別', '作成年月日', '作成者', '立証趣旨', '備考'] as const;

export const postListTitle = '投　稿　記　事　目　録';
