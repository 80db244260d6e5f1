/** Whether long proofs run whole (`npm run proofs`); `npm test` runs representatives of them. */
export const whole = process.env['BANKEN_PROOFS'] === 'whole';

/** Everything in a whole run, else every so-and-so-many of it, the first among them. Rows of a table keep their columns. */
export function representatives<Row extends [unknown] | unknown[]>(all: readonly Row[], oneOf: number): Row[];
export function representatives<Item>(all: readonly Item[], oneOf: number): Item[];
export function representatives<Item>(all: readonly Item[], oneOf: number): Item[] {
  return all.filter((_, index) => whole || index % oneOf === 0);
}
