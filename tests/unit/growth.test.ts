import { expect, it } from 'vitest';
import { growthOf } from '../bench/scale/growth';

const points = (...values: number[]) => values.map((value, at) => ({ cases: [1_000, 10_000, 50_000][at] ?? 0, value }));

it.each([
  ['flat', points(12, 14, 15)],
  ['flat', points(0.1, 0.2, 0.9)],
  ['linear', points(10, 100, 500)],
  ['worse', points(47, 4_300, 110_000)],
  ['', points(7)],
] as const)('a figure grows %s', (word, figures) => expect(growthOf(figures)).toBe(word));
