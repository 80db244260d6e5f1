import { kanjiVariants } from './kanji-variants';

/**
 * What counts as the same word in a search. Query and field are folded alike and compared as substrings. Not ignored:
 * voicing marks, small kana but ヵ and ヶ, punctuation but what is typed in place of ー.
 */

/** Characters that nobody sees: soft hyphen, joiners, marks of direction, variation selectors, byte order mark (UAX #44). */
const invisible = /\p{Default_Ignorable_Code_Point}/gu;

/** Forms of one character that NFKC leaves apart. */
const variant = new RegExp(`[${[...kanjiVariants.keys()].join('')}]`, 'gu');

/** Katakana with a hiragana of its own; ー and ・ have none and stay. */
const katakana = /[\u30A1-\u30F6\u30FD\u30FE]/g;
const toHiragana = (sign: string) => String.fromCharCode(sign.charCodeAt(0) - 0x60);

/** In names and counts 茅ヶ崎, 茅ケ崎 and 茅が崎 are one, and 三ヵ月, 三箇月 and 三か月: such a kana stands alone before a kanji. */
const counting =
  /[ヵヶ箇]|(?<![\u30A1-\u30FC])[ケガ](?=\p{Script=Han})|(?<=[\d一二三四五六七八九十百千何数幾])[カか](?=[月所国年条店]|$)/gu;
/** 一之瀬 is 一ノ瀬. */
const of = /[之乃]/g;
/** What is typed in place of a long vowel's mark, after a kana; the kanji for one as well, between two katakana. */
const long = /(?<=[\u3041-\u3096\u30A1-\u30FA])[-‐‑‒–—―−─━~〜]|(?<=[\u30A1-\u30FA])一(?=[\u30A1-\u30FA])/gu;
/** 佐々木 is 佐佐木. */
const again = /(\p{Script=Han})々/gu;

/** A text as it is compared. It holds no white space: line breaks and tabs are free to part fields and rows. */
export function foldText(text: string): string {
  return text
    .replace(invisible, '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(long, 'ー')
    .replace(counting, 'が')
    .replace(of, 'の')
    .replace(katakana, toHiragana)
    .replace(variant, (form) => kanjiVariants.get(form) ?? form)
    .replace(/\p{White_Space}+/gu, '')
    .replace(again, '$1$1');
}

/** Hyphens, the signs that are typed in their place, and brackets: how a number is parted differs from page to page. */
const betweenDigits = /[-‐‑‒–—―−ー~()[\]「」【】〔〕<>{}]/g;
/** From so many digits on a term is a number, such as a telephone's, and is compared by its digits. */
const longNumber = 9;

/** The digits of a folded term that is nothing but a long number; else `undefined`. */
export function longNumberIn(folded: string): string | undefined {
  const digits = folded.replace(betweenDigits, '');
  return digits.length >= longNumber && /^\d+$/.test(digits) ? digits : undefined;
}

/** The long numbers within a folded text, by their digits. */
export function longNumbersIn(folded: string): string[] {
  return folded.replace(betweenDigits, '').match(/\d{9,}/g) ?? [];
}
