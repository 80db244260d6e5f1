import { remembered } from '../labels/remembered';
import { learnedWeights } from '../lexicon/open-lexicon';
import { STEP } from './traits';

/**
 * `learned.txt`: the keys, then in order a trait a line, a tab, and by class (a letter from `A`) the steps of its weight
 * (from `j`); the first class is what must be left alone.
 */
let rows: readonly string[] | undefined;
let classes: readonly string[] | undefined;
const rowsOf = () => (rows ??= learnedWeights().split('\n'));

/** The classes, in their order. */
export const classesOf = (): readonly string[] => (classes ??= ['', ...(rowsOf()[0]?.split(' ') ?? [])]);

/** How much a trait speaks for classes: the place of a class, its weight, the next. */
const weightsOf = remembered((trait): readonly number[] => {
  const all = rowsOf();
  const start = `${trait}\t`;
  let low = 1;
  for (let high = all.length; low < high; ) {
    const middle = (low + high) >> 1;
    if ((all[middle] ?? '') < start) low = middle + 1;
    else high = middle;
  }
  const row = all[low] ?? '';
  const steps = row.startsWith(start) ? [...row.slice(start.length)] : [];
  return steps.map((sign, at) =>
    at % 2 === 0 ? sign.charCodeAt(0) - FIRST_CLASS : (sign.charCodeAt(0) - NO_WEIGHT) * STEP,
  );
});

const FIRST_CLASS = 65;
const NO_WEIGHT = 106;

/** How much traits speak for each class, beside what others have said. */
export function weighed(traits: readonly string[], ...before: readonly (readonly number[] | undefined)[]): number[] {
  const sums = classesOf().map((_, place) => before.reduce((sum, each) => sum + (each?.[place] ?? 0), 0));
  for (const trait of traits) {
    const weights = weightsOf(trait);
    for (let at = 0; at < weights.length; at += 2) {
      const place = weights[at] ?? 0;
      sums[place] = (sums[place] ?? 0) + (weights[at + 1] ?? 0);
    }
  }
  return sums;
}
