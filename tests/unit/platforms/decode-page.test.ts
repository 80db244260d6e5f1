import { expect, it } from 'vitest';
import { decodePage } from '../../../utils/node/commands/decode-page';

/** 「店長の佐藤は最悪。本文」 as old boards write it. */
const written = {
  'utf-8': 'e5ba97e995b7e381aee4bd90e897a4e381afe69c80e682aae38082e69cace69687',
  shift_jis: '935892b782cc8db293a182cd8dc588ab8142967b95b6',
  'euc-jp': 'c5b9c4b9a4cebab4c6a3a4cfbac7b0ada1a3cbdccab8',
};
const words = '店長の佐藤は最悪。本文';
const page = (meta: string, body: string) =>
  Buffer.concat([Buffer.from(`<html><head>${meta}</head><body>`), Buffer.from(body, 'hex'), Buffer.from('</body>')]);

it.each([
  ['UTF-8 that says Shift_JIS, as browsers save pages', '<meta charset="Shift_JIS">', written['utf-8']],
  ['Shift_JIS', '<meta charset="Shift_JIS">', written.shift_jis],
  ['Shift_JIS by a label that browsers do not know', '<meta charset="cp932">', written.shift_jis],
  ['Shift_JIS that says UTF-8', '<meta charset="utf-8">', written.shift_jis],
  ['Shift_JIS without a word', '', written.shift_jis],
  ['EUC-JP', '<meta http-equiv="Content-Type" content="text/html; charset=EUC-JP">', written['euc-jp']],
  ['EUC-JP without a word', '', written['euc-jp']],
])('decodes %s', (_, meta, body) => {
  expect(decodePage(page(meta, body))).toContain(words);
});

it('keeps a UTF-8 page with one broken byte', () => {
  expect(decodePage(page('<meta charset="utf-8">', `${written['utf-8']}e5ba`))).toContain(words);
});
