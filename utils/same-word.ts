import { kanjiVariants } from './kanji-variants';

/**
 * What counts as the same word in a search. Query and field are folded alike and compared as substrings. Not ignored:
 * voicing marks, small kana but ヵ and ヶ and ッ after a count, punctuation but what is typed in place of another sign.
 */

/** Characters that nobody sees: soft hyphen, joiners, marks of direction, variation selectors, byte order mark (UAX #44). */
const invisible = /\p{Default_Ignorable_Code_Point}/gu;

/** In names and counts 茅ヶ崎, 茅ケ崎 and 茅が崎 are one, and 三ヵ月, 三箇月 and 三か月: such a kana stands alone before a kanji. */
const counting =
  /[ヵヶ箇]|(?<![\u30A1-\u30FC])[ケガ](?=\p{Script=Han})|(?<=[\d一二三四五六七八九十百千何数幾])[カか](?=[月所国年条店]|$)/gu;
/** 三ッ星 is 三ツ星. */
const counted = /(?<=[一二三四五六七八九十])[ッっ]/gu;
/** What is typed in place of a long vowel's mark, after a kana; the kanji for one as well, between two katakana. */
const long = /(?<=[\u3041-\u3096\u30A1-\u30FA])[-‐‑‒–—―−─━~〜〰∼]|(?<=[\u30A1-\u30FA])一(?=[\u30A1-\u30FA])/gu;
/** 1ー2ー3 is 1-2-3. */
const parted = /(?<=\d)ー(?=\d)/g;
/** 佐々木 is 佐佐木, and 佐〻木 as well. */
const again = /(\p{Script=Han})[々〻]/gu;
/** みすゞ is みすず: the kana before it once more, without or with its voicing mark. */
const kanaAgain = /([\u3041-\u3096])([ゝゞ])/g;
const voiced = '\u3099';
const onceMore = (_: string, kana: string, mark: string) =>
  kana + (kana.normalize('NFD').replace(voiced, '') + (mark === 'ゞ' ? voiced : '')).normalize('NFC');

/** Accents on Latin letters: Café is cafe. What a kana and a voicing mark of its own make is one letter again after it. */
const accents = /(?<=\p{Script=Latin})\p{Mn}+/gu;

/** Kinds of companies as they are shortened in brackets; ㈱ is such a one. */
const companies: Readonly<Record<string, string>> = {
  ...{ 株: '株式会社', 有: '有限会社', 資: '合資会社', 名: '合名会社', 同: '合同会社', 社: '社団法人', 財: '財団法人' },
  ...{ 医: '医療法人', 学: '学校法人', 宗: '宗教法人', 福: '社会福祉法人', 特: '特定非営利活動法人' },
};
/** Three signs that stand for one word. */
export const shortened = new RegExp(`([(（][${Object.keys(companies).join('')}][)）])`, 'g');

/** Forms of kanji beyond the first 65,536 signs. */
const rareForm = new RegExp(`[${[...kanjiVariants.keys()].filter(({ length }) => length > 1).join('')}]`, 'gu');

/** What each sign is read as, whatever stands beside it, by its UTF-16 unit. */
const readAs = Uint16Array.from({ length: 65_536 }, (_, unit) => unit);
// Katakana with a hiragana of its own; ー and ・ have none and stay
for (let unit = 0x30a1; unit <= 0x30fe; unit += 1) if (unit < 0x30f7 || unit > 0x30fc) readAs[unit] = unit - 0x60;
for (const [form, first] of kanjiVariants) if (form.length === 1) readAs[form.charCodeAt(0)] = first.charCodeAt(0);
// よしゑ is よしえ, 一之瀬 一ノ瀬; then what keyboards put in place of ・, of quotation marks and of the circle for what is left out
for (const [to = '', ...forms] of [
  ...['えゑヱ', 'いゐヰ', 'おをヲ', 'の之乃', '・·•‧∙⋅', "'‘’ʼ′", '"“”″', '〇○◯'],
  // One machine types − and 〜 where another types - and ～
  ...['-‐‑‒–—―−─━', '~〜∼'],
])
  for (const form of forms) readAs[form.charCodeAt(0)] = to.charCodeAt(0);

/** What a text must be looked at for, where a sign stands in it. */
const ask = {
  form: 1,
  upper: 2,
  space: 4,
  long: 8,
  counting: 16,
  count: 32,
  small: 64,
  again: 128,
  company: 256,
  bar: 512,
} as const;
const asks = new Uint16Array(65_536).fill(ask.form);
const plain = [
  [0x20, 0x7e],
  [0x3000, 0x3029],
  [0x3041, 0x3096],
  [0x309d, 0x309e],
  [0x30a1, 0x30fe],
  [0x4e00, 0x9fff],
] as const;
for (const [from, to] of plain) asks.fill(0, from, to + 1);
for (const [signs, what] of [
  ['ABCDEFGHIJKLMNOPQRSTUVWXYZ', ask.upper],
  [' \t\n\r\u3000', ask.space],
  ['-‐‑‒–—―−─━~〜〰∼一', ask.long],
  ['ヵヶ箇ケガ', ask.counting],
  ['0123456789一二三四五六七八九十百千何数幾', ask.count],
  ['カかッっ', ask.small],
  ['々〻ゝゞヽヾ', ask.again],
  ['(', ask.company],
  ['ー', ask.bar],
] as const)
  for (const sign of signs) asks[sign.charCodeAt(0)] = (asks[sign.charCodeAt(0)] ?? 0) | what;
for (const sign of '\t\n\r\u3000') asks[sign.charCodeAt(0)] = ask.space;

function askedBy(text: string): number {
  let asked = 0;
  for (let at = 0; at < text.length; at += 1) asked |= asks[text.charCodeAt(at)] ?? 0;
  return asked;
}

let units = new Uint16Array(1_024);
const utf16 = new TextDecoder('utf-16le', { ignoreBOM: true });

/** Each sign alone. */
function mapped(text: string): string {
  if (units.length < text.length) units = new Uint16Array(text.length);
  for (let at = 0; at < text.length; at += 1) units[at] = readAs[text.charCodeAt(at)] ?? 0;
  return utf16.decode(units.subarray(0, text.length));
}

/**
 * A text as it is compared. It holds no white space: line breaks and tabs are free to part fields and rows. What no sign of it
 * asks for is not looked for: 100,000 posts are folded in a campaign search.
 */
export function foldText(text: string): string {
  let folded = text;
  let asked = askedBy(folded);
  const isPlain = (asked & ask.form) === 0;
  if (!isPlain) {
    folded = folded
      .replace(invisible, '')
      .normalize('NFKC')
      .toLowerCase()
      .replace(rareForm, (form) => kanjiVariants.get(form) ?? form);
    asked = askedBy(folded);
  }
  if (asked & ask.upper) folded = folded.toLowerCase();
  if (asked & ask.long) folded = folded.replace(long, 'ー');
  if (asked & ask.counting || (asked & ask.small && asked & ask.count))
    folded = folded.replace(counting, 'が').replace(counted, 'つ');
  if (asked & ask.bar && asked & ask.count) folded = folded.replace(parted, '-');
  folded = mapped(folded);
  if (!isPlain || asked & ask.space) folded = folded.replace(/\p{White_Space}+/gu, '');
  if (!isPlain) folded = folded.normalize('NFD').replace(accents, '').normalize('NFC');
  if (asked & ask.company) folded = folded.replace(shortened, (kind) => companies[kind[1] ?? ''] ?? kind);
  return asked & ask.again ? folded.replace(again, '$1$1').replace(kanaAgain, onceMore) : folded;
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
