import { japanStamp } from '../../japan-time';
import type { Capture, Incident, TakedownRequest } from '../../shapes/schema';

/** A case as a row of the register needs it. */
export interface RegisterCase {
  incident: Incident;
  /** Its first record; absent where none is sealed. */
  capture?: Capture | undefined;
  requests: readonly TakedownRequest[];
  /** Said at the desk. */
  whom: string;
  shop: string;
  region: string;
  holder: string;
  due: string;
  /** Until when it is kept, or why there is no day. */
  keptUntil: string;
  purpose: string;
  words: { acts: string; state: string; outcomes: string };
}

type Column = readonly [head: string, cell: (row: RegisterCase) => string, width: number];

/** Every column of the register in its order; the last, the words of the post, is in only where somebody asks for it. */
export const registerColumns = {
  number: ['番号', ({ incident }) => incident.number, 10],
  recordedAt: ['記録日時', ({ incident }) => japanStamp(incident.createdAt), 14],
  postedAt: ['投稿日時', ({ capture }) => capture?.post.postedAt?.iso ?? capture?.post.postedAt?.raw ?? '', 14],
  site: ['サイト', ({ incident }) => incident.summary.siteName, 10],
  url: ['URL', ({ capture }) => capture?.post.permalink ?? capture?.page.url ?? '', 24],
  acts: ['行為', ({ words }) => words.acts, 14],
  whom: ['だれ（符号）', ({ whom }) => whom, 9],
  shop: ['店', ({ shop }) => shop, 10],
  region: ['地域', ({ region }) => region, 9],
  state: ['状態', ({ words }) => words.state, 8],
  outcomes: ['申出・結果', ({ words }) => words.outcomes, 14],
  due: ['次の期日', ({ due }) => due, 10],
  holder: ['担当', ({ holder }) => holder, 8],
  seal: ['封印（SHA-256）', ({ capture }) => capture?.seal ?? '', 30],
  authorId: ['投稿者ID', ({ capture }) => capture?.post.author?.handle ?? capture?.post.author?.id ?? '', 12],
  authorName: ['投稿者の表示名', ({ capture }) => capture?.post.author?.name ?? '', 12],
  keptUntil: ['保存期限', ({ keptUntil }) => keptUntil, 10],
  purpose: ['目的', ({ purpose }) => purpose, 12],
  text: ['本文', ({ capture }) => capture?.post.text ?? '', 40],
} as const satisfies Record<string, Column>;
export type RegisterColumn = keyof typeof registerColumns;

/** Heads and rows of the chosen columns, in the order of the register. */
export function registerTable(rows: readonly RegisterCase[], chosen: readonly RegisterColumn[]) {
  const names = (Object.keys(registerColumns) as RegisterColumn[]).filter((name) => chosen.includes(name));
  return {
    heads: names.map((name) => registerColumns[name][0]),
    widths: names.map((name) => registerColumns[name][2]),
    rows: rows.map((row) => names.map((name) => registerColumns[name][1](row))),
  };
}
