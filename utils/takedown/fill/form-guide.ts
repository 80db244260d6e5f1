import type { FillStep, GuideSession } from '../guide-session';
import { type FieldMatch, fillable, isShown, matchForm } from '../match/match-form';
import { type AttachOutcome, type AttachTarget, attachFile } from './attach';
import { evidenceZone } from './drop-zone';
import { type FillOutcome, type FillTarget, fillFields, undoFill } from './fill';
import { type FillMemory, recall, remember } from './memory';
import { isMarked, markField, pointAt, unmarkAll } from './outline';
import { isPersonsAct, type PersonsAct } from './persons-act';
import { signatureOf } from './signature';
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

const CHOICES = 'select, [type=radio], [role=radio], [role=combobox]:not(input)';
const SETTLE = 200;
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
  const place = { page, origin: originOf(session.route.url) };
  // The page of a post whose menu is used is no form, and changes all the time.
  const isForm = session.route.medium === 'web-form';
  const look = () =>
    isForm ? findTargets(page, steps) : { targets: new Map<number, FillTarget[]>(), evidence: undefined };
  let { targets, evidence } = look();
  let attached: AttachOutcome | undefined;
  let written = recall(memory, steps);
  for (const { step, target } of written) {
    outcomes.set(step, 'filled');
    const element = elementOf(target);
    if (element) markField(element, 'options' in target ? target.options : []);
  }
  let busy = false;

  const observer = new MutationObserver((records) => {
    if (!busy && records.some((record) => !isMarked(record.target))) later();
  });
  let timer: ReturnType<typeof setTimeout> | undefined;
  function later(): void {
    clearTimeout(timer);
    timer = setTimeout(() => {
      ({ targets, evidence } = look());
      changed();
    }, SETTLE);
  }
  if (isForm) {
    observer.observe(page.documentElement, {
      subtree: true,
      childList: true,
      attributes: true,
      attributeFilter: ['class', 'style', 'hidden', 'disabled', 'readonly', 'aria-hidden', 'open'],
    });
  }
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
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
    }),
    async fill(act) {
      if (!isPersonsAct(act) || busy || signal.aborted) return;
      busy = true;
      changed();
      const tried = new Set<number>();
      // A chosen country or role brings up further fields: they belong to the same press.
      for (let round = 0; round < ROUNDS && !signal.aborted; round++) {
        // The page as it is now, not as it was when the panel was drawn.
        ({ targets, evidence } = look());
        const wanted = [...targets.values()]
          .flat()
          .filter(({ step }) => outcomes.get(step) !== 'filled' && !tried.has(step));
        if (wanted.length === 0) break;
        for (const { step } of wanted) {
          outcomes.delete(step);
          tried.add(step);
        }
        const result = await fillFields(wanted, act, place);
        for (const [step, outcome] of result.outcomes) outcomes.set(step, outcome);
        written = [...written, ...result.written];
        if (result.written.length === 0) break;
      }
      busy = false;
      later();
      changed();
    },
    async undo(act) {
      if (!isPersonsAct(act) || busy) return;
      busy = true;
      const left = new Set(await undoFill(written));
      busy = false;
      written = [];
      for (const [step, outcome] of outcomes) if (outcome !== 'filled' || !left.has(step)) outcomes.delete(step);
      ({ targets, evidence } = look());
      changed();
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

function originOf(url: string): string {
  return URL.canParse(url) ? new URL(url).origin : '';
}

/** The page and its frames of the same origin. A sandboxed or foreign frame gives no document and stays untouched. */
function formPages(page: Document): Document[] {
  const frames = [...page.querySelectorAll('iframe')].flatMap((frame) => {
    const inner = frame.hasAttribute('sandbox') || !isShown(frame) ? null : frame.contentDocument;
    return inner?.body ? formPages(inner) : [];
  });
  return [page, ...frames];
}

interface Targets {
  targets: Map<number, FillTarget[]>;
  /** Where a picture of the post may be put. */
  evidence: AttachTarget | undefined;
}

/** The steps that have a value to write and one control to write it to. Of several boxes for URLs the first is used. */
function findTargets(page: Document, steps: readonly FillStep[]): Targets {
  const matches = new Map<string, FieldMatch>();
  const found = formPages(page).flatMap((each) => matchForm(each, steps));
  for (const match of fillable(found)) if (!matches.has(match.key)) matches.set(match.key, match);
  const targets = new Map<number, FillTarget[]>();
  steps.forEach((step, index) => {
    if (step.mode !== 'fill' || step.value === undefined || step.why !== undefined) return;
    const { value, instant } = step;
    // Many forms ask for the e-mail twice, whether their route says so or not.
    const twice = step.key === 'reporter.email' && steps.every(({ key }) => key !== 'reporter.emailConfirm');
    const found = [matches.get(step.key), twice ? matches.get('reporter.emailConfirm') : undefined];
    const boxes = found.flatMap((match) =>
      match && !(step.spare && step.control === 'text' && match.element.matches(CHOICES))
        ? [
            {
              step: index,
              isText: step.control === 'text',
              element: match.element,
              options: match.options,
              signature: signatureOf(match.element),
              value,
              ...(instant ? { instant } : {}),
            },
          ]
        : [],
    );
    if (boxes.length > 0) targets.set(index, boxes);
  });
  return { targets, evidence: evidenceField(page, matches.get('attachment.evidence')) };
}

function evidenceField(page: Document, match: FieldMatch | undefined): AttachTarget | undefined {
  const element = match?.element.matches('input[type=file]') ? match.element : evidenceZone(page);
  return element && { element, signature: signatureOf(element) };
}
