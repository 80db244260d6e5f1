import { CodedError } from '../../../coded-error';
import { countLetters } from '../../../count-letters';
import type { Actor, Capture, Incident } from '../../../shapes/schema';
import { db } from '../../db';
import { custodyOf } from '../../queries';
import { appendCustody, type CustodyAct } from '../append-custody';
import { isHandedOver } from '../handed-over';
import { nextIncidentNumber } from '../incident-number';
import { findTabCapture } from './tab-captures';

const recorder: Actor = { kind: 'person', role: 'recorder' };
const tables = () => [db.captures, db.incidents, db.custody, db.settings];

/**
 * Makes a capture that went into an earlier case one of its own. Its chain begins with what the first chain says of this capture,
 * which keeps its entries and says that it was parted.
 * @throws CodedError `already-handed-over` when others go on with that chain already
 */
export async function partCapture(captureId: string, now: string): Promise<Incident> {
  return db.transaction('rw', tables(), async () => {
    const { capture, incident: from } = await found(captureId);
    const told = (await custodyOf(from.id)).filter((entry) => entry.captureId === captureId);
    const { post } = capture;
    const incident: Incident = {
      id: crypto.randomUUID(),
      number: await nextIncidentNumber(now),
      createdAt: capture.capturedAt,
      updatedAt: now,
      status: 'new',
      acts: [],
      details: {},
      summary: {
        ...from.summary,
        ...(post.text === undefined ? {} : { textLength: countLetters(post.text) }),
        mediaCount: post.media?.length ?? 0,
        captureCount: 1,
      },
    };
    await db.incidents.add(incident);
    for (const { actor, event, detail } of told)
      if (event === 'captured' || event === 'sealed')
        await appendCustody(
          { incidentId: incident.id, captureId, actor, event, detail: { ...detail, from: from.number } } as CustodyAct,
          now,
        );
    await db.captures.update(captureId, { incidentId: incident.id });
    await count(from.id, -1, now);
    const detail = { seal: capture.seal, to: incident.number };
    await appendCustody({ incidentId: from.id, captureId, actor: recorder, event: 'capture-parted', detail }, now);
    return incident;
  });
}

/**
 * Puts a parted capture back into the case for which its tab was opened, else of the capture that it follows; the case that
 * is empty then goes.
 * @throws CodedError `already-handed-over`
 */
export async function joinCapture(captureId: string, now: string): Promise<Incident> {
  return db.transaction('rw', tables(), async () => {
    const { capture, incident: from } = await found(captureId);
    const first = await db.captures.get(capture.follows?.captureId ?? '');
    const { openedFor = first?.incidentId } = (await findTabCapture({ captureId }, now)) ?? {};
    const incident = await db.incidents.get(openedFor ?? '');
    if (!incident || (await isHandedOver(incident.id))) throw new CodedError('already-handed-over', from.number);
    if (incident.id === from.id) return incident;
    const told = await custodyOf(incident.id);
    const isTold = told.some((entry) => entry.captureId === captureId && entry.event === 'sealed');
    if (!isTold)
      for (const { actor, event, detail } of await custodyOf(from.id))
        if (event === 'captured' || event === 'sealed')
          await appendCustody({ incidentId: incident.id, captureId, actor, event, detail } as CustodyAct, now);
    await db.captures.update(captureId, { incidentId: incident.id });
    await count(incident.id, 1, now);
    const detail = { seal: capture.seal, from: from.number };
    await appendCustody({ incidentId: incident.id, captureId, actor: recorder, event: 'capture-joined', detail }, now);
    const left = await db.captures.where({ incidentId: from.id }).count();
    if (left > 0) await count(from.id, -1, now);
    else {
      await db.incidents.delete(from.id);
      await db.custody.bulkDelete((await custodyOf(from.id)).map(({ incidentId, seq }) => [incidentId, seq]));
    }
    return incident;
  });
}

async function found(captureId: string): Promise<{ capture: Capture; incident: Incident }> {
  const capture = await db.captures.get(captureId);
  const incident = capture && (await db.incidents.get(capture.incidentId));
  if (!capture || !incident) throw new CodedError('capture-not-found', captureId);
  if (await isHandedOver(incident.id)) throw new CodedError('already-handed-over', incident.number);
  return { capture, incident };
}

async function count(incidentId: string, by: number, now: string): Promise<void> {
  await db.incidents.where({ id: incidentId }).modify((incident) => {
    incident.summary.captureCount += by;
    incident.updatedAt = now;
  });
}
