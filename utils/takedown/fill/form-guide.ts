import type { FillStep, GuideSession } from '../plan/guide-session';
import { type AttachOutcome, attachFile } from './attach';
import { markField, pointAt, unmarkAll } from './drawn/outline';
import type { FillOutcome, FillResult, FillTarget, Written } from './fill';
import { type FillMemory, recall, remember, undoFill } from './fill-memory';
import { fillInRounds, type Stopped, toItsEnd } from './fill-rounds';
import { isPersonsAct, type PersonsAct } from './persons-act';
import { type FormWarnings, findTargets, type Targets, warningsOf } from './targets';
import { followCalls } from './watch/calls';
import { followAddress } from './watch/follow-address';
import { followChanges } from './watch/page-changes';
import { elementOf } from './write';

/**
 * What the panel shows of one step. `ready`: its field is on the page; `passed-on`: it is, and the page says that everybody
 * or the poster gets to read what is written there; `not-found`: it is not (or not yet).
 */
export type StepState = 'ready' | 'not-found' | FillOutcome;

export interface FormState extends FormWarnings {
  steps: StepState[];
  /** At least one field of the plan was recognised. */
  formFound: boolean;
  busy: boolean;
  filled: boolean;
  /** The form has a field for evidence, and what became of our picture there. */
  evidence?: 'ready' | AttachOutcome;
  /** Sites that the page asked while it was filled and had not asked before, or that got a value. */
  calls?: string[];
  /** The last filling ended before its time. `given`: steps whose value the page had been given by then. */
  stopped?: Stopped;
}

interface FormGuide {
  state: () => FormState;
  /**
   * Fills the empty fields. Like the two below it does nothing without a person's press. `values`: the steps of the plan
   * with what is to be written, where it began with an outline.
   */
  fill: (act: PersonsAct | undefined, values?: readonly FillStep[]) => Promise<void>;
  /** What still stands as it was filled is taken back by a further press. */
  undo: (act: PersonsAct | undefined) => Promise<void>;
  /** Puts our own picture into the field for evidence. */
  attach: (act: PersonsAct | undefined, file: File) => Promise<void>;
  pointAt: (step: number | undefined) => void;
}

/** What is to be filled. What failed the last time comes last: the others are not kept waiting for good. */
function openTargets(targets: Targets['targets'], outcomes: ReadonlyMap<number, FillOutcome>): FillTarget[] {
  const isGone = ({ step }: FillTarget) => outcomes.get(step) === 'gone';
  const open = [...targets.values()].flat().filter(({ step }) => outcomes.get(step) !== 'filled');
  return open.toSorted((one, other) => Number(isGone(one)) - Number(isGone(other)));
}

/** What was filled stays in the memory, and no mark of ours on the page. */
function leave(memory: FillMemory, written: readonly Written[], steps: readonly FillStep[]): void {
  remember(memory, written, steps);
  unmarkAll();
}

/** The page of a post whose menu is used is no form, and changes all the time. */
const isForm = ({ route }: GuideSession) => route.medium === 'web-form';

