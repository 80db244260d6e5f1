import { CodedError } from '../coded-error';
import { db } from '../evidence/db';
import { incidentOf } from '../evidence/queries';
import { deskFacts, lastSaid } from '../evidence/register/desk-facts';
import { readPolicy } from '../evidence/settings/company-policy';
import { caseSeals, caseTraces, deleteCase, idsOfStatus } from '../evidence/store/delete-case';
import { actsOfCases } from '../evidence/store/desk-acts';
import { japanDate } from '../japan-time';
import {
  firstPolicy,
  isDue,
  type KeptCase,
  type Periods,
  type Retention,
  retentionOf,
} from '../review/retention/retention';
import type { Clearing, RetentionPolicy } from '../shapes/desk/company-records';
import type { DeskAct } from '../shapes/desk/desk-act';
import type { DeskCase } from '../shapes/desk/desk-case';
import type { Actor, Incident } from '../shapes/schema';
import { withheld } from '../vault/events/event-file';
import { eventText, readEvent } from '../vault/events/event-text';
import { readCompany, sayForCompany } from './company-acts';
import { deskCases, writeActs } from './desk-log';

/** A case beside its period. */
interface PeriodRow {
  readonly incident: Incident;
  readonly retention: Retention;
  readonly purpose: string;
}

/** At most so many are proposed in one list, so that a person can look at each. */
const mostInList = 200;
const batch = 500;

/** The periods that hold now: what was said for the company, never shorter than its settings demand. */
export async function periodsIn({ retention }: { retention: readonly RetentionPolicy[] }): Promise<Periods> {
  const { retentionDays } = (await readPolicy())?.values ?? {};
  return { ...(retention.at(-1) ?? firstPolicy), ...(retentionDays ? { atLeastDays: retentionDays } : {}) };
}

/** The period of one case by the policy of now. */
export async function periodOf(id: string): Promise<PeriodRow | undefined> {
  const incident = await incidentOf(id);
  return incident && (await periodsOfCases([incident], await periodsIn(await readCompany())))[0];
}

/** The periods of these cases, in their order. */
export async function periodsOfCases(incidents: readonly Incident[], policy: Periods): Promise<PeriodRow[]> {
  const ids = incidents.map(({ id }) => id);
  const [desks, traces] = await Promise.all([deskCases(ids), caseTraces(ids)]);
  return incidents.map((incident) => {
    const desk = desks.get(incident.id);
    const trace = traces.get(incident.id);
    const kept = keptCase(incident, desk, trace);
    return { incident, retention: retentionOf(kept, policy), purpose: purposeOf(desk) };
  });
}

function keptCase(
  incident: Incident,
  desk: DeskCase | undefined,
  trace: { closedAt?: string; requests: number } | undefined,
): KeptCase {
  const { status, createdAt, updatedAt, acts } = incident;
  const until = lastSaid(desk, 'retention')?.['until'];
  const isClosed = status === 'closed';
  return {
    status,
    createdAt,
    ...(isClosed ? { closedAt: trace?.closedAt ?? updatedAt } : {}),
    isTouched: acts.length > 0 || (trace?.requests ?? 0) > 0 || (desk?.rev ?? 0) > 0,
    isHeld: deskFacts(desk, incident).isHeld,
    ...(typeof until === 'string' ? { until } : {}),
  };
}

function purposeOf(desk: DeskCase | undefined): string {
  const why = lastSaid(desk, 'retention')?.['why'];
  return typeof why === 'string' ? why : '';
}

/** Cases whose period has ended. */
interface DueCases {
  /** Those whose period ended first, at most `mostInList`. */
  rows: PeriodRow[];
  /** How many there are. */
  total: number;
}

/**
 * The cases whose period has ended, the oldest end first: a proposal, nothing more. What desks said and what was done is
 * read only of cases that are old enough by their own row; so the cost follows from what is due.
 * @param onProgress how many cases were looked at
 */
