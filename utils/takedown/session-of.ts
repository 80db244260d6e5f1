import { CodedError } from '../coded-error';
import { formCapturesIn } from '../evidence/form-capture-log';
import { incidentFile, requestOf } from '../evidence/queries';
import { formLackingSince } from '../evidence/settings/form-health';
import { readParties } from '../evidence/settings/parties';
import type { GuideSession } from './guide-session';
import { planTakedown } from './plan';
import { routeAsOf } from './route-schema';
import { routeById } from './routes';
import { partyName, senderOf } from './sender';

/**
 * The plan of a request, made anew from what is stored each time it is asked for, the route's quality as of `now`
 * (milliseconds since 1970).
 * @throws CodedError `request-not-found` when the request, its capture or its route is not there
 */
export async function sessionOf(requestId: string, now = Date.now()): Promise<GuideSession> {
  const request = await requestOf(requestId);
  const file = request && (await incidentFile(request.incidentId));
  const number = file?.captures.findIndex((entry) => entry.id === request?.captureId) ?? -1;
  const capture = file?.captures[number];
  const route = request && routeById(request.routeId);
  if (!request || !file || !capture || !route) throw new CodedError('request-not-found', requestId);
  const sender = senderOf(request, await readParties());
  const session = planTakedown({
    requestId,
    incidentNumber: file.incident.number,
    captureNumber: number + 1,
    route: routeAsOf(route, now),
    post: capture.post,
    profile: sender?.sheet ?? {},
    standing: request.standing,
    claim: request.claim,
    reason: request.reason,
  });
  if (sender)
    session.sender = {
      name: partyName(sender.party) ?? '',
      ...(sender.agent ? { agent: partyName(sender.agent) ?? '' } : {}),
    };
  else session.warnings = ['no-sender', ...session.warnings];
  const lackingSince = await formLackingSince(route.id);
  if (lackingSince !== undefined) session.route.lackingSince = lackingSince;
  const recorded: NonNullable<GuideSession['recorded']> = {};
  for (const picture of formCapturesIn(file.custody))
    if (picture.requestId === requestId) recorded[picture.stage] = picture.at;
  return { ...session, recorded, ...(request.sentAt ? { sentAt: request.sentAt } : {}) };
}
