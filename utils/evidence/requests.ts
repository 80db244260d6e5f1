import { CodedError } from '../coded-error';
import { appendCustody } from './append-custody';
import { db } from './db';
import type { Actor, TakedownRequest } from './schema';

/** Stores a prepared request: nothing has left the browser yet. */
export async function prepareRequest(request: TakedownRequest, actor: Actor): Promise<void> {
  await db.transaction('rw', [db.requests, db.custody], async () => {
    await db.requests.add(request);
    await appendCustody(
      {
        incidentId: request.incidentId,
        captureId: request.captureId,
        actor,
        event: 'request-prepared',
        detail: { route: request.routeId, standing: request.standing, claim: request.claim, request: request.id },
      },
      request.preparedAt,
    );
  });
}

/**
 * The person says that the request was sent: the request, the incident's status and the custody entry change together.
 * Saying it twice keeps the first time.
 * @throws CodedError `request-not-found`
 */
export async function markRequestSent(
  id: string,
  said: { receipt?: string; answerDays?: number },
  actor: Actor,
  now: string,
): Promise<TakedownRequest> {
  return db.transaction('rw', [db.requests, db.incidents, db.custody], async () => {
    const request = await db.requests.get(id);
    if (!request) throw new CodedError('request-not-found', id);
    if (request.state === 'sent') return request;
    const sent: TakedownRequest = {
      ...request,
      state: 'sent',
      sentAt: now,
      ...(said.receipt ? { receipt: said.receipt } : {}),
      ...(said.answerDays === undefined ? {} : { answerDays: said.answerDays }),
    };
    await db.requests.put(sent);
    const incident = await db.incidents.get(request.incidentId);
    await appendCustody(
      {
        incidentId: request.incidentId,
        captureId: request.captureId,
        actor,
        event: 'request-sent',
        detail: { route: request.routeId, request: id, ...(said.receipt ? { receipt: said.receipt } : {}) },
      },
      now,
    );
    if (incident && (incident.status === 'new' || incident.status === 'in-review')) {
      await db.incidents.put({ ...incident, status: 'requested', updatedAt: now });
      await appendCustody(
        {
          incidentId: incident.id,
          actor: { kind: 'tool' },
          event: 'status-changed',
          detail: { from: incident.status, to: 'requested' },
        },
        now,
      );
    }
    return sent;
  });
}
