/** What the guide beside a form needs: plain data, made in the extension's origin, sent to one opened tab. */

import type { FormStage } from '../../evidence/form-capture-log';
import type { Quality } from '../../law/quality';
import type { Route, RouteField } from '../route-schema';
import type { SpareKey } from './field-keys';

/**
 * - `fill`: written into an empty visible field on the person's click
 * - `copy`: shown with a copy button; filling is not possible or not safe
 * - `choose`: an option the person picks; its wording is not verified
 * - `hand`: never touched by the tool: declaration, signature, CAPTCHA, identity paper, the send button
 * - `skip`: optional and left empty
 */
export type StepMode = 'fill' | 'copy' | 'choose' | 'hand' | 'skip';

const guideWarnings = [
  'no-sender',
  'went-stale',
  'no-permalink',
  'url-unknown',
  'address-unverified',
  'truncated',
] as const;
export type GuideWarning = (typeof guideWarnings)[number];

/** Why a step is not simply filled; the words stand in locales under `guide_why_` with `_` for `-`. */
const stepReasons = ['no-value', 'no-permalink', 'options-unverified', 'too-long', 'by-mail'] as const;
export type StepReason = (typeof stepReasons)[number];

/**
 * What ended the filling. `submitted`: the form was to be sent · `left`: the page went to another address · `led`: it was
 * to go to a site that the route does not name, and was held back · `changed`: a
 * field was exchanged, or means something else now · `turned`: it made a choice that is not ours, or took one away · `exchanged`: the form was, or it sends to another host now · `stays`:
 * what was to be taken back stands in the page still · `called`: the page sent what was written to another site · `moved`:
 * before the filling the page gave itself another address, and nobody had pressed anything in it · `failed`: a fault of ours,
 * while filling or taking back
 */
export const stopReasons = [
  'submitted',
  'left',
  'led',
  'changed',
  'turned',
  'exchanged',
  'stays',
  'called',
  'moved',
  'failed',
] as const;
export type StopReason = (typeof stopReasons)[number];

/** Sentences about something that went wrong in the form's page: keys of locales. */
export const guideProblems = [
  'guide_problem',
  'guide_problem_covered',
  'guide_problem_picture',
  'guide_problem_record',
  'guide_problem_reload',
  'guide_problem_screen',
  'guide_problem_values',
] as const;
export type GuideProblem = (typeof guideProblems)[number];

export type { FormStage };

export type FillStep = StepFacts & (NamedStep | SpareStep);

/** A field of the route's data. */
interface NamedStep {
  label: { ja: string; en: string };
  spare?: undefined;
}

/** The route's data do not name this field: it is shown and filled only where the page has one. */
interface SpareStep {
  label?: undefined;
  spare: SpareKey;
}

interface StepFacts {
  /** Key of the field vocabulary, such as `reporter.name` or `post.permalink`; `manual:signature` etc. for hands. */
  key: string;
  mode: StepMode;
  /** What kind of control the form has for it; radios and selects take `value` as the exact text of an option. */
  control: 'text' | 'option' | 'other';
  /** What goes in. Absent: nothing is known for it. */
  value?: string;
  /** The value as an instant, for forms that take a date in a box of their own. ISO 8601. */
  instant?: string;
  required: boolean;
  /** The operator may pass this on to the poster. */
  visibleToPoster: boolean;
  /** The route's own limit and unit, with how many characters the value is over it. */
  limit?: NonNullable<RouteField['limit']> & { excess: number };
  /** Why it is not filled. */
  why?: StepReason;
  /** Of the name of an account: how the site shows it. */
  shownAs?: string;
  /** Of an agent's name: the law makes them one, as a guardian, and no mandate. */
  isByLaw?: true;
  /** Characters of the post's own words inside the value: the panel masks such a value. */
  quotedLength?: number;
  /** CSS selectors of the field, most trusted first, from the route's data. */
  selectors: string[];
}

const postTurns = ['sent', 'skipped', 'open'] as const;
type PostTurn = (typeof postTurns)[number];

export interface GuideSession {
  requestId: string;
  incidentNumber: string;
  /** Which of the incident's captures, from 1. */
  captureNumber?: number;
  /** In whose name, and who acts for that party. Absent: nobody was chosen, and nothing of a person is filled. */
  sender?: { name: string; agent?: string };
  /** Of several posts that go one by one: whose turn it is, and how it stands with each. Absent where there is one, or all go together. */
  posts?: { captureId: string; at: number; count: number; states: PostTurn[] };
  /** Said loudly above the fields: keys of locales under `guide_warning_`. */
  warnings: GuideWarning[];
  route: {
    id: string;
    platform: string;
    name: { ja: string; en: string };
    medium: Route['medium'];
    /** https URL of the form (or of the help page, where the form's is unknown), or mailto: for a composed mail. */
    url: string;
    /** The form's own URL was not found: `url` is the help page. */
    urlUnknown?: true;
    /** Hosts that the form may send to beside its own. */
    sendsTo?: string[];
    caution: { ja: string; en: string };
    /** The steps of a product's own menu, and what is done at each. */
    menuPath?: NonNullable<Route['menuPath']>;
    statutoryWindow: boolean;
    answerDays?: number;
    quality: { window: Quality; fields: Quality };
    /** Since when the form's page shows none of the fields that are known of it; ISO 8601 UTC. */
    lackingSince?: string;
    /** `YYYY-MM-DD`. */
    checkedOn: string;
  };
  steps: FillStep[];
  /** Subject and body of a composed mail. */
  letter?: { subject: string; body: string; to: string; quotedLength: number };
  /** When the form and the confirmation were last recorded, ISO 8601. */
  recorded?: Partial<Record<FormStage, string>>;
  /** Set once the person has said that it was sent. ISO 8601 UTC. */
  sentAt?: string;
}

/** Nobody's turn comes after this one. */
export function isLastPost({ states }: NonNullable<GuideSession['posts']>): boolean {
  return states.filter((state) => state === 'open').length <= 1;
}

/** What a copy button copies: a step's value, or a piece of the letter. */
export function textToCopy(session: GuideSession, what: number | 'to' | 'subject' | 'body'): string {
  return typeof what === 'number' ? (session.steps[what]?.value ?? '') : (session.letter?.[what] ?? '');
}

/** A request whose form is before the person, to be told apart from others. */
export interface FormRequest {
  id: string;
  incidentNumber: string;
  captureNumber?: number;
  routeName: { ja: string; en: string };
  /** The page is a form to fill, not a post whose menu is used. */
  isForm: boolean;
  /** The company's own: its page asks first whether anything stands open. */
  asksFirst?: true;
}
