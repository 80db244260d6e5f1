import { CodedError } from '../../coded-error';
import type { CustodyDetails } from '../../shapes/custody-details';
import type { Actor, RequestAnswer, RequestPost, TakedownRequest } from '../../shapes/schema';
import { db } from '../db';
import { appendCustody } from './append-custody';
import { followRequests } from './case-state';

/**
 * Stores a prepared request: nothing has left the browser yet. Asked again for the same capture, route, sender and
 * right before it was sent, it goes on with the request that is there. Gives the id of the one that counts.
 */
export async function prepareRequest(request: TakedownRequest, actor: Actor): Promise<string> {
  return db.transaction('rw', [db.requests, db.custody], async () => {
    const prepared = await db.requests.where('captureId').equals(request.captureId).toArray();
    const same = prepared.find((other) => other.state === 'prepared' && isSameRequest(other, request));
    if (same) {
      // Who sends it for whom, and reasons of single posts, are those of now; days that were written down stay
      const { id, preparedAt, days } = same;
      await db.requests.put({ ...(days ? { days } : {}), ...request, id, preparedAt });
      return same.id;
    }
    await db.requests.add(request);
    await appendCustody(
      {
        incidentId: request.incidentId,
        captureId: request.captureId,
        actor,
        event: 'request-prepared',
        detail: {
          route: request.routeId,
          standing: request.standing,
          claim: request.claim,
          request: request.id,
          ...postsSaid(request),
        },
      },
      request.preparedAt,
    );
    return request.id;
  });
}

/**
 * The same for many at once, all of them or none.
 * @param also what is written of their cases with them
 */
export async function prepareRequests(
  requests: readonly TakedownRequest[],
  actor: Actor,
  onDone: (done: number) => void,
  also: () => Promise<void>,
): Promise<void> {
  await db.transaction('rw', [db.requests, db.incidents, db.custody], async () => {
    for (const [at, request] of requests.entries()) {
      await prepareRequest(request, actor);
      onDone(at + 1);
    }
    await also();
  });
}

const captureIdsOf = ({ captureId, posts }: TakedownRequest) => posts?.map((post) => post.captureId) ?? [captureId];

const isSameRequest = (one: TakedownRequest, other: TakedownRequest) =>
  one.routeId === other.routeId &&
  one.standing === other.standing &&
  one.claim === other.claim &&
  one.partyId === other.partyId &&
  captureIdsOf(one).join() === captureIdsOf(other).join();

/** Every request says which posts, where they are several. */
const postsSaid = (request: TakedownRequest) => (request.posts ? { posts: captureIdsOf(request).join(' ') } : {});

/**
 * Puts a prepared request away. Gives it back whole: `prepareRequest` with it is the undo.
 * @throws CodedError `request-not-found`, or `wrong-status` for one that was sent
 */
export async function discardRequest(id: string, actor: Actor, now: string): Promise<TakedownRequest> {
  return db.transaction('rw', [db.requests, db.custody], async () => {
    const request = await db.requests.get(id);
    if (!request) throw new CodedError('request-not-found', id);
    if (request.state !== 'prepared') throw new CodedError('wrong-status', id);
    await db.requests.delete(id);
    await appendCustody(
      {
        incidentId: request.incidentId,
        captureId: request.captureId,
        actor,
        event: 'request-discarded',
        detail: { route: request.routeId, request: id },
      },
      now,
    );
    return request;
  });
}

/**
 * Writes down what came of a request; the operator's words stay in the request, the log keeps the outcome only, and the case
 * follows (case-state.ts). Saying the same twice writes nothing.
 * @param captureIds of several posts those that it is about; all without. The request is answered when each of its posts is.
 * @throws CodedError `request-not-found`, or `wrong-status` for one that was not sent
 */
export async function recordAnswer(
  id: string,
  answer: RequestAnswer,
  actor: Actor,
  captureIds?: readonly string[],
): Promise<TakedownRequest> {
  return db.transaction('rw', [db.requests, db.incidents, db.custody], async () => {
    const request = await db.requests.get(id);
    if (!request) throw new CodedError('request-not-found', id);
    if (request.state !== 'sent') throw new CodedError('wrong-status', id);
    const isMeant = (post: RequestPost) => !captureIds || captureIds.includes(post.captureId);
    const asked = request.posts?.filter(({ skipped }) => !skipped);
    const isKnown = asked
      ? asked.filter(isMeant).every((post) => isSameAnswer(post.answer ?? request.answer, answer))
      : isSameAnswer(request.answer, answer);
    if (isKnown) return request;
    const posts = request.posts?.map((post) => (isMeant(post) && !post.skipped ? { ...post, answer } : post));
    const isWhole = posts?.every((post) => post.answer ?? post.skipped) ?? true;
    const answered: TakedownRequest = {
      ...request,
      ...(posts ? { posts } : {}),
      ...(isWhole ? { answer } : {}),
    };
    const { outcome } = answer;
    const about = captureIds && !isWholeOf(request, captureIds) ? { posts: captureIds.join(' ') } : {};
    await followRequests(request.incidentId, answer.at, async () => {
      await db.requests.put(answered);
      await noteAnswer(request, { outcome, ...about }, actor, answer.at);
    });
    return answered;
  });
}

