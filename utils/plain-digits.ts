/** Scripts write their ten digits one behind the other (Unicode 16 §4.6), so that the first of them tells what each is. */
const isDigit = (point: number) => /^\p{Nd}$/u.test(String.fromCodePoint(point));

function valueOfDigit(digit: string): string {
  const point = digit.codePointAt(0) ?? 0;
  let value = 0;
  while (value < 9 && isDigit(point - value - 1)) value += 1;
  return `${value}`;
}

/** The text with the digits of all scripts as ours: ٣ is 3. */
export const plainDigits = (text: string): string =>
  /^[\0-\x7f]*$/.test(text) ? text : text.replace(/(?![0-9])\p{Nd}/gu, valueOfDigit);

const ones = '〇一二三四五六七八九';

/** 二〇二五 and 二十五 as numbers; 百 and above are no part of a time. */
export function kanjiNumber(kanji: string): string {
  const plain = kanji.replaceAll('零', '〇');
  if (!plain.includes('十')) return [...plain].map((each) => ones.indexOf(each)).join('');
  const [tens = '', rest = ''] = plain.split('十');
  return `${(tens === '' ? 1 : ones.indexOf(tens)) * 10 + (rest === '' ? 0 : ones.indexOf(rest))}`;
}
