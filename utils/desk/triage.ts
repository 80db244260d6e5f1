import { CodedError } from '../coded-error';
import { listedIncidents } from '../evidence/queries';
import { dropBulkAct, keepBulkAct } from '../evidence/settings/desk-settings';
import type { Move } from '../evidence/store/incidents';
import { newId } from '../new-id';
import type { BulkAct } from '../shapes/desk/company';
import type { DeskCase } from '../shapes/desk/desk-case';
import type { Actor, Incident, IncidentStatus } from '../shapes/schema';
import { deskCases, writeActs } from './desk-log';
import type { Doing } from './doing';
import { askedNow } from './rounds-of-opinions';

/** What is to be done with many cases at once. */
export type Wish =
  | { kind: 'claim'; to: string }
  /** Out of the way until a day; with an empty day back at once. */
  | { kind: 'later'; to: string }
  | { kind: 'status'; to: IncidentStatus };

/** Why a case cannot be changed. */
type Hindrance = 'is-closed' | 'gives-opinion' | 'needs-opinions' | 'wrong-status';

/** A case with what it says now about what is wished, and all that desks said of it. */
interface Previewed {
  incident: Incident;
  desk: DeskCase;
  before: string;
}

/** What an act on many cases would do, case by case. */
export interface Preview {
  changes: Previewed[];
  stays: Previewed[];
  cannot: (Previewed & { why: Hindrance })[];
}

/** At most so many cases at once. */
export const mostAtOnce = 1_000;

/** What would change, what stays as it is, and what cannot be changed and why. */
export function preview(
  wish: Wish,
  cases: readonly { incident: Incident; desk: DeskCase }[],
  mayMove: (from: IncidentStatus, to: IncidentStatus) => boolean,
): Preview {
  const result: Preview = { changes: [], stays: [], cannot: [] };
  for (const { incident, desk } of cases.slice(0, mostAtOnce)) {
    const before = saidNow(wish.kind, desk, incident);
    const why = hindrance(wish, incident, desk, mayMove);
    if (before === wish.to) result.stays.push({ incident, desk, before });
    else if (why) result.cannot.push({ incident, desk, before, why });
    else result.changes.push({ incident, desk, before });
  }
  return result;
}

function saidNow(kind: Wish['kind'], desk: DeskCase, { status }: Incident): string {
  if (kind === 'status') return status;
  const said = desk.words[kind]?.at(-1)?.body[kind === 'claim' ? 'holder' : 'until'];
  return typeof said === 'string' ? said : '';
}

function hindrance(
  { kind, to }: Wish,
  { status }: Incident,
  desk: DeskCase,
  mayMove: (from: IncidentStatus, to: IncidentStatus) => boolean,
): Hindrance | undefined {
  if (kind === 'status') {
    // A case is closed by itself: what is open is asked for there
    if (to === 'closed') return 'needs-opinions';
    return mayMove(status, to) ? undefined : 'wrong-status';
  }
  if (status === 'closed') return 'is-closed';
  return kind === 'claim' && to !== '' && askedNow(desk).includes(to) ? 'gives-opinion' : undefined;
}

function doingOf(kind: 'claim' | 'later', caseId: string, to: string): Doing {
  return kind === 'claim'
    ? { caseId, kind: 'claim', body: { holder: to === '' ? null : to } }
    : { caseId, kind: 'later', body: { until: to === '' ? null : to } };
}

/**
 * Does it, in one writing for all, and keeps for a day what takes it back.
 * @throws CodedError `event-too-large`
 */
export async function applyWish(wish: Wish, { changes }: Preview, actor: Actor, now: string): Promise<BulkAct> {
  const ids = changes.map(({ incident }) => incident.id);
  const act: BulkAct = { id: newId(), at: now, kind: wish.kind, to: wish.to, cases: [] };
  await write(
    wish.kind,
    ids.map((id) => ({ id, to: wish.to })),
    actor,
    now,
    new Map(changes.map(({ incident, desk }) => [incident.id, desk])),
    (hashes) => {
      act.cases = changes.map(({ before }, at) => ({ id: ids[at] ?? '', before, now: hashes[at] ?? wish.to }));
      return keepBulkAct(act);
    },
  );
  return act;
}

/** Writes what each case shall say, and with it what takes it back. */
async function write(
  kind: Wish['kind'],
  wishes: readonly { id: string; to: string }[],
  actor: Actor,
  now: string,
  seen: ReadonlyMap<string, DeskCase> | undefined,
  keep: (hashes: readonly string[]) => Promise<void>,
): Promise<void> {
  const beside = { tables: ['settings'], write: keep };
  const along = kind === 'status' ? { moves: wishes as Move[], seen, beside } : { seen, beside };
  const doings = kind === 'status' ? [] : wishes.map(({ id, to }) => doingOf(kind, id, to));
  await writeActs(doings, actor, now, along);
}

/**
 * Takes an act on many cases back. What somebody else has said since stays as it is.
 * @returns how many were put back, and how many were left
 */
export async function undoBulk(act: BulkAct, actor: Actor, now: string) {
  const ids = act.cases.map(({ id }) => id);
  const { kind } = act;
  const [desks, { incidents }] =
    kind === 'status'
      ? [new Map<string, DeskCase>(), await listedIncidents(ids)]
      : [await deskCases(ids), { incidents: [] }];
  const back = act.cases.flatMap(({ id, before, now: said }, at) => {
    const stands =
      kind === 'status' ? incidents[at]?.status === act.to : desks.get(id)?.words[kind]?.at(-1)?.hash === said;
    return stands ? [{ id, to: before ?? '' }] : [];
  });
  if (back.length === 0 && act.cases.length > 0) throw new CodedError('wrong-status', `${act.cases.length}`);
  await write(kind, back, actor, now, kind === 'status' ? undefined : desks, () => dropBulkAct(act.id));
  return { back: back.length, left: act.cases.length - back.length };
}
