import { ownEntry } from '../../../own-entry';
import { spokenDigits } from './spoken-digits';
import { put, type Reading } from './undone-writing';

/** What is put into other words, wherever it stands. */
type Change = readonly [pattern: RegExp, words: (match: RegExpExecArray) => string];

const han = '\\p{Script=Han}';
const kana = 'ァ-ヺヽヾーｦ-ﾟ';
const hiragana = 'ぁ-ゖゝゞ';
/** A digit in any writing, 十 and 百 left out: 〇, ○ and 零 are none. */
const digit = '[\\p{N}〇○◯⚪一二三四五六七八九零壱壹弐貳参參肆伍陸陆漆柒捌玖兩两幺🀇-🀡]';
/** A long mark as keyboards, phones and drawing programs give it: dashes, minus, lines and waves. */
const dashes = '\\p{Pd}~～∼⁓−─━⎯˗ㅡーｰ';

/** Katakana and the kanji that look like them (Unicode UTS #39, confusables); ー is 一 between kanji alone. */
const katakana = 'カニロトハエタオー';
const kanji = '力二口卜八工夕才一';
const exchanged = (from: string, to: string) => (sign: string) => [...to][[...from].indexOf(sign)] ?? sign;
/** A few of them may stand in a row before a letter tells what they are. */
const beside = (own: string, letters: string) => `[${own}](?:(?<=${letters}[${own}]{1,8})|(?=[${own}]{0,8}${letters}))`;
const asKatakana: Change = [new RegExp(beside(kanji, `[${kana}]`), 'gu'), ([sign]) => exchanged(kanji, katakana)(sign)];
const asKanji: Change = [
  new RegExp(`${beside(katakana.slice(0, -1), han)}|(?<=${han})ー(?=${han})`, 'gu'),
  ([sign]) => exchanged(katakana, kanji)(sign),
];

/** Digits in another writing than one sign by sign is told to be one: of Rome, of tiles, 陸 and a circle for none. */
function digitOf(sign: string): string {
  const point = sign.codePointAt(0) ?? 0;
  if (point >= 0x1f007 && point <= 0x1f021) return `${((point - 0x1f007) % 9) + 1}`;
  for (const first of [0x2160, 0x2170]) if (point >= first && point < first + 9) return `${point - first + 1}`;
  if (/[○◯⚪]/.test(sign)) return '0';
  return /[陸陆]/.test(sign) ? '6' : /[兩两]/.test(sign) ? '2' : sign === '幺' ? '1' : sign;
}

const ones = '一二三四五六七八九';
const one = `([${ones}]?)`;
/** 二百三 and 十二, where no name goes on behind: 五十嵐 is none. */
const tens = `(?<![${ones}十百千])(?:${one}百(?:${one}十)?${one}|${one}十${one})`;
const counted = '[年月日時分秒番丁号階室歳円人個回名]';
function fromTens([, hundreds, tens, units, onlyTens, last]: RegExpExecArray): string {
  const times = (own: string | undefined, none: number) => (own ? ones.indexOf(own) + 1 : own === '' ? none : 0);
  return `${times(hundreds, 1) * 100 + times(tens ?? onlyTens, 1) * 10 + times(units ?? last, 0)}`;
}

/** Companies by their kind, as forms and letterheads shorten it in brackets. */
const kinds: Record<string, string> = {
  ...{ 株: '株式会社', 有: '有限会社', 合: '合同会社', 同: '合同会社', 名: '合名会社', 資: '合資会社', 財: '財団法人' },
  ...{ 社: '社団法人', 一財: '一般財団法人', 一社: '一般社団法人', 公財: '公益財団法人', 公社: '公益社団法人' },
  ...{ 医: '医療法人', 学: '学校法人', 福: '社会福祉法人', 宗: '宗教法人', 特非: '特定非営利活動法人', 協: '協同組合' },
};
const firm = (sign: string) => ownEntry(kinds, sign.normalize('NFKC').replace(/[()\s]/g, '')) ?? sign;

