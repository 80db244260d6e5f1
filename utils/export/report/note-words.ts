const fixed: Record<string, string> = {
  edited: '編集済みの表示あり',
  pinned: '固定表示',
  translated: '翻訳の表示',
  'deleted-author': '投稿者の削除の表示',
  'quote-unavailable': '引用元は表示なし',
  'chosen-by-hand': '手で選んだ部分',
  'whole-page': 'ページ全体',
  'blanks-not-original': '空白は元のままではない',
  'sponsored-neighbour': '広告が隣にある',
};

const counted: Record<string, (value: string) => string> = {
  'id-time-off': (value) => `投稿番号の時刻との差 ${(Math.abs(Number(value)) / 1_000).toFixed(3)} 秒`,
  'reposted-by': (value) => `@${value} のリポストとして表示`,
  visited: (value) => `訪問 ${value.replace('-', '年')}月`,
  'media-more': (value) => `ほかに画像 ${value} 枚`,
};

/** The adapters' remarks for a reader on paper. `no-permalink` has its own notice; an unknown remark is printed as it is. */
export function noteWords(notes: readonly string[]): string[] {
  return notes
    .filter((note) => note !== 'no-permalink')
    .map((note) => {
      const [name = '', ...value] = note.split(':');
      return fixed[note] ?? counted[name]?.(value.join(':')) ?? note;
    });
}
