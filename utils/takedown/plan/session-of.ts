import { CodedError } from '../../coded-error';
import { formCapturesIn } from '../../evidence/form-capture-log';
import { incidentFile, requestOf } from '../../evidence/queries';
import { formLackingSince } from '../../evidence/settings/form-health';
import { readParties } from '../../evidence/settings/parties';
import { nextPost, postsOf, reasonFor, takesSeveral } from '../request-posts';
import { type Route, routeAsOf } from '../route-schema';
import { routeById } from '../routes';
import { partyName, senderOf } from '../sender';
import type { GuideSession } from './guide-session';
import { planTakedown } from './plan';

/**
 * The plan of a request, made anew from what is stored each time it is asked for, the route's quality as of `now`
 * (milliseconds since 1970).
 * @throws CodedError `request-not-found` when the request, its capture or its route is not there
 */
export async function sessionOf(requestId: string, now = Date.now()): Promise<GuideSession> {
  const request = await requestOf(requestId);
  const file = request && (await incidentFile(request.incidentId));
  const route = request && routeById(request.routeId);
  if (!request || !file || !route) throw new CodedError('request-not-found', requestId);
  const posts = postsOf(request);
  const turn = nextPost(request) ?? posts.at(-1);
  const number = file.captures.findIndex(({ id }) => id === turn?.captureId);
  const capture = file.captures[number];
  if (!turn || !capture) throw new CodedError('request-not-found', requestId);
  const sender = senderOf(request, await readParties());
  const all = posts.flatMap((post) => {
    const found = file.captures.find(({ id }) => id === post.captureId);
    return found ? [{ post: found.post, ...(post.reason ? { reason: post.reason } : {}) }] : [];
  });
  const session = planTakedown({
    requestId,
    incidentNumber: file.incident.number,
    captureNumber: number + 1,
    route: routeAsOf(route, now),
    post: capture.post,
    ...(takesSeveral(route) ? { posts: all } : {}),
    profile: sender?.sheet ?? {},
    standing: request.standing,
    claim: request.claim,
    reason: takesSeveral(route) ? request.reason : reasonFor(request, turn),
  });
  if (sender)
    session.sender = {
      name: partyName(sender.party) ?? '',
      ...(sender.agent ? { agent: partyName(sender.agent) ?? '' } : {}),
    };
  else session.warnings = ['no-sender', ...session.warnings];
  const goesOneByOne = posts.length > 1 && !takesSeveral(route);
  if (goesOneByOne)
    session.posts = {
      captureId: turn.captureId,
      at: posts.indexOf(turn) + 1,
      count: posts.length,
      states: posts.map(({ sentAt, skipped }) => (sentAt ? 'sent' : skipped ? 'skipped' : 'open')),
    };
  if (wentStale(route, request.preparedAt, now)) session.warnings = ['went-stale', ...session.warnings];
  const lackingSince = await formLackingSince(route.id);
  if (lackingSince !== undefined) session.route.lackingSince = lackingSince;
  const recorded: NonNullable<GuideSession['recorded']> = {};
  for (const picture of formCapturesIn(file.custody))
    if (picture.stage !== 'answer' && picture.requestId === requestId)
      if (!goesOneByOne || picture.captureId === turn.captureId) recorded[picture.stage] = picture.at;
  const isSent = request.sentAt && !(goesOneByOne && nextPost(request));
  return { ...session, recorded, ...(request.sentAt && isSent ? { sentAt: request.sentAt } : {}) };
}

/** The check of a route has lost a step of its worth since somebody chose it. */
function wentStale(route: Route, chosenAt: string, now: number): boolean {
  const worth = (at: number) => JSON.stringify(routeAsOf(route, at).quality);
  return worth(Date.parse(chosenAt)) !== worth(now);
}
