import type { CustodyEntry, TakedownRequest } from '../../shapes/schema';

type Rule = [isSo: boolean, words: string];

/** What a log says of one request. */
interface Told {
  prepared?: CustodyEntry['detail'];
  /** When it was prepared, and when anything of it was answered. */
  times: { prepared: string[]; answered: string[] };
  sent: CustodyEntry[];
  answers: CustodyEntry['detail'][];
  /** Records that it names as its own. */
  about: Set<string>;
  isDiscarded: boolean;
}

/** The steps of one act are written within it. Milliseconds. */
const tolerance = 120_000;

/**
 * What a case says of its requests against what its log says of them: route, right and sender, when it was sent, the number
 * on its receipt, and what was answered. None that the log knows is left out.
 * @param captures of the case, by the log and the pack
 * @returns what contradicts each other
 */
export function requestsApart(
  requests: readonly TakedownRequest[],
  entries: readonly CustodyEntry[],
  captures: ReadonlySet<string>,
): string[] {
  const log = toldOf(entries);
  const known = new Set<unknown>(requests.map(({ id }) => id));
  const absent = [...log].filter(([id, { isDiscarded }]) => !isDiscarded && !known.has(id));
  return [
    ...requests.flatMap((request) =>
      rulesOf(request, log.get(request.id), captures)
        .filter(([isSo]) => isSo)
        .map(([, words]) => `a request ${words}`),
    ),
    ...absent.map(() => 'a request of the log is left out'),
  ];
}

function toldOf(entries: readonly CustodyEntry[]): Map<unknown, Told> {
  const log = new Map<unknown, Told>();
  for (const entry of entries) {
    const { event, detail } = entry;
    if (!event.startsWith('request-') || detail.request === undefined) continue;
    const told = log.get(detail.request) ?? {
      times: { prepared: [], answered: [] },
      sent: [],
      answers: [],
      about: new Set<string>(),
      isDiscarded: false,
    };
    log.set(detail.request, told);
    if (entry.captureId !== undefined) told.about.add(entry.captureId);
    if (event === 'request-prepared') told.prepared ??= detail;
    if (event === 'request-prepared') told.times.prepared.push(entry.at);
    if (event === 'request-answered') told.times.answered.push(entry.at);
    if (event === 'request-sent') told.sent.push(entry);
    if (event === 'request-answered' && detail.posts === undefined) told.answers.push(detail);
    if (event === 'request-prepared' || event === 'request-discarded') told.isDiscarded = event === 'request-discarded';
  }
  return log;
}

function rulesOf(request: TakedownRequest, told: Told | undefined, captures: ReadonlySet<string>): Rule[] {
  const { routeId, claim, standing, state, sentAt, receipt, answer, posts, captureId } = request;
  if (!told) return [[true, 'that the log does not know']];
  const { prepared = {}, times, sent, answers, about } = told;
  const isAt = (at: string | undefined, known: readonly string[]) =>
    at === undefined || known.some((each) => Math.abs(Date.parse(at) - Date.parse(each)) <= tolerance);
  const isOther = (said: unknown, logged: unknown) => logged !== undefined && said !== logged;
  const begun = Date.parse(sent[0]?.at ?? '');
  const receipts = sent.flatMap(({ detail }) => detail.receipt ?? []);
  const last = answers.at(-1);
  const own = [captureId, ...(posts ?? []).map((post) => post.captureId)];
  const answered = (posts ?? []).flatMap((post) => post.answer ?? []);
  return [
    [!own.every((id) => captures.has(id)), 'about another case'],
    [![...about].every((id) => own.includes(id)), 'about another post'],
    [isOther(routeId, prepared.route), 'by another route'],
    [isOther(claim, prepared.claim), 'for another right'],
    [isOther(standing, prepared.standing), 'by another sender'],
    [(state === 'sent') !== sent.length > 0, `${state}, and the log knows otherwise`],
    [Math.abs(Date.parse(sentAt ?? '') - begun) > tolerance, 'sent at another time'],
    [!isAt(request.preparedAt, times.prepared), 'prepared at another time'],
    [!isAt(answer?.at, times.answered), 'answered at another time'],
    [
      (posts ?? []).some(
        (post) =>
          !(
            isAt(
              post.sentAt,
              sent.map(({ at }) => at),
            ) && isAt(post.answer?.at, times.answered)
          ),
      ),
      'with a post of another time',
    ],
    [new Set((posts ?? []).map((post) => post.captureId)).size < (posts ?? []).length, 'about one post twice'],
    [receipt !== undefined && receipts.length > 0 && !receipts.includes(receipt), 'with another receipt'],
    [!posts && last !== undefined && last.outcome !== answer?.outcome, 'answered otherwise'],
    [
      answer !== undefined && answered.length > 0 && !answered.some(({ outcome }) => outcome === answer.outcome),
      'answered otherwise than each of its posts',
    ],
    [!posts && last === undefined && answer !== undefined, 'answered, and the log knows of no answer'],
  ];
}
