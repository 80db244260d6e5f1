import { dayStart } from '../../japan-time';
import type { StepSaid } from '../../shapes/desk/care';
import type { DeskFacts } from './desk-facts';
import { usedTexts } from './used-texts';

/** Texts that recur, each once: a column holds their places. Place 0 is nothing. */
const dictionaries = ['shops', 'regions', 'people', 'holders', 'wanted', 'steps'] as const;
type Dictionary = (typeof dictionaries)[number];

/** The columns that hold places in each. */
const columnsOf = {
  shops: ['shop', 'ownShop'],
  regions: ['region'],
  people: ['whom'],
  holders: ['holder'],
  wanted: ['asked'],
  steps: ['step'],
} as const satisfies Record<Dictionary, readonly (keyof DeskChunk)[]>;

/**
 * A thousand cases by what desks said of them, column by column, at the same places as the chunk of the register. Codes and
 * days alone; words stand among the words.
 */
export interface DeskChunk extends Record<Dictionary, string[]> {
  n: number;
  /** In `shops`: what a desk said, and what the recorder set; the first counts where there is one. */
  shop: Uint16Array;
  ownShop: Uint16Array;
  region: Uint16Array;
  whom: Uint16Array;
  holder: Uint16Array;
  /** In `wanted`: whose opinions are open, joined by line feeds. */
  asked: Uint16Array;
  /** In `steps`: of which steps of a playbook something was said, see `stepsText`. */
  step: Uint16Array;
  /** The next day of what a desk planned itself, in milliseconds since 1970; 0 for none. */
  due: Float64Array;
  /** The next day of a clock of a request or of logs. */
  clock: Float64Array;
  later: Float64Array;
  /** `deskBits`. */
  flags: Uint8Array;
}

export const deskBits = { undecided: 1, held: 2, disputed: 4 } as const;

/** What is new in the columns of one case; what is not there stays as it was. */
export interface DeskColumns {
  /** By what desks said alone; `undefined` empties them. */
  said?: DeskFacts | undefined;
  /** As the recorder set it, or none. */
  ownShop?: string;
  /** The next day of a clock, `YYYY-MM-DD`, or none. */
  clock?: string;
}

/** The place of the shop of a case in `shops`. */
export const shopAt = ({ shop, ownShop }: DeskChunk, at: number): number => shop[at] || ownShop[at] || 0;

function emptyColumns(n: number): DeskChunk {
  const texts = Object.fromEntries(dictionaries.map((name) => [name, ['']])) as Record<Dictionary, string[]>;
  const small = { shop: new Uint16Array(), ownShop: new Uint16Array(), region: new Uint16Array() };
  const more = {
    whom: new Uint16Array(),
    holder: new Uint16Array(),
    asked: new Uint16Array(),
    step: new Uint16Array(),
  };
  const days = { due: new Float64Array(), clock: new Float64Array(), later: new Float64Array() };
  return { n, ...texts, ...small, ...more, ...days, flags: new Uint8Array() };
}

/** Writes what is new of cases into a chunk, by their place in it. */
export function fillColumns(
  before: DeskChunk | undefined,
  n: number,
  cases: ReadonlyMap<number, DeskColumns>,
): DeskChunk {
  // What an older version wrote, put in again over a newer database, has not all columns
  const from: DeskChunk = { ...emptyColumns(n), ...before };
  const length = Math.max(from.flags.length, ...[...cases.keys()].map((at) => at + 1));
  const grown = <Column extends Float64Array | Uint8Array | Uint16Array>(made: Column, column: Column): Column => {
    made.set(column);
    return made;
  };
  const chunk: DeskChunk = {
    ...{ n, shops: [...from.shops], regions: [...from.regions], people: [...from.people] },
    ...{ holders: [...from.holders], wanted: [...from.wanted], steps: [...from.steps] },
    shop: grown(new Uint16Array(length), from.shop),
    ownShop: grown(new Uint16Array(length), from.ownShop),
    region: grown(new Uint16Array(length), from.region),
    whom: grown(new Uint16Array(length), from.whom),
    holder: grown(new Uint16Array(length), from.holder),
    asked: grown(new Uint16Array(length), from.asked),
    step: grown(new Uint16Array(length), from.step),
    due: grown(new Float64Array(length), from.due),
    clock: grown(new Float64Array(length), from.clock),
    later: grown(new Float64Array(length), from.later),
    flags: grown(new Uint8Array(length), from.flags),
  };
  for (const [at, columns] of cases) fillCase(chunk, at, columns);
  for (const name of dictionaries) {
    const columns = columnsOf[name].map((column) => chunk[column]);
    chunk[name] = usedTexts(chunk[name], columns, [0]);
  }
  return chunk;
}

function fillCase(chunk: DeskChunk, at: number, columns: DeskColumns): void {
  if (columns.clock !== undefined) chunk.clock[at] = millis(columns.clock);
  if (columns.ownShop !== undefined) chunk.ownShop[at] = textAt(chunk.shops, columns.ownShop);
  if (!('said' in columns)) return;
  const facts = columns.said;
  chunk.shop[at] = textAt(chunk.shops, facts?.shop);
  chunk.region[at] = textAt(chunk.regions, facts?.region);
  chunk.whom[at] = textAt(chunk.people, facts?.whom);
  chunk.holder[at] = textAt(chunk.holders, facts?.holder);
  chunk.asked[at] = textAt(chunk.wanted, facts?.wanted.join('\n'));
  chunk.step[at] = textAt(chunk.steps, facts && stepsText(facts.steps));
  chunk.due[at] = millis(facts && plannedDay(facts));
  chunk.later[at] = millis(facts?.laterUntil);
  chunk.flags[at] =
    (facts?.isUndecided ? deskBits.undecided : 0) |
    (facts?.isHeld ? deskBits.held : 0) |
    (facts?.isDisputed ? deskBits.disputed : 0);
}

/** `?` leaves the day of a step that somebody has touched to the playbook; `!` does not: it ended, or has a day of its own. */
export const stepSigns = { open: '?', settled: '!' } as const;

/** Of which steps something was said, each with its sign and in a line; empty for most cases. */
function stepsText(steps: DeskFacts['steps']): string {
  const signOf = ({ done, notDone, due }: StepSaid) => (done || notDone || due ? stepSigns.settled : stepSigns.open);
  return [...steps]
    .map(([step, said]) => signOf(said) + step)
    .sort()
    .join('\n');
}

/** The first day that a desk set by its own word: of a task, an opinion, a return or a step. */
function plannedDay({ next, steps }: DeskFacts): string | undefined {
  const open = [...steps.values()].filter(({ done, notDone }) => !done && !notDone);
  return [next?.day, ...open.map(({ due }) => due)].filter((day) => day !== undefined).sort()[0];
}

/** A day in Japan as the instant at which it begins. */
const millis = (day: string | undefined) => (day ? Date.parse(dayStart(day)) || 0 : 0);

function textAt(texts: string[], text = ''): number {
  const known = texts.indexOf(text);
  return known < 0 ? texts.push(text) - 1 : known;
}
