import { expect, it } from 'vitest';
import { ownWords } from '../../../../utils/evidence/compared/compared-words';
import { AlikeTexts } from '../../../../utils/review/campaigns/likeness/alike-texts';
import { bands, keysOf } from '../../../../utils/review/campaigns/likeness/band-keys';
import { plantCopies } from './planted-copies';

const everybody = '店員の態度が悪いです。二度と行きません。';
const texts = plantCopies(3_000, 7).records.map(({ text }, at) => ({
  words: at % 9 === 0 ? `${everybody}${at % 27 === 0 ? '最悪' : ''}` : ownWords(text),
  ...(at % 11 === 0 ? { place: String(at % 5) } : {}),
}));

/** Each text beside all before it, as the class says it. */
function oneByOne(): number[][] {
  const known = Array.from({ length: bands }, () => new Map<number, number[]>());
  return texts.map(({ words, place = '' }, own) => {
    const keys = new Int32Array(bands);
    keysOf(words, place, keys);
    const times = new Map<number, number>();
    for (const [band, byKey] of known.entries()) {
      const key = keys[band] ?? 0;
      const same = byKey.get(key) ?? [];
      byKey.set(key, [...same, own]);
      const latest = same.slice(-16).reverse();
      const weight = latest.length < 4 ? 5 : latest.length < 16 ? 2 : 1;
      for (const number of latest) times.set(number, (times.get(number) ?? 0) + weight);
    }
    return [...times]
      .sort(([, one], [, other]) => other - one)
      .slice(0, 10)
      .map(([number]) => number);
  });
}

it.each([
  ['at once', [texts.length]],
  ['one at a time', [1]],
  ['some at a time', [1, 2, 700, 30, 511, 1, 1_000, 3, 512, 513]],
])('a text meets the latest with its keys, taken in %s', (_, sizes) => {
  const alike = new AlikeTexts();
  const met: number[][] = [];
  for (let turn = 0; met.length < texts.length; turn += 1)
    met.push(...alike.add(texts.slice(met.length, met.length + (sizes[turn % sizes.length] ?? 1))));
  expect(met).toEqual(oneByOne());
});
