import type { GuideSession, StopReason } from '../plan/guide-session';
import { type AttachOutcome, attachFile } from './attach';
import { followCalls } from './calls';
import { markField, pointAt, unmarkAll } from './drawn/outline';
import { isPlainlyDrawn } from './drawn/painting';
import { type FillContext, type FillOutcome, type FillResult, type FillTarget, fillFields, type Written } from './fill';
import { type FillMemory, recall, remember, undoFill } from './fill-memory';
import { wait } from './focus';
import { followAddress } from './follow-address';
import { followChanges } from './page-changes';
import { isPersonsAct, type PersonsAct } from './persons-act';
import { findTargets, strangeHost, type Targets } from './targets';
import { elementOf, isKept } from './write';

/** What the panel shows of one step. `ready`: its field is on the page; `not-found`: it is not (or not yet). */
export type StepState = 'ready' | 'not-found' | FillOutcome;

export interface FormState {
  steps: StepState[];
  /** At least one field of the plan was recognised. */
  formFound: boolean;
  busy: boolean;
  filled: boolean;
  /** The form has a field for evidence, and what became of our picture there. */
  evidence?: 'ready' | AttachOutcome;
  /** A host that the form sends to and the route does not name: nothing is filled that goes there. */
  sendsElsewhere?: string;
  /** Sites that the page asked while it was filled and had not asked before, or that got a value. */
  calls?: string[];
  /** The last filling ended before its time. `given`: steps whose value the page had been given by then. */
  stopped?: { why: StopReason; given: number[] };
}

interface FormGuide {
  state: () => FormState;
  /** Fills the empty fields. Like the two below it does nothing without a person's press. */
  fill: (act: PersonsAct | undefined) => Promise<void>;
  undo: (act: PersonsAct | undefined) => Promise<void>;
  /** Puts our own picture into the field for evidence. */
  attach: (act: PersonsAct | undefined, file: File) => Promise<void>;
  pointAt: (step: number | undefined) => void;
}

/** What a page does late to what was written is looked for after so long, in ms. */
const LATER = 500;

/** How often fields may bring up others within one press. */
const ROUNDS = 4;

interface RoundsOfFilling {
  /** The fields of the page as it is now that are not filled. */
  wanted(): FillTarget[];
  tries(step: number): void;
  done(round: FillResult): void;
  leaving(given: ReadonlySet<number>): void;
}

/** A chosen country or role brings up further fields: they belong to the same press. Says what ended it before its time. */
async function fillRounds(
  act: PersonsAct,
  signal: AbortSignal,
  context: FillContext,
  { wanted, tries, done, leaving }: RoundsOfFilling,
): Promise<FormState['stopped']> {
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
      leaving: (steps) => leaving(new Set([...given, ...steps])),
    });
    done(result);
    for (const step of result.given) given.add(step);
    if (result.stopped) return { why: result.stopped, given: [...given] };
    if (result.written.length === 0) return undefined;
  }
  return undefined;
}

/** Fills, and looks a little later whether the page has written over it, taken it out of sight, or ticked a box. */
async function fillInRounds(
  act: PersonsAct,
  signal: AbortSignal,
  context: FillContext,
  rounds: RoundsOfFilling,
): Promise<FormState['stopped']> {
  const ours: Written[] = [];
  const ticked = new Set(ticksIn(context.page));
  const done = (round: FillResult) => {
    ours.push(...round.written);
    rounds.done(round);
  };
  const stopped = await fillRounds(act, signal, context, { ...rounds, done });
  if (stopped || ours.length === 0) return stopped;
  await wait(LATER);
  const given = [...new Set(ours.map(({ step }) => step))];
  if (context.hasCarried?.()) return { why: 'called', given };
  const isHeld = ours.every(
    ({ target, value }) => isKept(target, value) && (target.kind !== 'text' || isPlainlyDrawn(target.element)),
  );
  if (isHeld && ticksIn(context.page).every((box) => ticked.has(box))) return undefined;
  return { why: 'changed', given };
}

/**
 * Keeps a plan and the page beside each other: recognises the fields, again after every change of the page (wizards,
 * conditional fields), fills on a click, and remembers what it wrote. Ends with the signal; what was filled stays in the
 * memory, and can be taken back by a guide that is begun with the same.
 */
