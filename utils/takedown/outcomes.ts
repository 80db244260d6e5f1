import { japanDate } from '../japan-time';
import { type AnswerOutcome, answerOutcomes, type TakedownRequest } from '../shapes/schema';

/** What came of the posts that were asked about through one route, and in how many days, as a yearly report counts them. */
export interface RouteOutcomes {
  routeId: string;
  sent: number;
  /** Sent, and nothing was written down yet. */
  open: number;
  outcomes: Record<AnswerOutcome, number>;
  /** Days from sending to the answer, the middle one of all answers that came; absent where none came. */
  medianDays?: number;
}

const DAY = 86_400_000;

/** Each post that was asked about, with when it was sent and what came of it: posts of one request can end differently. */
function postsOf({ posts, sentAt, answer }: TakedownRequest): Pick<TakedownRequest, 'sentAt' | 'answer'>[] {
  if (!posts) return [{ ...(sentAt ? { sentAt } : {}), ...(answer ? { answer } : {}) }];
  return posts
    .filter(({ skipped }) => !skipped)
    .map((post) => {
      const own = post.answer ?? answer;
      return { ...(post.sentAt ? { sentAt: post.sentAt } : {}), ...(own ? { answer: own } : {}) };
    });
}

function daysOf({ sentAt, answer }: Pick<TakedownRequest, 'sentAt' | 'answer'>): number[] {
  if (!sentAt || !answer || (answer.outcome !== 'removed' && answer.outcome !== 'refused')) return [];
  const arrived = answer.arrivedOn ?? japanDate(answer.at);
  return [Math.round((Date.parse(arrived) - Date.parse(japanDate(sentAt))) / DAY)];
}

/** Posts that were sent in a year in Japan, counted by route, the most used first. Pure. */
export function outcomesByRoute(requests: readonly TakedownRequest[], year: string): RouteOutcomes[] {
  const sent = requests
    .flatMap((request) => postsOf(request).map((post) => ({ ...post, routeId: request.routeId })))
    .filter(({ sentAt }) => sentAt && japanDate(sentAt).startsWith(`${year}-`));
  return [...new Set(sent.map(({ routeId }) => routeId))]
    .map((routeId): RouteOutcomes => {
      const own = sent.filter((post) => post.routeId === routeId);
      const of = (outcome: AnswerOutcome) => own.filter(({ answer }) => answer?.outcome === outcome).length;
      const days = own.flatMap(daysOf).sort((one, other) => one - other);
      const median = days[Math.floor((days.length - 1) / 2)];
      return {
        routeId,
        sent: own.length,
        open: own.filter(({ answer }) => !answer).length,
        outcomes: Object.fromEntries(answerOutcomes.map((each) => [each, of(each)])) as RouteOutcomes['outcomes'],
        ...(median === undefined ? {} : { medianDays: median }),
      };
    })
    .sort((one, other) => other.sent - one.sent);
}
