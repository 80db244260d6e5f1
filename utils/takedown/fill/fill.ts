import type { DatePart } from '../match/settling/date-words';
import type { StopReason } from '../plan/guide-session';
import { isStillAsShown, misreadAs, type Unfit, unfit } from './drawn/as-shown';
import { isSeen } from './drawn/into-sight';
import { markField } from './drawn/outline';
import { wait } from './focus';
import { goalOf, spellings } from './goal';
import { chooseInMenu, close, emptyMenu } from './menu';
import { isPersonsAct, type PersonsAct } from './persons-act';
import { pressKey } from './press';
import { type Direct, lookedAt, put } from './put';
import { type FieldSignature, isSameControl, isSameField } from './signature';
import { exchangedForm } from './watch/exchanged';
import { lookRound } from './watch/page-changes';
import { type Happened, watchPages } from './watch/page-watch';
import { type Receivers, strangeReceiver } from './watch/receiver';
import type { Given } from './watch/receiving';
import { asTextBox, asWritable, isFree, isKept, readValue, refusal, sameText, typeIn, type Writable } from './write';

/** A step that has found its control on the page. */
export interface FillTarget {
  /** Index of the step in the session. */
  step: number;
  /** What it was recognised as. */
  key: string;
  /** The plan has words for it, not one of several options. */
  isText?: boolean;
  element: HTMLElement;
  options: readonly HTMLElement[];
  signature: FieldSignature;
  value: string;
  /** The value as an instant, for a box that takes a date only. ISO 8601. */
  instant?: string;
  /** What it takes of the instant, where a date stands in several boxes. */
  part?: DatePart;
}

/**
 * `filled`: written and read back · `same`: the person or the page had put it there already · `occupied`: something
 * else stands there · `not-kept`: the page did not keep it · `no-option`: no option has exactly this text ·
 * `gone`: the control is not the one that was recognised, or cannot be written to · `unseen`: a person does not see it ·
 * `elsewhere`: its form sends to a host that the route does not name · `mislabelled`: what is drawn beside it says
 * something else than the words of the page, or that it stays empty · `passed-on`: others get to read what is written there.
 */
export type FillOutcome = 'filled' | 'same' | 'occupied' | 'not-kept' | 'no-option' | 'gone' | 'elsewhere' | Unfit;

/** What became of one press. */
export interface FillResult {
  outcomes: Map<number, FillOutcome>;
  written: Written[];
  /** Steps whose value the page was given, kept or not: it can have read them. */
  given: number[];
  /** What ended it before its time. */
  stopped?: Happened | undefined;
}

/** What was there before, for `undo`. */
export interface Written {
  step: number;
  target: Writable;
  former: string;
  value: string;
  /** What its control was when it was recognised. */
  signature: FieldSignature;
}

export interface FillContext extends Receivers {
  page: Document;
  /** Origin of the route's form. */
  origin: string;
  /** Pause between writing and reading back, in ms: validation on blur runs in it. */
  pause?: number;
  /** Whether the page, read once more, still asks for the same thing there. */
  meansTheSame?: (target: FillTarget) => boolean;
  /** Told right before a value is given to the page. */
  giving?: () => true;
  /** Whether the page has sent what was written to another site. */
  hasCarried?: () => boolean;
  /** Told once the page is left, with the steps that it had been given and whither: nothing may run here any more after that. */
  leaving?: (given: readonly number[], to?: string) => void;
}

const PAUSE = 60;

/** Only a person's own press starts it, only in the top frame, only on the route's own site. */
export function mayFill(act: PersonsAct | undefined, { page, origin }: FillContext): boolean {
  const view = page.defaultView;
  return isPersonsAct(act) && view !== null && view === view.top && view.location.origin === origin;
}

/** Fills what is empty, one field after the other. Never submits, ticks or signs: `write.ts` has no hand for that. */
export async function fillFields(
  targets: readonly FillTarget[],
  act: PersonsAct | undefined,
  context: FillContext,
): Promise<FillResult> {
  const result: FillResult = { outcomes: new Map(), written: [], given: [] };
  if (!mayFill(act, context)) return result;
  let current: readonly number[] = [];
  const watch = watchPages([context.page, ...targets.map(({ element }) => element.ownerDocument)], {
    ...context,
    values: targets.map(({ value }) => value),
    leaving: (to) => context.leaving?.([...result.given, ...current], to),
  });
  try {
    for (const target of targets) {
      current = [target.step];
      try {
        await fillNext(target);
      } catch {
        // Nobody knows how far it came: the page counts as given it, and the person is told.
        if (!result.given.includes(target.step)) {
          result.outcomes.set(target.step, 'gone');
          result.given.push(target.step);
        }
        result.stopped = watch.happened() ?? { why: 'failed' };
      }
      if (result.stopped) break;
    }
  } finally {
    watch.end();
  }
  return result;

  async function fillNext(target: FillTarget): Promise<void> {
    const isOtherRound = lookRound(target);
    const one = await fillField(target, context);
    // A second box of the same step (the e-mail once more) must not hide that the first one failed.
    if (isGood(result.outcomes.get(target.step))) result.outcomes.set(target.step, one.outcome);
    if (one.written) result.written.push(one.written);
    if (one.isGiven) result.given.push(target.step);
    const why = context.hasCarried?.() ? 'called' : exchanged(target, one, result.given.length > 0, isOtherRound);
    result.stopped = watch.happened() ?? exchangedForm(result.written, context) ?? (why && { why });
  }
}

