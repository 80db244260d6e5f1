import { expect, it } from 'vitest';
import { foldWord, watchMatcher } from '../../../utils/capture/posts/watch-terms';
import type { WatchTerm } from '../../../utils/shapes/watch-term';

const term = (word: string): WatchTerm => ({ term: word, list: 'company', addedAt: '2026-11-02T00:00:00.000Z' });
const isFound = (word: string, text: string) => watchMatcher([term(word)])(text) !== undefined;

it.each([
  ['みなと珈琲', 'みなと珈琲 駅前店、レシートが合わない'],
  ['みなと珈琲', 'ミナト珈琲の店員'],
  ['ミナトコーヒー', 'ﾐﾅﾄｺｰﾋｰの店員'],
  ['ガスト', 'ｶﾞｽﾄのレジ'],
  ['Minato Coffee', 'ＭＩＮＡＴＯ　ＣＯＦＦＥＥ最悪'],
  ['minato', 'minatoの人'],
  ['ANA', '昨日のANAの人'],
  ['佐伯', '駅前店のレジの佐伯ってやつ'],
  ['㈱みなと', '(株)みなとの対応'],
  ['みなと珈琲', 'みなと\u200B珈\u00AD琲'],
  ['駅前 店', '駅前\n店'],
  ['ヴィラ', 'ゔぃら'],
  ['C++屋', 'c++屋'],
  ['@minato_staff', '@Minato_Staff さん'],
])('finds %s in %s', (word, text) => {
  expect(isFound(word, text)).toBe(true);
});

it.each([
  ['ana', 'banana'],
  ['A12', 'A123番'],
  ['12', '2012年'],
  ['Müller', 'Müllerei'],
  ['みなと珈琲', 'みなと公園の珈琲'],
  ['', '何か'],
  ['  ', '何か　別の'],
  ['佐伯', ''],
])('does not find “%s” in %s', (word, text) => {
  expect(isFound(word, text)).toBe(false);
});

it('goes on behind a place that is not the word', () => {
  expect(isFound('ana', 'banana ana')).toBe(true);
});

it('names the first term of the list', () => {
  expect(watchMatcher([term('無い'), term('店'), term('駅')])('駅の店')?.term).toBe('店');
});

it('folds twice to the same', () => {
  for (const text of ['ﾐﾅﾄ Ｃｏｆｆｅｅ', 'İstanbul', '㍿ヷ']) expect(foldWord(foldWord(text))).toBe(foldWord(text));
});
