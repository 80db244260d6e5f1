import type { AnswerOutcome, Standing } from '../../shapes/schema';
import type { ClaimId } from '../../shapes/takedown/claim-ids';
import type { Route } from '../route-schema';
import { routesFor, supportRoutes } from '../routes';

/** What can follow; the words stand in locales under `requests_next_` with `_` for `-`. */
const nextStepKinds = ['check-gone', 'keep-record', 'wait', 'follow-up', 'other-route', 'office', 'counsel'] as const;
type NextStepKind = (typeof nextStepKinds)[number];

/** What usually follows each answer, in this order. A list to choose from: the tool does not advise one of them. */
const nextStepRules: Readonly<Record<AnswerOutcome, readonly NextStepKind[]>> = {
  removed: ['check-gone', 'keep-record', 'counsel'],
  refused: ['follow-up', 'other-route', 'office', 'counsel'],
  extended: ['wait', 'office', 'counsel'],
  none: ['follow-up', 'other-route', 'office', 'counsel'],
  withdrawn: ['keep-record', 'other-route', 'counsel'],
};

export interface NextStep {
  kind: NextStepKind;
  /** Where it leads, where there is a place: routes of the platform that were not used, or offices. */
  routes: readonly Route[];
}

interface AnsweredRequest {
  platform: string;
  routeId: string;
  standing: Standing;
  claim: ClaimId;
}

/** The next steps after an answer, without those that lead nowhere for this sender. */
export function nextSteps(request: AnsweredRequest, outcome: AnswerOutcome): NextStep[] {
  return nextStepRules[outcome]
    .map((kind): NextStep => ({ kind, routes: routesOf(kind, request) }))
    .filter(({ kind, routes }) => routes.length > 0 || (kind !== 'other-route' && kind !== 'office'));
}

function routesOf(kind: NextStepKind, { platform, routeId, standing, claim }: AnsweredRequest): Route[] {
  if (kind === 'office') return supportRoutes(standing, claim);
  if (kind !== 'other-route') return [];
  return routesFor({ platform, standing, claim }).flatMap(({ route, allowed }) =>
    allowed && route.id !== routeId ? [route] : [],
  );
}

interface FollowUpFacts {
  outcome: 'refused' | 'none';
  /** Day of sending, `YYYY-MM-DD`. */
  sentOn: string;
  receipt?: string;
  permalink?: string;
  /** A statutory window: the operator owes an answer or a reason. */
  statutoryWindow: boolean;
}

/** A short text to ask again: facts and blanks, no argument. The person reads, completes and sends it. */
export function followUpText(facts: FollowUpFacts): string {
  const blank = '（ご記入ください）';
  const ask =
    facts.outcome === 'refused'
      ? ['ご回答を受け取りました。次の点を補います。', '', `補う点：${blank}`, `添える資料：${blank}`]
      : facts.statutoryWindow
        ? ['ご回答、または遅れる場合の理由の通知がまだ届いていません。', '現在の状況と回答の見込みをお知らせください。']
        : ['ご回答がまだ届いていません。', '現在の状況をお知らせください。'];
  return [
    `${facts.sentOn} に申し出た件についてお尋ねします。`,
    `受付番号：${facts.receipt ?? blank}`,
    `対象のURL：${facts.permalink ?? blank}`,
    '',
    ...ask,
    '',
  ].join('\n');
}