/** The names of signs, as people write addresses for people and not for machines. */
const signs: Record<string, string> = {
  ...{
    アットマーク: '@',
    アット: '@',
    ドット: '.',
    ハイフン: '-',
    アンダーバー: '_',
    アンダースコア: '_',
    スラッシュ: '/',
  },
  ...{
    コム: 'com',
    ネット: 'net',
    ジェーピー: 'jp',
    シーオー: 'co',
    エヌイー: 'ne',
    ジーメール: 'gmail',
    ヤフー: 'yahoo',
  },
};
function named(word: string): string {
  const plain = word
    .normalize('NFKC')
    .replace(/[ぁ-ゖ]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0x60))
    .replace(/^@マーク$/, 'アットマーク');
  return ownEntry(signs, plain) ?? word;
}

/** hanakoアットマークexampleドットコム; each twice, as each may stand beside the other. */
const spelled: readonly Change[] = [
  [
    /(?<=[\p{sc=Latin}\p{N}][^\p{L}\p{N}]{0,3})(?:[@＠]マーク|アット(?:マーク)?|あっと(?:まーく)?|ｱｯﾄ(?:ﾏｰｸ)?)/gu,
    ([word]) => named(word),
  ],
  [
    /(?<=[\p{sc=Latin}\p{N}][^\p{L}\p{N}]{0,3})(?:ドット|どっと|ﾄﾞｯﾄ|ハイフン|アンダー(?:バー|スコア)|スラッシュ)/gu,
    ([word]) => named(word),
  ],
  [
    /(?<=[@＠.．][^\p{L}\p{N}]{0,3})(?:コム|ｺﾑ|ネット|ﾈｯﾄ|ジェーピー|シーオー|エヌイー|ジーメール|ヤフー)/gu,
    ([word]) => named(word),
  ],
];

const shared: readonly Change[] = [
  // Kana of half width, whose marks stand beside them
  [/[ｦ-ﾟ]{2,}/g, ([run]) => run.normalize('NFKC')],
  // Numbers: 二百三, 零玖零, 3の12の5 and 3丁目12番5号
  [new RegExp(`${tens}(?=${counted}|(?!${han}))`, 'gu'), fromTens],
  [
    new RegExp(`${digit}(?:[\\s()（）・./${dashes}]{0,2}${digit}){3,}`, 'gu'),
    ([run]) => [...run].map(digitOf).join(''),
  ],
  [new RegExp(`(?<=${digit})(?:丁目|番地?の?|[のノﾉ之])(?=${digit})`, 'gu'), () => '-'],
  [new RegExp(`(?:号室?|番地?)(?<=-${digit}{1,5}..?)(?!${han})`, 'gu'), () => ''],
  // Names of places: 霞ヶ関 and 丸ノ内
  [new RegExp(`(?<=${han})[ヶケｹｶがガかカヵ箇个][\\u3099ﾞ]?(?=${han})`, 'gu'), () => 'ヶ'],
  [new RegExp(`(?<=${han})[ノﾉの之](?=${han})`, 'gu'), () => 'の'],
  [new RegExp(`(?<=[${hiragana}${kana}])[${dashes}]+`, 'gu'), () => 'ー'],
  // Of companies, also ㍿
  [/[㈱㈲㈴㈾㈶㈳㈻㈿]|[(（]\s?(?:[株有合同名資財社医学福宗協]|[一公][財社]|特非)\s?[)）]/g, ([sign]) => firm(sign)],
  [/會社/g, () => '会社'],
  ...spelled,
  ...spelled,
  spokenDigits,
];

/**
 * What a text says where signs are taken for what people write them for: dashes for the long mark of kana, kanji for katakana and
 * the other way round, ヶ in the names of places, numbers in words and in the digits of Rome, and the like. None of it is so
 * everywhere (ハナコ-サエキ, 人口, 五十嵐), so the text as it stands is read besides.
 */
export function* otherWays(of: Reading): Generator<Reading> {
  let latest = of;
  for (const change of shared) latest = put(latest, ...change) ?? latest;
  if (latest !== of) yield latest;
  const read = put(latest, ...asKatakana);
  if (read) yield { ...read, isGuess: true };
  const other = put(latest, ...asKanji);
  if (other) yield other;
}
