import { CodedError } from '../../coded-error';
import {
  type Actor,
  kindsOfDays,
  type RequestDays,
  requestDaysSchema,
  type TakedownRequest,
} from '../../shapes/schema';
import { db } from '../db';
import { appendCustody } from './append-custody';

/**
 * Writes down days from which dates are counted; days that are left out are taken away. The log says which kinds there
 * are, not the days themselves. The same days again write nothing.
 * @throws CodedError `request-not-found`
 */
export async function recordDays(id: string, days: RequestDays, actor: Actor, now: string): Promise<TakedownRequest> {
  const known = requestDaysSchema.parse(days);
  return db.transaction('rw', [db.requests, db.custody], async () => {
    const request = await db.requests.get(id);
    if (!request) throw new CodedError('request-not-found', id);
    const { days: before = {}, ...rest } = request;
    if (isSame(before, known)) return request;
    const dated: TakedownRequest = Object.keys(known).length > 0 ? { ...rest, days: known } : rest;
    await db.requests.put(dated);
    const detail = { route: request.routeId, request: id, days: kindsOfDays(known) };
    const { incidentId, captureId } = request;
    await appendCustody({ incidentId, captureId, actor, event: 'request-dated', detail }, now);
    return dated;
  });
}

const isSame = (one: RequestDays, other: RequestDays) => {
  const kinds = new Set([...Object.keys(one), ...Object.keys(other)]) as Set<keyof RequestDays>;
  return [...kinds].every((kind) => JSON.stringify(one[kind]) === JSON.stringify(other[kind]));
};
