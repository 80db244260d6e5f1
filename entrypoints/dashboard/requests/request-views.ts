import { dayWords } from '../../../components/requests/day-words';
import type { RequestView } from '../../../components/requests/request-view';
import type { Language, Translate } from '../../../components/words/translate';
import type { Incident, TakedownRequest } from '../../../utils/shapes/schema';
import { claimById } from '../../../utils/takedown/claims';
import { answerClock } from '../../../utils/takedown/clocks/answer-clock';
import { clockDates } from '../../../utils/takedown/clocks/dates';
import { knownDays } from '../../../utils/takedown/clocks/known-days';
import { logDates } from '../../../utils/takedown/clocks/log-dates';
import { nextSteps } from '../../../utils/takedown/clocks/next-steps';
import { routeById } from '../../../utils/takedown/routes';
import { keyPart } from '../../../utils/word-key';
import { instantNow } from '../../shared/people';

/** Name of a route in the language of the page; a route of another version is named by its id. */
export function routeName(routeId: string, lang: Language): string {
  return routeById(routeId)?.name[lang] ?? routeId;
}

/** What came of a request, or how far it is. */
export function outcomeWord({ answer, state }: Pick<TakedownRequest, 'answer' | 'state'>, t: Translate): string {
  return answer ? t(`requests_outcome_${answer.outcome}`) : t(`dashboard_request_state_${state}`);
}

/** A stored request with what its route says; the clock only runs for a sent one through a statutory window. */
export function requestView(
  request: TakedownRequest,
  incident: Pick<Incident, 'summary'> | undefined,
  lang: Language,
  now: string,
  postedAt?: string | readonly string[],
): RequestView {
  const route = routeById(request.routeId);
  const days = request.answerDays;
  const statutoryWindow = route?.statutoryWindow ?? days !== undefined;
  const clock = waitingClock(request, now);
  return {
    request,
    routeName: routeName(request.routeId, lang),
    platformName: incident?.summary.siteName ?? request.platform,
    statutoryWindow,
    ...(clock ? { clock: { ...clock, isReceived: isReceived(request) } } : {}),
    dates: clockDates(knownDays(request, postedAt), now, { statutoryWindow, claim: request.claim }),
    ...nextOf(request),
  };
}

/** The clock of a request that was sent and has no answer. */
function waitingClock({ sentAt, answer, answerDays, days }: TakedownRequest, now: string) {
  return sentAt === undefined || answer ? undefined : answerClock(answerDays, days?.received ?? sentAt, now);
}

/** Somebody has received it: the window gave a number, or the person wrote down the day. */
const isReceived = ({ receipt, days }: TakedownRequest) => receipt !== undefined || days?.received !== undefined;

function nextOf({ answer, platform, routeId, standing, claim }: TakedownRequest): Pick<RequestView, 'next'> {
  const known = claimById(claim);
  if (!answer || !known) return {};
  return { next: nextSteps({ platform, routeId, standing, claim: known.id }, answer.outcome) };
}

/** The next date of a case. */
export interface DueDate {
  /** `YYYY-MM-DD`. */
  day: string;
  words: string;
}

/**
 * What stands behind the status in the list: the day of the newest request's expected answer; where nobody is waited for,
 * the next date of log loss, from the first record on.
 */
export function dueDates(
  incidents: readonly Incident[],
  requests: readonly TakedownRequest[],
  t: Translate,
  lang: Language,
): Map<string, DueDate> {
  const now = instantNow();
  const due = new Map<string, DueDate>();
  for (const { id } of incidents.filter(({ status }) => status === 'requested')) {
    const clocks = requests
      .filter(({ incidentId }) => incidentId === id)
      .flatMap((request) => waitingClock(request, now) ?? []);
    const [clock] = clocks;
    if (!clock) continue;
    const isPast = clock.state === 'past';
    const words = isPast ? t('dashboard_clock_pastLine') : t('dashboard_clock_due', [dayWords(clock.dueOn, lang)]);
    due.set(id, { day: clock.dueOn, words });
  }
  for (const { id, status, own } of incidents) {
    if (due.has(id) || status === 'closed' || own?.disclosure?.wish?.answer === 'gone') continue;
    const known = { posted: own?.postedOn ?? [], logins: own?.disclosure?.logins ?? [] };
    const running = logDates(known, now).filter(({ state }) => state === 'running');
    // The next of the posts, and the next of the logins that are known, each by itself
    const next = [running.find(({ start }) => start === 'posted'), running.find(({ start }) => start === 'login')];
    const dates = next.filter((date) => date !== undefined);
    const words = dates.map((date) => {
      const said = t(`dashboard_log_${keyPart(date.fact)}`, [dayWords(date.dueOn, lang)]);
      return date.start === 'login' ? t('dashboard_log_login', [said]) : said;
    });
    const [day] = dates.map(({ dueOn }) => dueOn).sort();
    if (day) due.set(id, { day, words: words.join(t('dashboard_between')) });
  }
  return due;
}
