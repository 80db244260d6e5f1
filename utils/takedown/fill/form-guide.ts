import type { GuideSession, StopReason } from '../guide-session';
import { followAddress } from './address';
import { type AttachOutcome, attachFile } from './attach';
import { type Calls, watchCalls } from './calls';
import { type FillOutcome, type FillTarget, fillFields, undoFill, type Written } from './fill';
import { type FillMemory, recall, remember } from './memory';
import { markField, pointAt, unmarkAll } from './outline';
import { followChanges } from './page-changes';
import { isPersonsAct, type PersonsAct } from './persons-act';
import { findTargets, strangeHost, type Targets } from './targets';
import { elementOf } from './write';

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

/** What a page sends after the last field is heard of for so long, in ms. */
const LATE_CALLS = 1_500;
/** How often fields may bring up others within one press. */
const ROUNDS = 4;

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
  const outcomes = new Map<number, FillOutcome>();
  const place = { page, origin: originOf(session.route.url), sendsTo: session.route.sendsTo ?? [] };
  // The page of a post whose menu is used is no form, and changes all the time.
  const isForm = session.route.medium === 'web-form';
  const look = (): Targets => (isForm ? findTargets(page, steps) : { targets: new Map(), evidence: undefined });
  let { targets, evidence } = look();
  let attached: AttachOutcome | undefined;
  let written = recall(memory, steps);
  for (const entry of written) {
    outcomes.set(entry.step, 'filled');
    markWritten(entry);
  }
  let busy = false;
  let calls: Calls | undefined;
  const address = followAddress(page, signal);
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
  function watchOwnCalls(): Calls | undefined {
    const values = steps.flatMap(({ value }) => value ?? []);
    calls = page.defaultView ? watchCalls(page.defaultView, place.sendsTo, values, changed) : undefined;
    return calls;
  }
  signal.addEventListener('abort', () => {
    remember(memory, written, steps);
    unmarkAll();
  });

  return {
    state: () => ({
      steps: steps.map((_, index) => outcomes.get(index) ?? (targets.has(index) ? 'ready' : 'not-found')),
      formFound: targets.size > 0 || outcomes.size > 0,
      busy,
      filled: written.length > 0,
      ...(evidence || attached ? { evidence: attached ?? 'ready' } : {}),
      ...strangeHost(targets, place),
      ...(calls && calls.hosts().length > 0 ? { calls: calls.hosts() } : {}),
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
      changed();
      const own = watchOwnCalls();
      const tried = new Set<number>();
      const given: number[] = [];
      stopped = undefined;
      // A chosen country or role brings up further fields: they belong to the same press.
      for (let round = 0; round < ROUNDS && !signal.aborted; round++) {
        // The page as it is now, not as it was when the panel was drawn.
        ({ targets, evidence } = look());
        changes?.were();
        const isWanted = ({ step }: FillTarget) => outcomes.get(step) !== 'filled' && !tried.has(step);
        const wanted = [...targets.values()].flat().filter(isWanted);
        if (wanted.length === 0) break;
        for (const { step } of wanted) {
          outcomes.delete(step);
          tried.add(step);
        }
        const leaving = (steps: readonly number[]) => memory.keepGiven?.([...new Set([...given, ...steps])]);
        const result = await fillFields(wanted, act, {
          ...place,
          meansTheSame,
          leaving,
          hasCarried: () => own?.carried() ?? false,
        });
        for (const [step, outcome] of result.outcomes) outcomes.set(step, outcome);
        written = [...written, ...result.written];
        given.push(...result.given);
        if (result.stopped) stopped = { why: result.stopped, given: [...new Set(given)] };
        if (result.stopped || result.written.length === 0) break;
      }
      busy = false;
      setTimeout(() => own?.end(), LATE_CALLS);
      changes?.later();
      changed();
    },
    async undo(act) {
      if (!isPersonsAct(act) || busy) return;
      busy = true;
      const left = new Set(await undoFill(written));
      busy = false;
      written = [];
      stopped = undefined;
      for (const [step, outcome] of outcomes) if (outcome !== 'filled' || !left.has(step)) outcomes.delete(step);
      lookAgain();
    },
    async attach(act, file) {
      attached = evidence ? await attachFile(evidence, file, act, place) : 'gone';
      changed();
    },
    pointAt(step) {
      pointAt(step === undefined ? undefined : targets.get(step)?.[0]?.element);
    },
  };
}

function markWritten({ target }: Written): void {
  const element = elementOf(target);
  if (element) markField(element, 'options' in target ? target.options : []);
}

function originOf(url: string): string {
  return URL.canParse(url) ? new URL(url).origin : '';
}
