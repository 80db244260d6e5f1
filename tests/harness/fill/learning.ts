/** A control or a label with what it is told by. */
export interface Lesson {
  key: string;
  traits: readonly string[];
  /** How much it counts beside a control of a page. */
  weight: number;
  /** What other controls of its page hold: it cannot ask for that, so nothing is learned of it. */
  held?: readonly string[];
}

/** By trait the weight for each class. */
export interface Learned {
  classes: readonly string[];
  weights: ReadonlyMap<string, Float64Array>;
}

/** The class of what must be left alone; a key that is not learned falls under it. */
export const NEVER = 'never';

const ROUNDS = 5;
const PACE = 0.25;
/** A trait that fewer lessons show tells nothing. */
const LEAST = 3;

/** The same numbers at every run. */
export function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fff_ffff;
    return state / 0x7fff_ffff;
  };
}

/** Weighs traits by logistic regression (AdaGrad); `within` leaves only the weights that another run kept. */
function weigh(lessons: readonly Lesson[], classes: readonly string[], within?: Learned): Learned {
  const count = new Map<string, number>();
  for (const trait of lessons.flatMap(({ traits }) => traits)) count.set(trait, (count.get(trait) ?? 0) + 1);
  const traits = [...count].filter(([trait, times]) => times >= LEAST && (within?.weights.has(trait) ?? true));
  const places = new Map(traits.map(([trait], place) => [trait, place]));
  const size = classes.length;
  const weights = new Float64Array(places.size * size);
  const pace = new Float64Array(places.size * size).fill(0.01);
  const isOpen = new Uint8Array(places.size * size).fill(within ? 0 : 1);
  for (const [trait, place] of places)
    within?.weights.get(trait)?.forEach((weight, at) => {
      if (weight !== 0) isOpen[place * size + at] = 1;
    });
  const rows = lessons.map(({ key, traits: told, weight, held = [] }) => ({
    places: Int32Array.from(told.flatMap((trait) => places.get(trait) ?? [])),
    held: held.map((each) => classes.indexOf(each)),
    right: Math.max(0, classes.indexOf(key)),
    weight,
  }));
  const next = dice(7);
  for (let round = 0; round < ROUNDS; round++) {
    for (let at = rows.length - 1; at > 0; at--) {
      const other = Math.floor(next() * (at + 1));
      [rows[at], rows[other]] = [rows[other] as (typeof rows)[number], rows[at] as (typeof rows)[number]];
    }
    for (const row of rows) learn(row);
  }
  return {
    classes,
    weights: new Map([...places].map(([trait, place]) => [trait, weights.subarray(place * size, (place + 1) * size)])),
  };

  function learn(row: (typeof rows)[number]): void {
    const chances = new Float64Array(size);
    for (const place of row.places)
      for (let at = 0; at < size; at++) chances[at] = (chances[at] ?? 0) + (weights[place * size + at] ?? 0);
    for (const at of row.held) chances[at] = Number.NEGATIVE_INFINITY;
    toShares(chances);
    for (let at = 0; at < size; at++) {
      const miss = ((chances[at] ?? 0) - Number(at === row.right)) * row.weight;
      if (Math.abs(miss) < 0.01) continue;
      for (const place of row.places) {
        const spot = place * size + at;
        if (!isOpen[spot]) continue;
        pace[spot] = (pace[spot] ?? 0) + miss * miss;
        weights[spot] = (weights[spot] ?? 0) - (PACE * miss) / Math.sqrt(pace[spot] ?? 1);
      }
    }
  }
}

/** Sums become shares of 1. */
function toShares(sums: Float64Array): void {
  const most = Math.max(...sums);
  let whole = 0;
  for (const [at, sum] of sums.entries()) whole += sums[at] = Math.exp(sum - most);
  for (const [at, share] of sums.entries()) sums[at] = share / whole;
}

/** The so many weights that tell most: large ones of traits that are often seen. */
function keepMost(learned: Learned, lessons: readonly Lesson[], most: number): Learned {
  const count = new Map<string, number>();
  for (const trait of lessons.flatMap(({ traits }) => traits)) count.set(trait, (count.get(trait) ?? 0) + 1);
  const worth = (trait: string, weight: number) => Math.abs(weight) * (count.get(trait) ?? 0) ** 0.25;
  const all = [...learned.weights].flatMap(([trait, row]) => [...row].map((weight) => worth(trait, weight)));
  const least = all.sort((one, other) => other - one)[most] ?? 0;
  const kept = [...learned.weights].flatMap(([trait, row]) => {
    const left = row.map((weight) => (worth(trait, weight) > least ? weight : 0));
    return left.some((weight) => weight !== 0) ? [[trait, left] as const] : [];
  });
  return { classes: learned.classes, weights: new Map(kept) };
}

/** What lessons teach, in so many weights. */
export function learnFrom(lessons: readonly Lesson[], keys: readonly string[], most: number): Learned {
  const classes = [NEVER, ...keys];
  return weigh(lessons, classes, keepMost(weigh(lessons, classes), lessons, most));
}