export function guideForm(
  page: Document,
  session: GuideSession,
  signal: AbortSignal,
  changed: () => void,
  memory: FillMemory = { written: [] },
): FormGuide {
  const { steps } = session;
  const context = { page, origin: originOf(session.route.url), sendsTo: session.route.sendsTo ?? [] };
  // The page of a post whose menu is used is no form, and changes all the time.
  const isForm = session.route.medium === 'web-form';
  const look = (): Targets => (isForm ? findTargets(page, steps) : { targets: new Map(), evidence: undefined });
  let { targets, evidence } = look();
  let attached: AttachOutcome | undefined;
  let written = recall(memory, steps);
  for (const entry of written) markWritten(entry);
  const outcomes = new Map<number, FillOutcome>(written.map(({ step }) => [step, 'filled']));
  let busy = false;
  const address = followAddress(page, signal);
  const calls = followCalls(page, context.sendsTo, steps, changed);
  let stopped: FormState['stopped'] = memory.given && { why: 'left', given: [...memory.given] };
  function lookAgain(): void {
    ({ targets, evidence } = look());
    changed();
  }
  const changes = isForm ? followChanges(page, signal, () => busy, lookAgain) : undefined;
  /** A label that was exchanged after the plan, wherever it stands: the page is read once more. */
  function meansTheSame({ step, element }: FillTarget): boolean {
    if (changes?.were()) ({ targets, evidence } = look());
    return targets.get(step)?.some((each) => each.element === element) ?? false;
  }
  signal.addEventListener('abort', () => {
    remember(memory, written, steps);
    unmarkAll();
  });

  const isGone = ({ step }: FillTarget) => outcomes.get(step) === 'gone';

  return {
    state: () => ({
      steps: steps.map((_, index) => outcomes.get(index) ?? (targets.has(index) ? 'ready' : 'not-found')),
      formFound: targets.size > 0 || outcomes.size > 0,
      busy,
      filled: written.length > 0,
      ...(evidence || attached ? { evidence: attached ?? 'ready' } : {}),
      ...strangeHost(targets, context),
      ...calls.told(),
      ...(stopped ? { stopped } : {}),
    }),
    async fill(act) {
      if (!isPersonsAct(act) || busy || signal.aborted) return;
      // Told once: a person who presses again has seen where the page stands.
      if (address.hasMoved()) {
        stopped = { why: 'moved', given: [] };
        changed();
        return;
      }
      busy = true;
      const given = new Set<number>();
      try {
        changed();
        calls.begin();
        stopped = await fillInRounds(
          act,
          signal,
          { ...context, meansTheSame, hasCarried: calls.carried },
          {
            wanted() {
              // The page as it is now, not as it was when the panel was drawn.
              ({ targets, evidence } = look());
              changes?.were();
              const open = [...targets.values()].flat().filter(({ step }) => outcomes.get(step) !== 'filled');
              // What failed the last time comes last: the others are not kept waiting for good.
              return open.toSorted((one, other) => Number(isGone(one)) - Number(isGone(other)));
            },
            done(round) {
              for (const [step, outcome] of round.outcomes) outcomes.set(step, outcome);
              for (const step of round.given) given.add(step);
              written = [...written, ...round.written];
            },
            tries: (step) => outcomes.delete(step),
            leaving: (steps) => memory.keepGiven?.([...steps]),
          },
        );
      } catch {
        // Told in the panel, with what the page had been given by then; a further press goes on.
        stopped = { why: 'failed', given: [...given] };
      }
      busy = false;
      calls.end();
      changes?.later();
      changed();
    },
    async undo(act) {
      if (!isPersonsAct(act) || busy) return;
      busy = true;
      try {
        const left = new Set(await undoFill(written));
        busy = false;
        written = [];
        stopped = undefined;
        for (const [step, outcome] of outcomes) if (outcome !== 'filled' || !left.has(step)) outcomes.delete(step);
        lookAgain();
      } catch {
        // Told in the panel; what still stands as it was filled is taken back by a further press.
        busy = false;
        stopped = { why: 'failed', given: [] };
        changed();
      }
    },
    async attach(act, file) {
      attached = evidence ? await attachFile(evidence, file, act, context) : 'gone';
      changed();
    },
    pointAt: (step) => pointAt(step === undefined ? undefined : targets.get(step)?.[0]?.element),
  };
}

/** What stands ticked: nothing of that is ours. */
const ticksIn = (page: Document) => [...page.querySelectorAll('[type=checkbox]:checked')];

function markWritten({ target }: Written): void {
  const element = elementOf(target);
  if (element) markField(element, 'options' in target ? target.options : []);
}

function originOf(url: string): string {
  return URL.canParse(url) ? new URL(url).origin : '';
}
