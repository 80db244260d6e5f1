/** Whether long proofs run whole (`npm run proofs`); `npm test` runs representatives of them. */
export const whole = process.env['BANKEN_PROOFS'] === 'whole';

/** Everything in a whole run, else every so-and-so-many of it, the first among them. */
export function representatives<Item>(all: readonly Item[], oneOf: number): Item[] {
  return all.filter((_, index) => whole || index % oneOf === 0);
}
