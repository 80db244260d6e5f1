import { describe, expect, it } from 'vitest';
import { needlesToTake } from '../../../utils/verify/redacted/removed-values';
import { hasWord, markWords } from '../../../utils/verify/redacted/spelled/spellings';

const telephone = '090-1234-5678';
const numbers = [
  [telephone, '０９０－１２３４－５６７８'],
  [telephone, '０９０（１２３４）５６７８'],
  [telephone, '090−1234−5678'],
  [telephone, '090‐1234‐5678'],
  [telephone, '090–1234–5678'],
  [telephone, '090.1234.5678'],
  [telephone, '090ー1234ー5678'],
  [telephone, '〇九〇－一二三四－五六七八'],
  [telephone, '+81-90-1234-5678'],
  [telephone, '+81 90 1234 5678'],
  [telephone, '+81(0)90-1234-5678'],
  ['09012345678', '090-1234-5678'],
  ['0120-345-678', '０１２０－３４５－６７８'],
  ['03-1234-5678', '０３－１２３４－５６７８'],
  ['4111-1111-1111-1111', '４１１１－１１１１－１１１１－１１１１'],
  ['1843270018852093952', '1843-2700-1885-2093-952'],
] as const;
const beside = [
  ['電話は', 'です'],
  ['番号', 'に'],
  ['電話：', 'が本物'],
  ['tel', 'x'],
  ['①', 'だ'],
  ['', 'へ'],
  ['é', 'é'],
] as const;

// It stayed in an honest copy where a letter stood beside it, and neither the maker nor the verifier said so
describe.each(numbers)('%s written %s', (word, spelled) => {
  it.each(beside)('goes between %s and %s, and is found there', (before, after) => {
    const needles = needlesToTake([word]);
    const left = markWords(`店の${before}${spelled}${after}`, needles, '■');
    expect(left.count).toBe(1);
    expect(left.text.replace(/[+(]/g, '').replace('①', '')).toBe(`店の${before.replace('①', '')}■${after}`);
    expect(hasWord(`店の${before}${spelled}${after}`, needles, '■')).toBe(true);
  });
});

// NFKC makes of it what was chosen
it.each([
  ['150-0002', '〒１５０－０００２です'],
  ['150-0002', '〒150−0002'],
  ['150-0002', '〒150‐0002'],
  ['150-0002', '〒150ｰ0002'],
  ['150-0002', '一五〇－〇〇〇二'],
  ['1500002', '〒１５０－０００２'],
  ['12-34', 'の１２－３４です'],
  ['090-1234-5678', '〒、０９０－１２３４－５６７８です'],
  ['1985/3/7', '誕生日１９８５／３／７です'],
  ['a_b', 'のａ＿ｂです'],
])('%s goes where it is in full width: %s', (word, text) => {
  expect(markWords(text, needlesToTake([word]), '■').text).toMatch(/^\D*■\D*$/);
});

// One table or one normalisation undoes each
it.each([
  ['1985年3月7日', '1985/3/7'],
  ['1985年3月7日', '1985-03-07'],
  ['1985年3月7日', '1985年03月07日'],
  ['1985年3月7日', '昭和60年3月7日'],
  ['1985年3月7日', 'S60.3.7'],
  ['1985年3月7日', '一九八五年三月七日'],
  ['昭和60年3月7日', '１９８５年３月７日'],
  ['1985/3/7', '昭和60年3月7日'],
  ['令和元年5月1日', '2019.5.1'],
  ['2019-05-01', '令和元年5月1日'],
  ['佐々木', '佐佐木'],
  ['佐々木', '佐〻木'],
  ['佐佐木', '佐々木'],
  ['すずき', 'すゞき'],
  ['ササキ', 'サヽキ'],
  ['TANAKA', '🆃🅰🅽🅰🅺🅰'],
  ['TANAKA', '🅣🅐🅝🅐🅚🅐'],
  ['TANAKA', 'ꓔꓮꓠꓮꓗꓮ'],
  ['0120345678', '⓿❶❷⓿❸❹❺❻❼❽'],
])('%s goes where it is written %s', (word, spelled) => {
  expect(markWords(`店の${spelled}です`, needlesToTake([word]), '■').text).toBe('店の■です');
});

it.each([
  ['090-1234-5678', '電話は190-1234-5678です'],
  ['090-1234-5678', '電話は090 1234 56789です'],
  ['150-0002', '1,500,002円と 15,0-0002'],
  ['11/24', '2026-11-24T02:00:00.000Z'],
  ['1985/3/7', '1985年3月17日と1986/3/7'],
  ['佐々木', '佐木と佐久々木'],
])('%s leaves another alone: %s', (word, text) => {
  expect(markWords(text, needlesToTake([word]), '■').count).toBe(0);
});
