import type { FormState, StepState } from '../../utils/takedown/fill/form-guide';
import type { MatchKey } from '../../utils/takedown/plan/field-keys';
import type { FillStep, GuideSession } from '../../utils/takedown/plan/guide-session';
import { keyPart, type WordKey } from '../../utils/word-key';
import type { Language, Translate } from '../words/translate';

/** What stands beside each other in the panel. */
export interface GuideView {
  session: GuideSession;
  /** Where each step stands on the page. Absent: there is no form (a mail, a menu). */
  form?: FormState | undefined;
  /** What a page was given that has left by itself, while its tab is elsewhere. */
  left?: { given: number[]; to?: string } | undefined;
  t: Translate;
  lang: Language;
  /** The page before this one was filled, and this one has no field of the plan: its site may have taken the form. */
  isAfter?: boolean | undefined;
  /** The page is not at hand just now: nothing that touches it can be pressed. */
  isPaused?: boolean;
  /** The panel is part of a page that has its own head and draws the steps of a menu. */
  isInPage?: boolean | undefined;
}

/** Looks of a row: done · will be filled · left empty · the person chooses · the person pastes. */
export type RowLook = 'ok' | 'wait' | 'skip' | 'choose' | 'paste';

const REFUSED = [
  'occupied',
  'not-kept',
  'no-option',
  'gone',
  'not-found',
  'passed-on',
  'unseen',
  'elsewhere',
  'mislabelled',
] as const satisfies readonly StepState[];
const isRefused = (state: StepState): state is (typeof REFUSED)[number] => REFUSED.some((each) => each === state);

function lookOf(step: FillStep, state: StepState | undefined): RowLook {
  if (step.mode === 'skip') return 'skip';
  if (step.mode === 'choose') return 'choose';
  if (step.value === undefined) return 'choose';
  if (step.mode === 'copy') return 'paste';
  if (state === 'filled' || state === 'same') return 'ok';
  if (state === 'no-option' || (step.control === 'option' && state !== 'ready')) return 'choose';
  return state === undefined || isRefused(state) ? 'paste' : 'wait';
}

/** The sentence under a row: why it is not simply filled. A key of locales. */
export function whyOf(step: FillStep, state: StepState | undefined, formFound: boolean): WordKey | undefined {
  if (step.why) return `guide_why_${keyPart(step.why)}`;
  if (step.mode !== 'fill' || state === undefined || !isRefused(state)) return undefined;
  // Without any field one sentence above the list says it for all of them.
  if (state === 'not-found' && !formFound) return undefined;
  if (state === 'not-found' && step.control === 'option') return 'guide_why_no_option';
  return `guide_why_${keyPart(state)}`;
}

/** A datum and what it is cut into: a form asks for the one or the other. */
const PIECES: readonly (readonly [MatchKey, ...MatchKey[]])[] = [
  ['reporter.name', 'reporter.lastName', 'reporter.firstName'],
  ['reporter.kana', 'reporter.lastKana', 'reporter.firstKana'],
  ['reporter.phone', 'reporter.phone1', 'reporter.phone2', 'reporter.phone3'],
  ['reporter.address.postalCode', 'reporter.address.postalCode1', 'reporter.address.postalCode2'],
  ['reporter.address', 'reporter.address.city', 'reporter.address.street'],
];

/** Steps that stand as rows, with their place in the session; the hands' own work is listed apart. */
export function rowsOf({ session, form }: GuideView) {
  const isOnPage = (key: string) =>
    session.steps.some((step, index) => step.key === key && (form?.steps[index] ?? 'not-found') !== 'not-found');
  const isAskedInOtherPieces = (key: string) =>
    PIECES.some(([whole, ...parts]) =>
      key === whole ? parts.some(isOnPage) : parts.some((part) => part === key) && isOnPage(whole),
    );
  return session.steps.flatMap((step, index) => {
    if (step.mode === 'hand' || step.key === 'letter.subject') return [];
    const state = form?.steps[index];
    if (step.spare && (state === undefined || state === 'not-found')) return [];
    if (state === 'not-found' && isAskedInOtherPieces(step.key)) return [];
    return [{ step, index, state, look: lookOf(step, state) }];
  });
}

/** Addresses are told by their host and last part; the rest is the same in all of them. */
export function shortValue(step: FillStep): string {
  const value = step.value ?? '';
  if (step.key !== 'post.permalink' || !URL.canParse(value)) return value;
  const { host, pathname, hash } = new URL(value);
  const last = pathname.split('/').findLast((part) => part !== '') ?? '';
  return `${host}/…/${last}${hash}`;
}