const isGood = (outcome: FillOutcome | undefined) =>
  outcome === undefined || outcome === 'filled' || outcome === 'same';

/** Once something was written, a field that is not what it was ends the filling; before, it is just left alone. */
function exchanged(
  target: FillTarget,
  one: OneResult,
  isBegun: boolean,
  isOtherRound: () => boolean,
): StopReason | undefined {
  const isChanged = () => !isSameControl(target.element, target.signature) || isOtherRound() || !isStillAsShown(target);
  const isOther = one.outcome === 'gone' || (one.isGiven === true && isChanged());
  return isBegun && isOther ? 'changed' : undefined;
}

interface OneResult {
  outcome: FillOutcome;
  written?: Written;
  /** A value was given to the page, whether it kept it or not. */
  isGiven?: boolean;
}

async function fillField(target: FillTarget, context: FillContext): Promise<OneResult> {
  const { element, options } = target;
  const writable = asWritable(element, options);
  if (!writable || !isStill(target, context)) return { outcome: 'gone' };
  if (strangeReceiver(element, context)) return { outcome: 'elsewhere' };
  return writable.kind === 'menu' ? fillMenu(writable, target, context) : write(writable, target, context);
}

const isStill = (target: FillTarget, { meansTheSame }: FillContext) =>
  isSameField(target.element, target.signature) && (meansTheSame?.(target) ?? true);

type Menu = Extract<Writable, { kind: 'menu' }>;

async function fillMenu(menu: Menu, target: FillTarget, context: FillContext): Promise<OneResult> {
  const { element } = menu;
  const pause = context.pause ?? PAUSE;
  const wordings = spellings(target.value);
  const isIn = () => wordings.some((words) => sameText(readValue(menu), words));
  if (isIn()) return { outcome: 'same' };
  if (!isFree(menu)) return { outcome: refusal(menu) };
  const why = await unfit(target, element, 'framed');
  if (why) return { outcome: why };
  if (!isStill(target, context)) return { outcome: 'gone' };
  context.giving?.();
  for (let tries = 0; tries < 2; tries++) {
    const answer = await chooseInMenu(element, wordings);
    // A box that only suggests takes any words.
    const box = answer === 'no-menu' || (answer === 'no-option' && target.isText) ? asTextBox(element) : undefined;
    if (box) return write(box, target, context);
    if (answer !== 'pressed') return { outcome: 'no-option', isGiven: true };
    await wait(pause);
    close(element);
    if (isIn()) {
      markField(element);
      const { step, signature } = target;
      const written = { step, target: menu, former: '', value: readValue(menu), signature };
      return { outcome: 'filled', written, isGiven: true };
    }
    if (!isFree(menu)) await emptyMenu(element, pause);
  }
  return { outcome: 'not-kept', isGiven: true };
}

async function write(writable: Direct, target: FillTarget, context: FillContext): Promise<OneResult> {
  const pause = context.pause ?? PAUSE;
  const before = readValue(writable);
  const goal = goalOf(writable, target);
  if (goal === undefined) return { outcome: writable.kind === 'text' ? 'not-kept' : 'no-option' };
  if (before !== '' && isKept(writable, goal)) return { outcome: 'same' };
  if (!isFree(writable)) return { outcome: refusal(writable) };
  const { element, look } = lookedAt(writable, goal);
  const why = await unfit(target, element, look);
  if (why || !element) return { outcome: why ?? 'unseen' };
  // The page has heard of the focus by then, and may have exchanged or covered what it was.
  const isIt = () => isStill(target, context) && goalOf(writable, target) === goal;
  const lastLook = () => isIt() && isSeen(element, look) && !misreadAs(target) && (context.giving?.() ?? true);
  const given = await put(writable, goal, lastLook);
  if (given !== 'given') return strayed(writable, given);
  await wait(pause);
  if (!isKept(writable, goal) && (writable.kind === 'text' || writable.kind === 'drawn') && lastLook()) {
    if (writable.kind === 'drawn') pressKey(element, ' ');
    else if ((await typeIn(writable.element, goal, lastLook)) === 'strayed') return strayed(writable, 'strayed');
    await wait(pause);
  }
  if (!isKept(writable, goal)) {
    // Half a text in a legal form is worse than none.
    if (readValue(writable) !== before && !('options' in writable)) await put(writable, before);
    return { outcome: 'not-kept', isGiven: true };
  }
  markField(target.element, 'options' in writable ? writable.options : []);
  return {
    outcome: 'filled',
    written: { step: target.step, target: writable, former: before, value: goal, signature: target.signature },
    isGiven: true,
  };
}

/** Half a text in the field goes too where the page led the rest elsewhere. */
async function strayed(writable: Direct, given: Given): Promise<OneResult> {
  if (given !== 'strayed') return { outcome: 'gone' };
  if (writable.kind === 'editor' && readValue(writable) !== '') await put(writable, '');
  return { outcome: 'gone', isGiven: true };
}