const noteAnswer = (
  { incidentId, captureId, routeId, id }: TakedownRequest,
  said: Pick<CustodyDetails['request-answered'], 'outcome' | 'posts' | 'undo'>,
  actor: Actor,
  now: string,
) =>
  appendCustody(
    { incidentId, captureId, actor, event: 'request-answered', detail: { route: routeId, request: id, ...said } },
    now,
  );

/**
 * Takes an answer back: what was said of the request and its posts before it stands again, and the case follows.
 * @throws CodedError `request-not-found`
 */
export async function takeBackAnswer(before: TakedownRequest, actor: Actor, now: string): Promise<void> {
  await db.transaction('rw', [db.requests, db.incidents, db.custody], async () => {
    const request = await db.requests.get(before.id);
    if (!request) throw new CodedError('request-not-found', before.id);
    const { answer: _, ...rest } = request;
    const posts = request.posts?.map(({ answer: __, ...post }): RequestPost => {
      const said = before.posts?.find(({ captureId }) => captureId === post.captureId)?.answer;
      return { ...post, ...(said ? { answer: said } : {}) };
    });
    await followRequests(request.incidentId, now, async () => {
      await db.requests.put({
        ...rest,
        ...(posts ? { posts } : {}),
        ...(before.answer ? { answer: before.answer } : {}),
      });
      const outcome = before.answer ? { outcome: before.answer.outcome } : {};
      await noteAnswer(request, { ...outcome, undo: 'yes' }, actor, now);
    });
  });
}

const isWholeOf = (request: TakedownRequest, captureIds: readonly string[]) =>
  captureIdsOf(request).every((captureId) => captureIds.includes(captureId));

const isSameAnswer = (one: RequestAnswer | undefined, other: RequestAnswer) =>
  one?.outcome === other.outcome && one.arrivedOn === other.arrivedOn && one.reason === other.reason;

/**
 * The person says that the request was sent, or of several posts that go one by one this one: the request, the incident's
 * status and the custody entry change together. Saying it twice keeps the first time.
 * @throws CodedError `request-not-found`
 */
export async function markRequestSent(
  id: string,
  said: { receipt?: string; answerDays?: number; captureId?: string },
  actor: Actor,
  now: string,
): Promise<TakedownRequest> {
  return db.transaction('rw', [db.requests, db.incidents, db.custody], async () => {
    const request = await db.requests.get(id);
    if (!request) throw new CodedError('request-not-found', id);
    const { captureId } = said;
    const isOpen = ({ sentAt, ...post }: RequestPost) => !sentAt && (!captureId || post.captureId === captureId);
    if (request.posts ? !request.posts.some(isOpen) : request.state === 'sent') return request;
    const receipt = said.receipt ? { receipt: said.receipt } : {};
    const sent: TakedownRequest = {
      ...request,
      state: 'sent',
      sentAt: request.sentAt ?? now,
      ...receipt,
      ...(request.posts
        ? { posts: request.posts.map((post) => (isOpen(post) ? { ...post, sentAt: now, ...receipt } : post)) }
        : {}),
      ...(said.answerDays === undefined ? {} : { answerDays: said.answerDays }),
    };
    await followRequests(request.incidentId, now, async () => {
      await db.requests.put(sent);
      await appendCustody(
        {
          incidentId: request.incidentId,
          captureId: captureId ?? request.captureId,
          actor,
          event: 'request-sent',
          detail: { route: request.routeId, request: id, ...(captureId ? {} : postsSaid(request)), ...receipt },
        },
        now,
      );
    });
    return sent;
  });
}

/**
 * Passes one of several posts over, or takes it up again. What was sent stays sent.
 * @throws CodedError `request-not-found`
 */
export async function skipPost(id: string, captureId: string, isSkipped: boolean): Promise<void> {
  await db.transaction('rw', [db.requests], async () => {
    const request = await db.requests.get(id);
    if (!request) throw new CodedError('request-not-found', id);
    const posts = (request.posts ?? []).map(
      ({ skipped, ...post }): RequestPost =>
        post.captureId === captureId && !post.sentAt
          ? { ...post, ...(isSkipped ? { skipped: true } : {}) }
          : { ...post, ...(skipped ? { skipped } : {}) },
    );
    if (posts.length > 0) await db.requests.put({ ...request, posts });
  });
}
