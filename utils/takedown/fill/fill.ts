import { goalOf } from './goal';
import { markField, unmarkAll, unmarkField } from './outline';
import { type FieldSignature, isSameField } from './signature';
import {
  assign,
  asWritable,
  isFree,
  pickRadio,
  readValue,
  sameText,
  typeIn,
  typeInEditor,
  type Writable,
} from './write';

/** A step that has found its control on the page. */
export interface FillTarget {
  /** Index of the step in the session. */
  step: number;
  element: HTMLElement;
  options: readonly HTMLElement[];
  signature: FieldSignature;
  value: string;
  /** The value as an instant, for a box that takes a date only. ISO 8601. */
  instant?: string;
}

/**
 * `filled`: written and read back · `same`: the person or the page had put it there already · `occupied`: something
 * else stands there · `not-kept`: the page did not keep it · `no-option`: no option has exactly this text ·
 * `gone`: the control is not the one that was recognised, or cannot be written to.
 */
export type FillOutcome = 'filled' | 'same' | 'occupied' | 'not-kept' | 'no-option' | 'gone';

/** What was there before, for `undo`. */
export interface Written {
  step: number;
  target: Writable;
  before: string;
  value: string;
}

export interface FillPlace {
  page: Document;
  /** Origin of the route's form. */
  origin: string;
  /** Pause between writing and reading back, in ms: validation on blur runs in it. */
  pause?: number;
}

const PAUSE = 60;
const wait = (time: number) => new Promise<void>((resolve) => setTimeout(resolve, time));

/** Only a person's own click starts it, only in the top frame, only on the route's own site. */
export function mayFill(click: Pick<Event, 'isTrusted'>, { page, origin }: FillPlace): boolean {
  const view = page.defaultView;
  return click.isTrusted && view !== null && view === view.top && view.location.origin === origin;
}

/** Fills what is empty, one field after the other. Never submits, ticks or signs: `write.ts` has no hand for that. */
export async function fillFields(
  targets: readonly FillTarget[],
  click: Pick<Event, 'isTrusted'>,
  place: FillPlace,
): Promise<{ outcomes: Map<number, FillOutcome>; written: Written[] }> {
  const outcomes = new Map<number, FillOutcome>();
  const written: Written[] = [];
  if (!mayFill(click, place)) return { outcomes, written };
  for (const target of targets) {
    const result = await fillField(target, place.pause ?? PAUSE);
    // A second box of the same step (the e-mail once more) must not hide that the first one failed.
    if (isGood(outcomes.get(target.step))) outcomes.set(target.step, result.outcome);
    if (result.written) written.push(result.written);
  }
  return { outcomes, written };
}

const isGood = (outcome: FillOutcome | undefined) =>
  outcome === undefined || outcome === 'filled' || outcome === 'same';

async function fillField(target: FillTarget, pause: number): Promise<{ outcome: FillOutcome; written?: Written }> {
  const writable = asWritable(target.element, target.options);
  if (!writable || !isSameField(target.element, target.signature)) return { outcome: 'gone' };
  const before = readValue(writable);
  const goal = goalOf(writable, target);
  if (goal === undefined) return { outcome: writable.kind === 'text' ? 'not-kept' : 'no-option' };
  if (before !== '' && isKept(writable, goal)) return { outcome: 'same' };
  if (!isFree(writable)) return { outcome: 'occupied' };
  put(writable, goal);
  await wait(pause);
  if (!isKept(writable, goal) && writable.kind === 'text') {
    typeIn(writable.element, goal);
    await wait(pause);
  }
  if (!isKept(writable, goal)) {
    // Half a text in a legal form is worse than none.
    if (readValue(writable) !== before) takeBack(writable, before);
    return { outcome: 'not-kept' };
  }
  markField(target.element, writable.kind === 'radios' ? writable.options : []);
  return { outcome: 'filled', written: { step: target.step, target: writable, before, value: goal } };
}

function put(target: Writable, goal: string): void {
  if (target.kind === 'editor') {
    typeInEditor(target.element, goal);
  } else if (target.kind === 'radios') {
    const option = target.options[Number(goal)];
    if (option) pickRadio(option);
  } else {
    assign(target.element, goal);
  }
}

function takeBack(target: Writable, before: string): void {
  if (target.kind !== 'radios') put(target, before);
}

function isKept(target: Writable, goal: string): boolean {
  const now = readValue(target);
  if (target.kind === 'editor') return sameText(now.replaceAll(/\n+/g, '\n'), goal.replaceAll(/\n+/g, '\n'));
  return target.kind === 'text' ? sameText(now, goal) : now === goal;
}

/** Takes back what we wrote and the person has not changed since. Gives the steps that could not be taken back. */
export function undoFill(written: readonly Written[]): number[] {
  const left: number[] = [];
  for (const { step, target, before, value } of written.toReversed()) {
    if (!isKept(target, value)) {
      left.push(step);
    } else if (target.kind === 'radios') {
      for (const option of target.options) option.checked = false;
      target.options[Number(value)]?.dispatchEvent(new Event('change', { bubbles: true }));
    } else {
      put(target, before);
    }
    unmarkField(target.kind === 'radios' ? target.options[0] : target.element);
  }
  unmarkAll();
  return left;
}
