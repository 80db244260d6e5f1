import { z } from 'zod';
import { listedIncidents } from '../evidence/queries';
import { appendToEach } from '../evidence/store/append-custody';
import { type ActNote, type Beside, casesAway } from '../evidence/store/desk-acts';
import type { DeskWords, SaidTogether } from '../review/campaigns/group-cases';
import { uuid } from '../shapes/scalars';
import type { Actor } from '../shapes/schema';
import type { CaseBody } from '../vault/events/case-kinds';
import { foldCase } from '../vault/events/fold-case';
import { actsByCase, writeActs } from './desk-log';
import type { Doing } from './doing';

/** Name of the record by which a case says with which others it does not belong. The latest one counts. */
const apartRecord = 'apart';
const apartSchema = z.object({ from: z.array(uuid) });

/** What people have said about which cases belong together. */
export async function readDeskWords(): Promise<DeskWords> {
  const apart = new Map<string, readonly string[]>();
  const together: SaidTogether[] = [];
  for (const [one, events] of await actsByCase(['record', 'join', 'split'])) {
    const { joins, kept } = foldCase(events);
    const last = kept.record?.filter(({ body }) => body.name === apartRecord).at(-1);
    const said = apartSchema.safeParse(last?.body.data);
    if (said.success && said.data.from.length > 0) apart.set(one, said.data.from);
    for (const { body } of joins) together.push({ one, other: body.other, by: 'person' });
  }
  return { apart, together };
}

/** So many cases are named in an entry, those before the others first; how many there are is told, too. */
const mostNamed = 10;

/**
 * What the log of each case on both sides says: with which others it is looked at as one, or no longer. Of those that only
 * lie at another desk nothing is written: a log here would keep theirs out.
 */
async function toldToBoth(
  event: 'campaign-joined' | 'campaign-parted',
  [acting, others]: readonly [readonly string[], readonly string[]],
  actor: Actor,
  at: string,
): Promise<{ custody: ActNote; beside: Beside }> {
  const { incidents } = await listedIncidents([...acting, ...others]);
  const numbers = new Map(incidents.map((incident) => [incident?.id, incident?.number]));
  const noteOf = (ids: readonly string[]): ActNote => {
    const cases = ids.flatMap((id) => numbers.get(id) ?? []).slice(0, mostNamed);
    return { event, detail: { others: ids.length, ...(cases.length > 0 ? { cases: cases.join(' ') } : {}) } };
  };
  const write = async () => {
    const away = new Set(await casesAway(others));
    const here = others.filter((id) => !away.has(id));
    const note = noteOf(acting);
    await appendToEach(
      here.map((incidentId) => ({ incidentId, actor, ...note })),
      at,
    );
  };
  return { custody: noteOf(others), beside: { tables: ['incidents', 'custody'], write } };
}

/**
 * Takes cases out of a campaign: they stay together among themselves, and are never joined to those that stay again.
 * @returns what takes it back
 */
export async function partCases(
  out: readonly string[],
  staying: readonly string[],
  actor: Actor,
  now: () => string,
): Promise<() => Promise<void>> {
  const before = await readDeskWords();
  const was = new Map(out.map((one) => [one, before.apart.get(one) ?? []]));
  const say = async (
    from: (one: string) => readonly string[],
    event: 'campaign-parted' | 'campaign-joined',
    joins: readonly Doing[],
  ) => {
    const at = now();
    const { custody, beside } = await toldToBoth(event, [out, staying], actor, at);
    const records = out.map((one): Doing<'record'> => {
      const data = { from: [...new Set(from(one))] };
      return { caseId: one, kind: 'record', body: { name: apartRecord, data }, custody };
    });
    return writeActs([...joins, ...records], actor, at, { beside });
  };
  const taken = await joinsBetween(out, staying);
  const split = taken.map(({ one, join }): Doing<'split'> => ({ caseId: one, kind: 'split', body: { join } }));
  await say((one) => [...(was.get(one) ?? []), ...staying], 'campaign-parted', split);
  return async () => {
    const again = taken.map(({ one, other }) => joining(one, { other, why: '' }));
    await say((one) => was.get(one) ?? [], 'campaign-joined', again);
  };
}

/** Joins that people made between the two sides; found again by their case. */
async function joinsBetween(out: readonly string[], staying: readonly string[]) {
  const sides = (one: string, other: string) => out.includes(one) && staying.includes(other);
  const acts = await actsByCase(['join', 'split']);
  return [...acts].flatMap(([one, events]) =>
    foldCase(events)
      .joins.filter(({ body }) => sides(one, body.other) || sides(body.other, one))
      .map(({ body, event }) => ({ one, other: body.other, join: event.hash })),
  );
}

const joining = (caseId: string, body: CaseBody<'join'>): Doing<'join'> => ({ caseId, kind: 'join', body });

/**
 * Says that two cases belong together, and why it was asked. Who parted them before is answered by this: `within` are all
 * that `other` belongs to.
 * @returns what takes it back: who was parted is parted again
 */
export async function joinCases(
  one: string,
  other: string,
  { share, why = '', within = [other] }: { share?: number; why?: string; within?: readonly string[] },
  actor: Actor,
  now: () => string,
): Promise<() => Promise<void>> {
  const body = { other, why, ...(share === undefined ? {} : { share }) };
  const { apart } = await readDeskWords();
  const said = (id: string, from: readonly string[]): Doing<'record'> => ({
    ...{ caseId: id, kind: 'record', body: { name: apartRecord, data: { from: [...from] } } },
  });
  // Who parted each of them from the other side
  const parted = [one, ...within].flatMap((id) => {
    const gone = id === one ? within : [one];
    const from = apart.get(id) ?? [];
    return from.some((each) => gone.includes(each)) ? [{ id, from, gone }] : [];
  });
  const again = parted.map(({ id, from, gone }) =>
    said(
      id,
      from.filter((each) => !gone.includes(each)),
    ),
  );
  const sides = [[one], [other, ...within.filter((id) => id !== other)]] as const;
  const at = now();
  const { custody, beside } = await toldToBoth('campaign-joined', sides, actor, at);
  const [join = ''] = await writeActs([{ ...joining(one, body), custody }, ...again], actor, at, { beside });
  return async () => {
    const since = now();
    const back = await toldToBoth('campaign-parted', sides, actor, since);
    const split: Doing<'split'> = { caseId: one, kind: 'split', body: { join }, custody: back.custody };
    const { apart: later } = await readDeskWords();
    const records = parted.map(({ id, from, gone }) => {
      const again = from.filter((each) => gone.includes(each));
      return said(id, [...new Set([...(later.get(id) ?? []), ...again])]);
    });
    await writeActs([split, ...records], actor, since, { beside: back.beside });
  };
}
