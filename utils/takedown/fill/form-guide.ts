import type { FillStep, GuideSession } from '../guide-session';
import { type FieldMatch, matchForm } from '../match/match-form';
import { type FillOutcome, type FillTarget, fillFields, undoFill, type Written } from './fill';
import { isMarked, pointAt, unmarkAll } from './outline';
import { signatureOf } from './signature';

/** What the panel shows of one step. `ready`: its field is on the page; `not-found`: it is not (or not yet). */
export type StepState = 'ready' | 'not-found' | FillOutcome;

export interface FormState {
  steps: StepState[];
  /** At least one field of the plan was recognised. */
  formFound: boolean;
  busy: boolean;
  filled: boolean;
}

export interface FormGuide {
  state: () => FormState;
  /** Fills the empty fields; `click` must be the person's own. */
  fill: (click: Event) => Promise<void>;
  undo: (click: Event) => void;
  pointAt: (step: number | undefined) => void;
}

const SETTLE = 200;

/**
 * Keeps a plan and the page beside each other: recognises the fields, again after every change of the page (wizards,
 * conditional fields), fills on a click, and remembers what it wrote. Ends with the signal.
 */
export function guideForm(page: Document, session: GuideSession, signal: AbortSignal, changed: () => void): FormGuide {
  const { steps } = session;
  const outcomes = new Map<number, FillOutcome>();
  let targets = findTargets(page, steps);
  let written: Written[] = [];
  let busy = false;

  const observer = new MutationObserver((records) => {
    if (!busy && records.some((record) => !isMarked(record.target))) later();
  });
  let timer: ReturnType<typeof setTimeout> | undefined;
  function later(): void {
    clearTimeout(timer);
    timer = setTimeout(() => {
      targets = findTargets(page, steps);
      changed();
    }, SETTLE);
  }
  observer.observe(page.documentElement, {
    subtree: true,
    childList: true,
    attributes: true,
    attributeFilter: ['class', 'style', 'hidden', 'disabled', 'readonly', 'aria-hidden', 'open'],
  });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
    unmarkAll();
  });

  return {
    state: () => ({
      steps: steps.map((_, index) => outcomes.get(index) ?? (targets.has(index) ? 'ready' : 'not-found')),
      formFound: targets.size > 0 || outcomes.size > 0,
      busy,
      filled: written.length > 0,
    }),
    async fill(click) {
      if (busy || signal.aborted) return;
      busy = true;
      changed();
      // The page as it is now, not as it was when the panel was drawn.
      targets = findTargets(page, steps);
      const wanted = [...targets.values()].filter(({ step }) => outcomes.get(step) !== 'filled');
      const result = await fillFields(wanted, click, { page, origin: originOf(session.route.url) });
      for (const [step, outcome] of result.outcomes) outcomes.set(step, outcome);
      written = [...written, ...result.written];
      busy = false;
      later();
      changed();
    },
    undo(click) {
      if (!click.isTrusted || busy) return;
      const left = new Set(undoFill(written));
      written = [];
      for (const [step, outcome] of outcomes) if (outcome !== 'filled' || !left.has(step)) outcomes.delete(step);
      targets = findTargets(page, steps);
      changed();
    },
    pointAt(step) {
      pointAt(step === undefined ? undefined : targets.get(step)?.element);
    },
  };
}

function originOf(url: string): string {
  return URL.canParse(url) ? new URL(url).origin : '';
}

/** The steps that have a value to write and one control to write it to. Of several boxes for URLs the first is used. */
function findTargets(page: Document, steps: readonly FillStep[]): Map<number, FillTarget> {
  const matches = new Map<string, FieldMatch>();
  for (const match of matchForm(page, steps)) if (!matches.has(match.key)) matches.set(match.key, match);
  const targets = new Map<number, FillTarget>();
  steps.forEach((step, index) => {
    const match = matches.get(step.key);
    if (step.mode !== 'fill' || step.value === undefined || step.why !== undefined || !match) return;
    const { element, options } = match;
    targets.set(index, { step: index, element, options, signature: signatureOf(element), value: step.value });
  });
  return targets;
}
