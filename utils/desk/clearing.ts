import { CodedError } from '../coded-error';
import { incidentOf, listedIncidents } from '../evidence/queries';
import { deskFacts, lastSaid } from '../evidence/register/desk-facts';
import { readRegister } from '../evidence/register/read-register';
import { readPolicy } from '../evidence/settings/company-policy';
import { caseSeals, caseTraces, deleteCase, everyTable } from '../evidence/store/delete-case';
import { japanDate } from '../japan-time';
import {
  firstPolicy,
  isDue,
  type KeptCase,
  type Periods,
  type Retention,
  retentionOf,
} from '../review/retention/retention';
import { foldText } from '../same-word';
import type { Clearing, RetentionPolicy } from '../shapes/desk/company-records';
import type { DeskCase } from '../shapes/desk/desk-case';
import type { Actor, Incident } from '../shapes/schema';
import { readCompany, sayForCompany } from './company-acts';
import { deskCases, tryActs } from './desk-log';
import { idsThatMayBeDue } from './may-be-due';
import { actsWithoutWords } from './tombstone';

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
export async function periodsIn({ policies }: { policies: readonly RetentionPolicy[] }): Promise<Periods> {
  const { retentionDays } = (await readPolicy())?.values ?? {};
  return {
    ...(policies.at(-1) ?? firstPolicy),
    ...(retentionDays ? { atLeastDays: retentionDays } : {}),
    earlier: policies.slice(0, -1),
  };
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
 * The cases whose period has ended, the oldest end first: a proposal, nothing more. Rows, what desks said and what was done
 * are read only of cases that are old enough by the register; so the cost follows from what is due.
 * @param signal who does not wait any more: it ends after the cases that are being looked at
 * @param onProgress how many cases were looked at
 */
export async function dueCases(
  policy: Periods,
  today: string,
  signal?: AbortSignal,
  onProgress: (done: number, of: number) => void = () => {},
): Promise<DueCases> {
  const ids = idsThatMayBeDue(await readRegister(), policy, today);
  let rows: PeriodRow[] = [];
  let total = 0;
  for (let from = 0; from < ids.length; from += batch) {
    signal?.throwIfAborted();
    const { incidents } = await listedIncidents(ids.slice(from, from + batch));
    const there = incidents.filter((incident) => incident !== undefined);
    const due = (await periodsOfCases(there, policy)).filter(({ retention }) => isDue(retention, today));
    total += due.length;
    rows = [...rows, ...due].sort((one, other) => (endOf(one) < endOf(other) ? -1 : 1)).slice(0, mostInList);
    onProgress(Math.min(from + batch, ids.length), ids.length);
  }
  return { rows, total };
}

const endOf = ({ retention, incident }: PeriodRow) => `${retention.until} ${incident.number}`;

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
 * Of each case a signed act remains: number, digests, rule, who. Each case goes in one writing with that act, not all in
 * one: their files may be gigabytes. Where it breaks off, the list stands with those that are left, and goes on from there.
 * @throws CodedError `second-person` when it is the same person
 */
export async function clear(
  clearing: Clearing,
  second: string,
  actor: Actor,
  now: string,
  onGone: (ids: readonly string[]) => Promise<unknown> = async () => undefined,
): Promise<{ deleted: string[]; stayed: string[] }> {
  const name = second.trim();
  if (name === '' || foldText(name) === foldText(clearing.by)) throw new CodedError('second-person');
  const policy = await periodsIn(await readCompany());
  const deleted: string[] = [];
  const stayed: string[] = [];
  for (const proposed of clearing.cases) {
    const gone = await clearCase(proposed, policy, [clearing.by, name], actor, now);
    if (gone === undefined) continue;
    if (gone) await onGone(gone);
    (gone ? deleted : stayed).push(proposed.number);
  }
  await sayForCompany('clearing', [{ ...clearing, gone: true }], actor, now);
  return { deleted, stayed };
}

/**
 * Deletes a case if it is still due, by what stands of it in that moment.
 * @returns its ids; false where it stays, undefined for one that is gone already
 */
async function clearCase(
  { id, until }: Clearing['cases'][number],
  policy: Periods,
  by: readonly string[],
  actor: Actor,
  now: string,
): Promise<readonly string[] | false | undefined> {
  for (;;) {
    const incident = await incidentOf(id);
    if (!incident) return undefined;
    const [seen, traces] = await Promise.all([deskCases([id]), caseTraces([id])]);
    const trace = traces.get(id);
    const retention = retentionOf(keptCase(incident, seen.get(id), trace), policy);
    if (!isDue(retention, japanDate(now)) || until !== retention.until) return false;
    const { number } = incident;
    const why = `${retention.rule} ${retention.until}`;
    const body = { number, digests: await caseSeals(id), why, rule: retention.rule, by: [...by] };
    const withheldActs = await actsWithoutWords(id);
    let gone: readonly string[] = [];
    const beside = {
      tables: everyTable(),
      stands: async () => (await caseTraces([id])).get(id)?.entries === trace?.entries,
      write: async () => {
        gone = await deleteCase(id, withheldActs);
      },
    };
    if (await tryActs([{ caseId: id, kind: 'deleted', body }], actor, now, { seen, beside })) return gone;
  }
}

/** Which cases of a list are still here: of one that broke off, those that are left. */
export async function leftOf({ cases }: Clearing): Promise<Set<string>> {
  const { incidents } = await listedIncidents(cases.map(({ id }) => id));
  return new Set(incidents.flatMap((incident) => (incident ? [incident.id] : [])));
}
