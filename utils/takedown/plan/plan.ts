import type { Quality } from '../../law/quality';
import { statutoryAnswerDays } from '../clocks/answer-clock';
import { composeDeletionMail, type Letter } from '../letters/deletion-mail';
import type { Route, RouteField } from '../route-schema';
import type { FillStep, GuideSession, GuideWarning, StepMode, StepReason } from './guide-session';
import { measureText, quotedLength } from './measure';
import { spareSteps } from './spare-steps';
import { instantOf, mandateOf, shownName, type ValueSource, valueFor } from './step-values';

export interface PlanInput extends ValueSource {
  requestId: string;
  incidentNumber: string;
  captureNumber?: number;
  /** All posts, where a mail carries several. */
  posts?: readonly { post: ValueSource['post']; reason?: string }[];
  route: Route;
}

/** From a capture, the person's words and a route to the steps beside the form. Pure: the same input, the same plan. */
export function planTakedown(input: PlanInput): GuideSession {
  const { route, post } = input;
  const letter = route.medium === 'email' ? composeLetter(input) : undefined;
  return {
    requestId: input.requestId,
    incidentNumber: input.incidentNumber,
    ...(input.captureNumber === undefined ? {} : { captureNumber: input.captureNumber }),
    warnings: warningsOf(input),
    route: {
      id: route.id,
      platform: route.platform,
      name: route.name,
      medium: route.medium,
      url: letter?.link ?? placeOf(route, post.permalink),
      ...(route.url === 'unknown' ? { urlUnknown: true as const } : {}),
      ...(route.sendsTo ? { sendsTo: route.sendsTo } : {}),
      caution: route.caution,
      ...(route.menuPath ? { menuPath: route.menuPath } : {}),
      statutoryWindow: route.statutoryWindow,
      ...answerDaysOf(route),
      quality: route.quality,
      checkedOn: route.checkedOn,
    },
    steps: [
      ...route.fields.map((field) => stepFor(field, input)),
      ...(route.medium === 'web-form'
        ? spareSteps(
            input,
            route.fields.map(({ key }) => key),
          )
        : []),
    ],
    ...(letter ? { letter: letterOf(letter, input.posts ?? [{ post }]) } : {}),
  };
}

/** The days of the duty to answer, for a statutory window. */
function answerDaysOf({ statutoryWindow }: Route): Pick<GuideSession['route'], 'answerDays'> {
  const days = statutoryWindow ? statutoryAnswerDays() : undefined;
  return days === undefined ? {} : { answerDays: days };
}

const isRead = (quality: Quality) => quality === 'seen' || quality === 'documented';

function letterOf(
  { subject, body, to }: Letter,
  posts: NonNullable<PlanInput['posts']>,
): NonNullable<GuideSession['letter']> {
  const quoted = posts.reduce((sum, { post }) => sum + quotedLength(body, post.text), 0);
  return { subject, body, to, quotedLength: quoted };
}

/** Where the person goes: the form, its help page, or the post whose menu holds the report. */
function placeOf(route: Route, permalink: string | undefined): string {
  if (route.url && route.url !== 'unknown') return route.url;
  return route.helpUrl ?? permalink ?? '';
}

function warningsOf({ route, post }: PlanInput): GuideWarning[] {
  const warnings: GuideWarning[] = [];
  const wantsLink = route.medium === 'in-product' || route.fields.some((field) => field.key === 'post.permalink');
  if (!post.permalink && wantsLink) warnings.push('no-permalink');
  if (post.truncated) warnings.push('truncated');
  if (route.url === 'unknown') warnings.push('url-unknown');
  if (route.medium === 'email' && !isRead(route.quality.window)) warnings.push('address-unverified');
  return warnings;
}

function stepFor(field: RouteField, input: PlanInput): FillStep {
  const value = field.key.startsWith('manual:') ? undefined : valueFor(field, input);
  const limit = field.limit && { ...field.limit, excess: excessOf(value, field.limit) };
  const [mode, why] = modeFor(field, value, limit?.excess ?? 0, input);
  const quoted = value === undefined || !carriesWords(field) ? 0 : quotedLength(value, input.post.text);
  return {
    key: field.key,
    label: field.label,
    mode,
    control: controlOf(field),
    ...(value === undefined ? {} : { value }),
    ...instantOf(field.key, input),
    ...mandateOf(field.key, input),
    ...shownName(field.key, input),
    required: field.required,
    visibleToPoster: field.visibleToPoster,
    ...(limit ? { limit } : {}),
    ...(why ? { why } : {}),
    ...(quoted > 0 ? { quotedLength: quoted } : {}),
    selectors: field.selectors,
  };
}

const carriesWords = (field: RouteField) => field.key === 'post.quote' || field.key === 'case.reason';

/** How much too long a value is in the form's own unit. Never cut: the person shortens it. */
function excessOf(value: string | undefined, limit: NonNullable<RouteField['limit']>): number {
  return value === undefined ? 0 : Math.max(0, measureText(value, limit.unit) - limit.max);
}

function controlOf(field: RouteField): FillStep['control'] {
  if (field.type === 'select' || field.type === 'radio') return 'option';
  return field.type === 'checkbox' || field.type === 'file' || field.type === 'captcha' ? 'other' : 'text';
}

function modeFor(
  field: RouteField,
  value: string | undefined,
  excess: number,
  { route }: PlanInput,
): [StepMode] | [StepMode, StepReason] {
  if (field.key.startsWith('manual:')) return [field.key === 'manual:own-account' && !field.required ? 'skip' : 'hand'];
  if (field.key === 'letter.takedown') return ['hand'];
  if (controlOf(field) === 'other') return ['choose', 'options-unverified'];
  if (controlOf(field) === 'option' && !isExactOption(field)) return ['choose', 'options-unverified'];
  if (value === undefined && !field.required) return ['skip'];
  if (value === undefined) return ['fill', field.key === 'post.permalink' ? 'no-permalink' : 'no-value'];
  if (excess > 0) return ['copy', 'too-long'];
  return route.medium === 'web-form' ? ['fill'] : ['copy', 'by-mail'];
}

/** An option is taken only where its text is known: the standing, or a constant such as the country. */
function isExactOption(field: RouteField): boolean {
  return field.constant !== undefined || field.optionByStanding !== undefined;
}

function composeLetter({ route, post, posts = [{ post }], profile, reason }: PlanInput): Letter {
  const to = route.url?.replace(/^mailto:/, '') ?? '';
  const subject = route.fields.find((field) => field.key === 'letter.subject')?.constant ?? '';
  return composeDeletionMail(to, subject, {
    posts: posts.map(({ post: each, reason: own }) => ({
      ...(each.permalink === undefined ? {} : { permalink: each.permalink }),
      ...(each.id === undefined ? {} : { number: each.id }),
      ...(each.thread?.title === undefined ? {} : { threadTitle: each.thread.title }),
      ...(each.text === undefined ? {} : { quote: each.text }),
      ...(own === undefined ? {} : { reason: own }),
    })),
    reason,
    ...(profile.name === undefined ? {} : { name: profile.name }),
    ...(profile.email === undefined ? {} : { email: profile.email }),
  });
}
