/** How much of each burden a soak lays on the extension. The default of `npm run soak` is the whole of it. */
export interface Quantities {
  tabs: number;
  /** Posts on each tab's page. */
  posts: number;
  /** In the profile, all of them sealed and signed by the product's own code. */
  records: number;
  /** Of them so many are pressed on marks. Chromium gives two shots a second and no more: 10,000 take 87 minutes at least. */
  presses: number;
  exports: number;
  workerKills: number;
  browserKills: number;
  clockJumps: number;
  fullDisks: number;
  updates: number;
  /** Days of alarms, by a clock that is set forward. */
  days: number;
}

const whole: Quantities = {
  tabs: 20,
  posts: 200,
  records: 10_000,
  presses: 200,
  exports: 1_000,
  workerKills: 500,
  browserKills: 50,
  clockJumps: 10,
  fullDisks: 2,
  updates: 10,
  days: 30,
};

/** Of every burden a little: some minutes. */
const representative: Quantities = {
  tabs: 4,
  posts: 200,
  records: 40,
  presses: 40,
  exports: 10,
  workerKills: 12,
  browserKills: 3,
  clockJumps: 4,
  fullDisks: 1,
  updates: 2,
  days: 30,
};

/**
 * Reads `--short` and a number after a quantity's name in words of the command line, such as `--worker-kills 20`.
 * @throws Error when a number is none
 */
export function quantitiesOf(parameters: readonly string[]): Quantities {
  const base = parameters.includes('--short') ? representative : whole;
  const asked = Object.entries(base).map(([name, usual]) => {
    const option = `--${name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
    const at = parameters.indexOf(option);
    const number = at < 0 ? usual : Number(parameters[at + 1]);
    if (!Number.isInteger(number) || number < 0) throw new Error(`${option} needs a whole number.`);
    return [name, number];
  });
  return Object.fromEntries(asked);
}
