import { ownEntry } from '../../own-entry';
import type { DoubtedFact, DoubtReason } from '../../platforms/distrust/doubt';
import type { AddressedFact } from '../../platforms/distrust/from-address';

const fixed: Record<string, string> = {
  edited: '編集済みの表示あり',
  pinned: '固定表示',
  recommends: 'おすすめの表示',
  'recommends-not': 'おすすめしないの表示',
  translated: '翻訳の表示',
  'deleted-author': '投稿者の削除の表示',
  'quote-unavailable': '引用元は表示なし',
  'chosen-by-hand': '手で選んだ部分',
  'whole-page': 'ページ全体',
  'brought-as-file': '本人が持ち込んだファイルの写し',
  'end-unclear': '本文の終わりの「…」は、投稿者の文字か、サイトが途中で切ったしるしか、ページからは分からない',
  'blanks-not-original': '空白は元のままではない',
  'sponsored-neighbour': '広告が隣にある',
};

const counted: Record<string, (value: string) => string> = {
  'id-time-off': (value) => `投稿番号の時刻との差 ${(Math.abs(Number(value)) / 1_000).toFixed(3)} 秒`,
  'reposted-by': (value) => `@${value} のリポストとして表示`,
  visited: (value) => `訪問 ${value.replace('-', '年')}月`,
  withheld: (value) => {
    const [fact = '', why = ''] = value.split(':');
    return `${doubted[fact as DoubtedFact] ?? fact}は載せていない（${reasons[why as DoubtReason] ?? why}）`;
  },
  'from-address': (value) => `${addressed[value as AddressedFact] ?? value}はページの URL から`,
  'media-more': (value) => `ほかに画像 ${value} 枚`,
};

const doubted: Record<DoubtedFact, string> = {
  author: '投稿者',
  title: '題名',
  quotes: '引用',
  text: '本文',
  postedAt: '投稿日時',
  id: '投稿番号と固定リンク',
  media: '画像',
  rating: '評価',
  content: '内容',
};

const reasons: Record<DoubtReason, string> = {
  'in-another-post': '同じ枠の中にある、別の投稿のものでした',
  'other-author': '固定リンクは別の人のものでした',
  'other-link': '名前のリンク先は別の人でした',
  'reaction-line': '名前は、反応や再投稿をした人のものでした',
  'id-clock': '投稿番号の時刻と合いませんでした',
  'shown-date': '表示の日付と合いませんでした',
  future: '記録の時より後の日時でした',
  control: '本文ではなく、ボタンや見出しの文字でした',
  'not-a-name': '名前ではなく、ほかの欄の文字でした',
  'not-a-time': '日時ではなく、ほかの欄の文字でした',
  missing: 'ページにありませんでした',
};

const addressed: Record<AddressedFact, string> = {
  id: '投稿番号',
  author: '投稿者の ID',
  postedAt: '投稿日時',
  replyTo: '返信先',
  thread: 'スレッド・場所・商品',
};

/** The adapters' remarks for a reader on paper. `no-permalink` has its own notice; an unknown remark is printed as it is. */
export function noteWords(notes: readonly string[]): string[] {
  return notes
    .filter((note) => note !== 'no-permalink')
    .map((note) => {
      const [name = '', ...value] = note.split(':');
      return ownEntry(fixed, note) ?? ownEntry(counted, name)?.(value.join(':')) ?? note;
    });
}
