import { choicesIn } from './choices';
import { isPlainlyDrawn } from './drawn/painting';
import { type FillContext, type FillResult, type FillTarget, fillFields, type Written } from './fill';
import { wait } from './focus';
import type { PersonsAct } from './persons-act';
import { exchangedForm, sendersOf } from './watch/exchanged';
import { type Happened, watchPages } from './watch/page-watch';
import { elementOf, isKept } from './write';

/** A filling that ended before its time, or what the page did after it. `given`: steps whose value the page had been given by then. */
export interface Stopped extends Happened {
  given: number[];
}

/** What a page does late to what was written is looked for after so long, in ms. */
const LATER = 500;

/** How often fields may bring up others within one press. */
const ROUNDS = 4;

/** What a filling asks of who keeps the page, and tells them. */
interface RoundsOfFilling {
  /** The fields of the page as it is now that are not filled. */
  wanted(): FillTarget[];
  tries(step: number): void;
  done(round: FillResult): void;
  leaving(given: ReadonlySet<number>, to?: string): void;
  /** What the page does by itself later, until a person presses anything in it. */
  later(stopped: Stopped): void;
}

/** A chosen country or role brings up further fields: they belong to the same press. Says what ended it before its time. */
async function fillRounds(
  act: PersonsAct,
  signal: AbortSignal,
  context: FillContext,
  { wanted, tries, done, leaving }: Omit<RoundsOfFilling, 'later'>,
): Promise<Stopped | undefined> {
  const tried = new Set<number>();
  const given = new Set<number>();
  for (let round = 0; round < ROUNDS && !signal.aborted; round++) {
    const targets = wanted().filter(({ step }) => !tried.has(step));
    if (targets.length === 0) return undefined;
    for (const { step } of targets) {
      tries(step);
      tried.add(step);
    }
    const result = await fillFields(targets, act, {
      ...context,
      leaving: (steps, to) => leaving(new Set([...given, ...steps]), to),
    });
    done(result);
    for (const step of result.given) given.add(step);
    if (result.stopped) return { ...result.stopped, given: [...given] };
    if (result.written.length === 0) return undefined;
  }
  return undefined;
}

/** Ends the watch after the filling before this one. */
let endWatch: (() => void) | undefined;

/** Fills, and looks a little later whether the page has written over it, taken it out of sight, or made a choice of its own. */
export async function fillInRounds(
  act: PersonsAct,
  signal: AbortSignal,
  context: FillContext,
  rounds: RoundsOfFilling,
): Promise<Stopped | undefined> {
  endWatch?.();
  const ours: Written[] = [];
  const choices = choicesIn(context.page);
  const done = (round: FillResult) => {
    ours.push(...round.written);
    rounds.done(round);
  };
  const stopped = await fillRounds(act, signal, context, { ...rounds, done });
  // Who was told that the page has changed may send the form all the same
  if (ours.length === 0 || (stopped && !/change/.test(stopped.why))) return stopped;
  const given = [...new Set(ours.map(({ step }) => step))];
  const pages = ours.flatMap(({ target }) => elementOf(target)?.ownerDocument ?? []);
  const texts = ours.flatMap(({ target, value }) => (target.kind === 'text' && value.length > 1 ? value : []));
  const watch = watchPages([context.page, ...pages], {
    ...context,
    values: texts,
    leaving: (to) => rounds.leaving(new Set(given), to),
  });
  endWatch = watch.end;
  signal.addEventListener('abort', watch.end);
  if (!stopped) await wait(LATER);
  const happened = stopped ?? watch.happened();
  const sendsOther = sendersOf(ours, context);
  watch.goOn((later) => rounds.later({ ...later, given }), {
    values: texts,
    isPosted: ours.some(({ signature }) => signature.receivers.startsWith('post')),
    exchanged: (submitter) => exchangedForm(ours, context) ?? sendsOther(submitter),
  });
  if (happened) return { ...happened, given };
  if (context.hasCarried?.()) return { why: 'called', given };
  const exchanged = exchangedForm(ours, context);
  if (exchanged) return { ...exchanged, given };
  const isHeld = ours.every(
    ({ target, value }) => isKept(target, value) && (target.kind !== 'text' || isPlainlyDrawn(target.element)),
  );
  if (!isHeld) return { why: 'changed', given };
  return choices.areTurned(ours.map(({ target }) => target)) ? { why: 'turned', given } : undefined;
}

/** A fault on the way ends it as well: it is told in the panel, with what the page had been given by then. */
export async function toItsEnd(
  given: ReadonlySet<number>,
  work: () => Promise<Stopped | undefined>,
): Promise<Stopped | undefined> {
  try {
    return await work();
  } catch {
    // The page's own doing, or a box that went away: the reason is of no use to whoever fills in a form
    return { why: 'failed', given: [...given] };
  }
}