export async function dueCases(
  policy: Periods,
  today: string,
  onProgress: (done: number, of: number) => void = () => {},
): Promise<DueCases> {
  const ids = (await Promise.all([idsOfStatus('closed'), idsOfStatus('new')])).flat();
  let rows: PeriodRow[] = [];
  let total = 0;
  for (let from = 0; from < ids.length; from += batch) {
    const incidents = await db.incidents.bulkGet(ids.slice(from, from + batch));
    const old = incidents.filter((incident) => incident !== undefined).filter((each) => mayBeDue(each, policy, today));
    const due = (await periodsOfCases(old, policy)).filter(({ retention }) => isDue(retention, today));
    total += due.length;
    rows = [...rows, ...due].sort((one, other) => (endOf(one) < endOf(other) ? -1 : 1)).slice(0, mostInList);
    onProgress(Math.min(from + batch, ids.length), ids.length);
  }
  return { rows, total };
}

const endOf = ({ retention, incident }: PeriodRow) => `${retention.until} ${incident.number}`;

/** Whether a case could be due at the earliest: closed when it was made, under the shortest periods, nothing said of it. */
function mayBeDue({ status, createdAt, updatedAt, acts }: Incident, policy: Periods, today: string): boolean {
  const { before, closedMonths, untouchedDays } = policy;
  const shortest: Periods = {
    ...{ id: policy.id, since: policy.since, old: 'apply' },
    closedMonths: Math.min(closedMonths, before?.closedMonths ?? closedMonths),
    untouchedDays: Math.min(untouchedDays, before?.untouchedDays ?? untouchedDays),
  };
  // A clock may have been set back between the two
  const closedAt = createdAt < updatedAt ? createdAt : updatedAt;
  const kept = { status, createdAt, closedAt, isTouched: acts.length > 0, isHeld: false };
  return isDue(retentionOf(kept, shortest), today);
}

/** Proposes a list, each case named with its number, rule and day. */
export async function proposeClearing(
  rows: readonly PeriodRow[],
  by: string,
  actor: Actor,
  now: string,
): Promise<Clearing> {
  const cases = rows.map(({ incident, retention }) => ({
    id: incident.id,
    number: incident.number,
    rule: retention.rule,
    until: retention.until ?? '',
  }));
  const clearing = { id: crypto.randomUUID(), on: japanDate(now), by: by.trim(), cases };
  await sayForCompany('clearing', [clearing], actor, now);
  return clearing;
}

/**
 * A second person deletes what was proposed. What has changed since, is held, or is not due any more stays, and is told.
 * Of each case a signed act remains: number, digests, rule, who.
 * @throws CodedError `second-person` when it is the same person
 */
export async function clear(
  clearing: Clearing,
  second: string,
  incidents: readonly Incident[],
  actor: Actor,
  now: string,
): Promise<{ deleted: string[]; stayed: string[] }> {
  const name = second.trim();
  if (name === '' || name === clearing.by) throw new CodedError('second-person');
  const policy = await periodsIn(await readCompany());
  const rows = await periodsOfCases(
    incidents.filter(({ id }) => clearing.cases.some((each) => each.id === id)),
    policy,
  );
  const traces = await caseSeals(rows.map(({ incident }) => incident.id));
  const deleted: string[] = [];
  const stayed: string[] = [];
  for (const { incident, retention } of rows) {
    const proposed = clearing.cases.find(({ id }) => id === incident.id);
    if (!isDue(retention, japanDate(now)) || proposed?.until !== retention.until) {
      stayed.push(incident.number);
      continue;
    }
    const why = `${retention.rule} ${retention.until}`;
    const body = {
      ...{ number: incident.number, digests: traces.get(incident.id)?.seals ?? [], why },
      ...{ rule: retention.rule, by: [clearing.by, name] },
    };
    await writeActs([{ caseId: incident.id, kind: 'deleted', body }], actor, now);
    await deleteCase(incident.id, await withoutWords(incident.id));
    deleted.push(incident.number);
  }
  await sayForCompany('clearing', [{ ...clearing, gone: true }], actor, now);
  return { deleted, stayed };
}

/** The acts of a case without their words: what was said is gone, that it was said keeps its place. The tombstone stays whole. */
async function withoutWords(id: string): Promise<DeskAct[]> {
  const rows: DeskAct[] = [];
  for (const act of await actsOfCases([id])) {
    if (act.kind === 'deleted') continue;
    const event = await readEvent(new TextEncoder().encode(act.text));
    if (typeof event !== 'string') rows.push({ ...act, text: eventText(withheld(event)) });
  }
  return rows;
}
