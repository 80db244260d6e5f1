import { goalOf, spellings } from './goal';
import { chooseInMenu, close, emptyMenu } from './menu';
import { markField, unmarkAll, unmarkField } from './outline';
import { isPersonsAct, type PersonsAct } from './persons-act';
import { press, pressKey } from './press';
import { type FieldSignature, isSameField } from './signature';
import {
  assign,
  asTextBox,
  asWritable,
  elementOf,
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
  /** The plan has words for it, not one of several options. */
  isText?: boolean;
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

/** Only a person's own press starts it, only in the top frame, only on the route's own site. */
export function mayFill(act: PersonsAct | undefined, { page, origin }: FillPlace): boolean {
  const view = page.defaultView;
  return isPersonsAct(act) && view !== null && view === view.top && view.location.origin === origin;
}

/** Fills what is empty, one field after the other. Never submits, ticks or signs: `write.ts` has no hand for that. */
export async function fillFields(
  targets: readonly FillTarget[],
  act: PersonsAct | undefined,
  place: FillPlace,
): Promise<{ outcomes: Map<number, FillOutcome>; written: Written[] }> {
  const outcomes = new Map<number, FillOutcome>();
  const written: Written[] = [];
  if (!mayFill(act, place)) return { outcomes, written };
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
  if (writable.kind === 'menu') return fillMenu(writable, target, pause);
  return write(writable, target, pause);
}

type Menu = Extract<Writable, { kind: 'menu' }>;

async function fillMenu(menu: Menu, target: FillTarget, pause: number): ReturnType<typeof fillField> {
  const { element } = menu;
  const wordings = spellings(target.value);
  const isIn = () => wordings.some((words) => sameText(readValue(menu), words));
  if (isIn()) return { outcome: 'same' };
  if (!isFree(menu)) return { outcome: 'occupied' };
  for (let tries = 0; tries < 2; tries++) {
    const answer = await chooseInMenu(element, wordings);
    // A box that only suggests takes any words.
    const box = answer === 'no-menu' || (answer === 'no-option' && target.isText) ? asTextBox(element) : undefined;
    if (box) return write(box, target, pause);
    if (answer !== 'pressed') return { outcome: 'no-option' };
    await wait(pause);
    close(element);
    if (isIn()) {
      markField(element);
      const written = { step: target.step, target: menu, before: '', value: readValue(menu) };
      return { outcome: 'filled', written };
    }
    if (!isFree(menu)) await emptyMenu(element, pause);
  }
  return { outcome: 'not-kept' };
}

async function write(
  writable: Exclude<Writable, Menu>,
  target: FillTarget,
  pause: number,
): ReturnType<typeof fillField> {
  const before = readValue(writable);
  const goal = goalOf(writable, target);
  if (goal === undefined) return { outcome: writable.kind === 'text' ? 'not-kept' : 'no-option' };
  if (before !== '' && isKept(writable, goal)) return { outcome: 'same' };
  if (!isFree(writable)) return { outcome: 'occupied' };
  put(writable, goal);
  await wait(pause);
  if (!isKept(writable, goal) && (writable.kind === 'text' || writable.kind === 'drawn')) {
    if (writable.kind === 'text') typeIn(writable.element, goal);
    else pressKey(writable.options[Number(goal)] ?? target.element, ' ');
    await wait(pause);
  }
  if (!isKept(writable, goal)) {
    // Half a text in a legal form is worse than none.
    if (readValue(writable) !== before) takeBack(writable, before);
    return { outcome: 'not-kept' };
  }
  markField(target.element, 'options' in writable ? writable.options : []);
  return { outcome: 'filled', written: { step: target.step, target: writable, before, value: goal } };
}

function put(target: Exclude<Writable, Menu>, goal: string): void {
  if (target.kind === 'editor') {
    typeInEditor(target.element, goal);
  } else if (target.kind === 'radios') {
    const option = target.options[Number(goal)];
    if (option) pickRadio(option);
  } else if (target.kind === 'drawn') {
    const option = target.options[Number(goal)];
    if (option) press(option);
  } else {
    assign(target.element, goal);
  }
}

function takeBack(target: Exclude<Writable, Menu>, before: string): void {
  if (!('options' in target)) put(target, before);
}

/** Whether a control holds what was written, masks of the page aside. */
export function isKept(target: Writable, goal: string): boolean {
  const now = readValue(target);
  if (target.kind === 'editor') return sameText(now.replaceAll(/\n+/g, '\n'), goal.replaceAll(/\n+/g, '\n'));
  return target.kind === 'text' ? sameText(now, goal) : now === goal;
}

/** Takes back what we wrote and the person has not changed since. Gives the steps that could not be taken back. */
export async function undoFill(written: readonly Written[], pause = PAUSE): Promise<number[]> {
  const left: number[] = [];
  for (const entry of written.toReversed()) {
    const { target } = entry;
    if (!isKept(target, entry.value)) {
      left.push(entry.step);
    } else if (target.kind === 'menu') {
      await emptyMenu(target.element, pause);
    } else if (target.kind === 'drawn') {
      // Some let go of a choice that is pressed again; most keep one for good.
      put(target, entry.value);
    } else if (target.kind === 'radios') {
      for (const option of target.options) option.checked = false;
      target.options[Number(entry.value)]?.dispatchEvent(new Event('change', { bubbles: true }));
    } else {
      put(target, entry.before);
    }
    unmarkField(elementOf(target));
  }
  unmarkAll();
  const choices = written.filter(({ target }) => target.kind !== 'text' && target.kind !== 'editor');
  if (choices.length === 0) return left;
  // A page that draws from its own state brings back what it was not told.
  await wait(pause);
  return [...left, ...choices.filter(({ target, value }) => isKept(target, value)).map(({ step }) => step)];
}
