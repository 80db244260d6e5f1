import { expect, it } from 'vitest';
import { howShown } from '../../../utils/verify/pages/hidden-words';

/**
 * Until 2026-12-01 an honest post on X that holds a link could not be told to be shown: the site sets the scheme and the end
 * of a long address in letters of no size, beside which it draws dots.
 */
const css = ['.out{font-size:0}'];
const text = '店のメニューhttps://example.jp/menu/autumn-special-2026を見た';
const out = (words: string, mark = ' aria-hidden="true"') => `<span${mark} class="out">${words}</span>`;
const post = (link: string) =>
  `<html><body><article><div>店のメニュー<a href="#-">${link}</a>を見た</div></article></body></html>`;

it('shows a text with a link as X writes it', () => {
  const link = `${out('https://')}example.jp/menu/autumn-special-${out('2026')}`;
  expect(howShown(text, post(link), css)).toBe('whole');
});

it.each([
  ['letters that nobody says are for the eye alone', `${out('https://', '')}example.jp/menu/autumn-special-2026`],
  ['the middle of an address', `https://example.jp/menu/${out('autumn')}-special-2026`],
  ['a host', `https://${out('example.jp')}/menu/autumn-special-2026`],
  ['all of it', out('https://example.jp/menu/autumn-special-2026')],
])('goes on telling of %s', (_, link) => {
  expect(howShown(text, post(link), css)).toBe('hidden');
});

it('goes on telling of words out of sight that are no address', () => {
  const hidden = `<html><body><article><div>店のメニュー<a href="#-">を見た${out('わけがない')}</a></div></article></body></html>`;
  expect(howShown('店のメニューを見たわけがない', hidden, css)).toBe('hidden');
});
