import { Dexie } from 'dexie';
import { CodedError } from '../../coded-error';
import type { CustodyDetails } from '../../shapes/custody-details';
import type { DeskCase, DeskSaid } from '../../shapes/desk/desk-case';
import type { FreeRecipient } from '../../shapes/desk/opinion';
import { incidentStatuses } from '../../shapes/incident';
import type { ActKind, Actor, Incident, IncidentDetails, IncidentStatus, TargetKind } from '../../shapes/schema';
import { db } from '../db';
import { noteOpening } from '../settings/own-reading';
import { countShown } from '../settings/read-profile';
import { appendCustody, appendToEach, type CustodyAct } from './append-custody';

/** What the person who recorded says about an incident. An absent member is left as it is; `null` empties it. */
export interface Description {
  acts?: ActKind[];
  target?: TargetKind | null;
  details?: IncidentDetails;
  hitsBoth?: boolean;
}

/**
 * Saves answers and optional words at once (autosave). The custody entry says which were changed, never the words.
 * A run of changes to the same fields within a minute adds one entry, so that typing does not flood the chain.
 */
export async function describeIncident(id: string, said: Description, actor: Actor, now: string): Promise<Incident> {
  return db.transaction('rw', [db.incidents, db.custody], async () => {
    const incident = await existing(id);
    const changed: Incident = {
      ...incident,
      updatedAt: now,
      ...(said.acts ? { acts: said.acts } : {}),
      ...(said.details ? { details: { ...incident.details, ...said.details } } : {}),
    };
    if (said.target === null) delete changed.target;
    else if (said.target !== undefined) changed.target = said.target;
    if (said.hitsBoth) changed.hitsBoth = true;
    else if (said.hitsBoth === false) delete changed.hitsBoth;
    await db.incidents.put(changed);
    const fields = [
      ...(said.acts ? ['acts'] : []),
      ...(said.target === undefined ? [] : ['target']),
      ...(said.hitsBoth === undefined ? [] : ['hitsBoth']),
      ...Object.keys(said.details ?? {}),
    ];
    if (fields.length === 0) return changed;
    const key = fields.sort().join(' ');
    if (await isOfOneRun(id, key, now)) return changed;
    await appendCustody({ incidentId: id, actor, event: 'described', detail: { fields: key } }, now);
    return changed;
  });
}

const oneRun = 60_000;

/** Whether the newest answer in the log is one to the same fields, less than a minute ago. */
async function isOfOneRun(incidentId: string, fields: string, now: string): Promise<boolean> {
  const last = await db.custody
    .where('[incidentId+seq]')
    .between([incidentId, Dexie.minKey], [incidentId, Dexie.maxKey])
    .reverse()
    .filter(({ event, detail }) => event === 'described' && !detail['byHand'])
    .first();
  return last?.detail['fields'] === fields && Date.parse(now) - Date.parse(last.at) < oneRun;
}

/** Writes that an incident was opened, its words were shown, or a pack left: acts that change nothing but the chain. */
export async function noteAct(
  act: Omit<Extract<CustodyAct, { event: 'opened' | 'revealed' | 'exported' | 'handed-over' }>, 'actor'>,
  actor: Actor,
  now: string,
): Promise<void> {
  await db.transaction('rw', [db.custody], () => appendCustody({ ...act, actor } as CustodyAct, now));
}

/** Writes into the log of each of these cases that a paper of it leaves, and for whom where that was said: all or none. */
export async function noteExports(
  ids: readonly string[],
  contents: 'print' | 'employer-record' | 'post-list' | 'court-paper',
  actor: Actor,
  now: string,
  to?: FreeRecipient,
): Promise<void> {
  const detail = { contents, ...(to ? { to } : {}) };
  const acts = ids.map((incidentId) => ({ incidentId, actor, event: 'exported' as const, detail }));
  await db.transaction('rw', [db.custody], () => appendToEach(acts, now));
}

/** Writes that words or pixels were shown, and counts it for the day: both or neither. */
export async function noteShown(
  shown: { incidentId: string; captureId?: string; detail: CustodyDetails['revealed'] },
  actor: Actor,
  now: string,
): Promise<void> {
  await db.transaction('rw', [db.custody, db.settings, db.incidents], async () => {
    // It may have been deleted while it was open: nothing of it comes back
    if (!(await db.incidents.get(shown.incidentId))) return;
    await noteAct({ ...shown, event: 'revealed' }, actor, now);
    await countShown(now);
    await noteOpening(shown.incidentId);
  });
}

async function existing(id: string): Promise<Incident> {
  const incident = await db.incidents.get(id);
  if (!incident) throw new CodedError('incident-not-found', id);
  return incident;
}

/** A case that moves on, or back where the move before is taken back. */
export interface Move extends Pick<CustodyDetails['status-changed'], 'undo'> {
  id: string;
  to: IncidentStatus;
  /** When another desk has said so; what happened here since stands. */
  saidAt?: string;
}

/** The state of a case that desks have said, where they do not contradict each other. */
export function statesSaid(row: DeskCase | undefined, isCounted: (said: DeskSaid) => boolean = () => true): Move[] {
  const [said, ...others] = row?.words['state'] ?? [];
  const to = incidentStatuses.find((each) => each === said?.body['state']);
  return row && said && to && others.length === 0 && isCounted(said) ? [{ id: row.id, to, saidAt: said.at }] : [];
}

/**
 * Moves incidents on at once, each with its entry; one that stands there already is left out. Which moves are allowed is
 * review's matter; this only writes. What a person moves is a signed act as well (`writeActs`).
 */
export async function setStatuses(moves: readonly Move[], actor: Actor, now: string): Promise<void> {
  await db.transaction('rw', [db.incidents, db.custody], async () => {
    const late = new Set<string>();
    for (const move of moves) if (await isLate(move)) late.add(move.id);
    const found = await db.incidents.bulkGet(moves.map(({ id }) => id));
    const moved = found.flatMap((incident, at) => {
      const { to, undo } = moves[at] ?? {};
      return incident && to && incident.status !== to && !late.has(incident.id)
        ? [{ incident, to, ...(undo ? { undo } : {}) }]
        : [];
    });
    await db.incidents.bulkPut(moved.map(({ incident, to }) => ({ ...incident, status: to, updatedAt: now })));
    await appendToEach(
      moved.map(({ incident, to, ...detail }) => ({
        ...{ incidentId: incident.id, actor, event: 'status-changed' as const },
        detail: { from: incident.status, to, ...detail },
      })),
      now,
    );
  });
}

/** Whether the case has moved here since another desk said so, or has requests under way that a closed case would hide. */
async function isLate({ id, to, saidAt }: Move): Promise<boolean> {
  if (saidAt === undefined) return false;
  const last = await db.custody
    .where('[incidentId+seq]')
    .between([id, Dexie.minKey], [id, Dexie.maxKey])
    .reverse()
    .filter(({ event }) => event === 'status-changed')
    .first();
  if (last && last.at >= saidAt) return true;
  const open = to === 'closed' ? await db.requests.where({ incidentId: id }).toArray() : [];
  return open.some(({ state }) => state === 'prepared' || state === 'sent');
}
