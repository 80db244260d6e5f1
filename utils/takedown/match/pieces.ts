import type { MatchKey } from '../field-keys';
import type { Found } from './groups';

/** What a piece of a number stands in or before. */
const BOX = '(?:枠|欄|数字|部分|ボックス|ハイフン|番号|ブロック)';
const DIGITS = '[2-5二三四五]桁';

interface Place {
  /** As in `1/3`, `1つ目の枠`. */
  number: 1 | 2 | 3;
  /** As in `最初の枠`, `最初の3桁`, `(最初)`. */
  order: string;
  /** Short words that count only with digits or alone in a bracket: `下4桁`, `(前)`. */
  side: string;
  /** What says the place by itself. */
  also: string;
}

function says({ number, order, side, also }: Place): RegExp {
  const count = `[${number}${'一二三'[number - 1]}]つ目`;
  return new RegExp(
    [
      `(?<!\\d)${number}/[23](?!\\d)|の${count}|${count}の${BOX}`,
      `(?:${order})の?(?:${DIGITS}|${BOX})|(?:${side})側?の?(?:${DIGITS}|[枠欄])`,
      `[(\\[](?:${order}|${side})[)\\]]|${also}`,
    ].join('|'),
  );
}

const FIRST = '最初|先頭|はじめ|始め|冒頭|[1一]番目';
const LAST = '最後|末尾|終わり';

/** Words for a piece of a number: the first, middle and last box of a telephone number, both of a postcode. */
const PIECES: Readonly<Partial<Record<MatchKey, readonly (readonly [MatchKey, RegExp])[]>>> = {
  'reporter.phone': [
    ['reporter.phone1', says({ number: 1, order: FIRST, side: '頭|上|左', also: '市外局番' })],
    [
      'reporter.phone2',
      says({ number: 2, order: '真ん?中|まん中|中央|中間|[2二]番目', side: '中', also: '市内局番|ハイフンの間' }),
    ],
    ['reporter.phone3', says({ number: 3, order: `${LAST}|[3三]番目`, side: '下|後ろ|右', also: '加入者番号' })],
  ],
  'reporter.address.postalCode': [
    [
      'reporter.address.postalCode1',
      says({
        number: 1,
        order: FIRST,
        side: '頭|上|前|左',
        also: '前半|左側|ハイフン(?:の|より)前|(?<!\\d)[3三]桁|番号1 ?3桁',
      }),
    ],
    [
      'reporter.address.postalCode2',
      says({
        number: 2,
        order: `${LAST}|[2二]番目`,
        side: '下|後|後ろ|右',
        also: '後半|右側|ハイフン(?:の|より)後|(?<!\\d)[4四]桁|番号2 ?4桁',
      }),
    ],
  ],
};

/** `市外局番から` asks for all of the number. */
const FROM_THERE = /(?:市外局番|国番号|最初の0)(?:から|より|を?含|も|付|つき|と)\S*/g;

/** A number's box that says which piece of it it takes. Whoever names several pieces asks for all of it. */
export function namePieces(found: readonly Found[]): Found[] {
  return found.map((entry) => {
    const pieces = PIECES[entry.meaning.key];
    const words = /"(.*)"$/.exec(entry.meaning.reason)?.[1]?.replaceAll(FROM_THERE, '') ?? '';
    const said = pieces?.filter(([, piece]) => piece.test(words)) ?? [];
    return said.length === 1 && said[0] ? { ...entry, meaning: { ...entry.meaning, key: said[0][0] } } : entry;
  });
}
