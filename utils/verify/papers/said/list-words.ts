import { proceedingParties } from '../../../law/proceeding-parties';
import type { Proceeding } from '../../../shapes/schema';

/** What a 証拠説明書 says beside its rows, in order; blank where the lawyer writes. */
export const listWords = {
  caseNumber: '令和　　年（　　）第　　　　　号',
  title: '証　拠　説　明　書',
  date: '令和　　年　　月　　日',
  court: '　　　　　裁判所　　　　　御中',
  counsel: '代理人弁護士　　　　　　　　　　　',
} as const;

/** A name of two letters is set as wide as one of three. */
const spaced = (name: string) => (name.length === 2 ? [...name].join('　') : name);

/** The parties of a proceeding; while none is decided, all names, to be struck out by hand. */
export function partyNames(proceeding: Proceeding | undefined): readonly [string, string] {
  const [one, other] = proceeding ? proceedingParties[proceeding] : [];
  if (one !== undefined && other !== undefined) return [spaced(one), spaced(other)];
  const all = (side: 0 | 1) =>
    Object.values(proceedingParties)
      .map((pair) => pair[side])
      .join('・');
  return [all(0), all(1)];
}

export const listNote =
  '号証・立証趣旨・当事者・裁判所の欄は空けてあります。作成者の欄の投稿者は、ページの表示のとおりです。';

/** Heads of its columns; the PDF sets the remark below the title. */
export const listHeads = ['号証', '標目', '原本・写しの別', '作成年月日', '作成者', '立証趣旨', '備考'] as const;

export const postListTitle = '投　稿　記　事　目　録';
