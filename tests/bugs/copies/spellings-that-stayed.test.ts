import { expect, it } from 'vitest';
import { needlesToTake } from '../../../utils/verify/redacted/removed-values';
import { markWords } from '../../../utils/verify/redacted/spelled/spellings';

const hidden = [...new TextEncoder().encode('佐伯')]
  .map((byte) => String.fromCodePoint(byte < 16 ? 0xfe00 + byte : 0xe0100 + byte - 16))
  .join('');

// Each stayed in an honest copy, which was called whole
it.each([
  ['090-1234-5678', '+81-90-1234-5678'],
  ['090-1234-5678', 'tel:+819012345678'],
  ['090-1234-5678', '〇九〇－一二三四－五六七八'],
  ['090-1234-5678', '090-1234-五六七八'],
  ['090-1234-5678', '٠٩٠١٢٣٤٥٦٧٨'],
  ['090-1234-5678', '87654321090'],
  ['1843270018852093952', '壱捌肆参弐漆零零壱捌捌伍弐零玖参玖伍弐'],
  ['taro.yamada@example.jp', 'taro.yamada(at)example.jp'],
  ['taro.yamada@example.jp', 'taro dot yamada at example dot jp'],
  ['taro.yamada@example.jp', 'taro.yamadaアットマークexample.jp'],
  ['サエキ', 'サェキ'],
  ['サエキ', 'ｻｪｷ'],
  ['ショウタ', 'シヨウタ'],
  ['Müller', 'Mueller'],
  ['Straße', 'STRASSE'],
  ['佐伯', `😀${hidden}`],
  ['佐伯', '20304 20271'],
  ['佐伯', '228,189,144,228,188,175'],
])('%s goes where it is written %s', (word, spelled) => {
  expect(markWords(`レジ、${spelled}。`, needlesToTake([word]), '■')).toMatchObject({ count: 1 });
});

it.each([
  ['090-1234-5678', '190-1234-5679 と 0120-345-678'],
  ['佐伯', '2026 11 24、20304円と20271円'],
  ['サエキ', 'サエコとセキ'],
])('%s leaves alone what is another: %s', (word, text) => {
  expect(markWords(text, needlesToTake([word]), '■').count).toBe(0);
});