/** What of the plan the page has, and what became of it. */
function foundSteps(
  count: number,
  outcomes: ReadonlyMap<number, FillOutcome>,
  { targets, passedOn, evidence }: Targets,
  attached: AttachOutcome | undefined,
) {
  const stateOf = (step: number): StepState =>
    outcomes.get(step) ?? (targets.has(step) ? 'ready' : passedOn.has(step) ? 'passed-on' : 'not-found');
  return {
    steps: Array.from({ length: count }, (_, step) => stateOf(step)),
    formFound: targets.size + passedOn.size + outcomes.size > 0,
    ...(evidence || attached ? { evidence: attached ?? ('ready' as const) } : {}),
  };
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
  const { route } = session;
  let steps: readonly FillStep[] = session.steps;
  const context = { page, origin: originOf(route.url), sendsTo: route.sendsTo ?? [] };
  const look = (): Targets => (isForm(session) ? findTargets(page, steps) : nothing);
  let found = look();
  let attached: AttachOutcome | undefined;
  let written = recalled(memory, steps);
  const outcomes = new Map<number, FillOutcome>(written.map(({ step }) => [step, 'filled']));
  let busy = false;
  const address = followAddress(page, signal);
  const calls = followCalls(page, context.sendsTo, changed);
  let stopped: Stopped | undefined = memory.left && { why: 'left', ...memory.left };
  function tell(now: Stopped | undefined): void {
    stopped = now;
    changed();
  }
  function lookAgain(): void {
    found = look();
    changed();
  }
  const changes = isForm(session) ? followChanges(page, signal, () => busy, lookAgain) : undefined;
  /** A label that was exchanged after the plan, wherever it stands: the page is read once more. */
  function meansTheSame({ step, element, part }: FillTarget): boolean {
    if (changes?.were()) found = look();
    return found.targets.get(step)?.some((each) => each.element === element && each.part === part) ?? false;
  }
  signal.addEventListener('abort', () => leave(memory, written, steps));

  return {
    state: () => ({
      ...foundSteps(steps.length, outcomes, found, attached),
      busy,
      filled: written.length > 0,
      ...warningsOf(page, found, context),
      ...calls.told(),
      ...(stopped ? { stopped } : {}),
    }),
    async fill(act, values = session.steps) {
      if (!isPersonsAct(act) || busy || signal.aborted) return;
      if (address.hasMoved()) return tell({ why: 'moved', given: [] }); // Told once: who presses again has seen it
      busy = true;
      const given = new Set<number>();
      changed();
      calls.begin(values);
      steps = values;
      stopped = await toItsEnd(given, () =>
        fillInRounds(
          act,
          signal,
          { ...context, meansTheSame, giving: calls.giving, hasCarried: calls.carried },
          {
            wanted() {
              found = look(); // As it is now, not as it was when the panel was drawn
              changes?.were();
              return openTargets(found.targets, outcomes);
            },
            done(round) {
              noteRound(round, outcomes, given);
              written = [...written, ...round.written];
            },
            tries: (step) => outcomes.delete(step),
            leaving: (steps, to) => memory.keepGiven?.([...steps], to),
            later: tell,
          },
        ),
      );
      busy = false;
      // What was not written is kept no longer than the press asked for
      ({ steps } = session);
      calls.end();
      changes?.later();
      changed();
    },
    async undo(act) {
      if (!isPersonsAct(act) || busy) return;
      busy = true;
      stopped = await toItsEnd(new Set(), async () => {
        const { edited, stay } = await undoFill(written);
        written = [];
        keepOnly(outcomes, [...edited, ...stay]);
        lookAgain();
        return stay.length > 0 ? { why: 'stays', given: stay } : undefined;
      });
      busy = false;
      changed();
    },
    async attach(act, file) {
      attached = found.evidence ? await attachFile(found.evidence, file, act, context) : 'gone';
      changed();
    },
    pointAt: (step) => pointAt(found.targets.get(step ?? -1)?.[0]?.element),
  };
}

const nothing: Targets = {
  targets: new Map(),
  passedOn: new Set(),
  evidence: undefined,
  isCut: false,
  leavesClient: false,
  isForOthers: false,
};

/** What was written before on this page, marked there again. */
function recalled(memory: FillMemory, steps: readonly FillStep[]): readonly Written[] {
  const written = recall(memory, steps);
  for (const entry of written) markWritten(entry);
  return written;
}

/** What was taken back is open again, and so is what was not filled. */
function keepOnly(outcomes: Map<number, FillOutcome>, left: readonly number[]): void {
  for (const [step, outcome] of outcomes) if (outcome !== 'filled' || !left.includes(step)) outcomes.delete(step);
}

/** What a round came to, and what the page has been given by it. */
function noteRound(round: FillResult, outcomes: Map<number, FillOutcome>, given: Set<number>): void {
  for (const [step, outcome] of round.outcomes) outcomes.set(step, outcome);
  for (const step of round.given) given.add(step);
}

function markWritten({ target }: Written): void {
  const element = elementOf(target);
  if (element) markField(element, 'options' in target ? target.options : []);
}

function originOf(url: string): string {
  return URL.canParse(url) ? new URL(url).origin : '';
}
