import { z } from 'zod';
import type { DeskWords, SaidTogether } from '../review/campaigns/group-cases';
import type { Actor } from '../shapes/schema';
import type { CaseBody } from '../vault/events/case-kinds';
import { foldCase } from '../vault/events/fold-case';
import { actsByCase, writeActs } from './desk-log';
import type { Doing } from './doing';

/** Name of the record by which a case says with which others it does not belong. The latest one counts. */
const apartRecord = 'apart';
const apartSchema = z.object({ from: z.array(z.uuid()) });

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
  const say = (
    from: (one: string) => readonly string[],
    event: 'campaign-parted' | 'campaign-joined',
    joins: readonly Doing[],
  ) => {
    const records = out.map((one): Doing<'record'> => {
      const data = { from: [...new Set(from(one))] };
      const custody = { event, detail: { others: staying.length } };
      return { caseId: one, kind: 'record', body: { name: apartRecord, data }, custody };
    });
    return writeActs([...joins, ...records], actor, now());
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

const joining = (caseId: string, body: CaseBody<'join'>): Doing<'join'> => ({
  ...{ caseId, kind: 'join', body },
  custody: { event: 'campaign-joined', detail: { others: 1 } },
});

/**
 * Says that two cases belong together, and why it was asked. Who parted them before is answered by this: `within` are all
 * that `other` belongs to.
 */
export async function joinCases(
  one: string,
  other: string,
  { share, why = '', within = [other] }: { share?: number; why?: string; within?: readonly string[] },
  actor: Actor,
  now: string,
): Promise<() => Promise<void>> {
  const body = { other, why, ...(share === undefined ? {} : { share }) };
  const { apart } = await readDeskWords();
  const without = (id: string, gone: readonly string[]): Doing<'record'>[] => {
    const from = apart.get(id) ?? [];
    const left = from.filter((each) => !gone.includes(each));
    if (left.length === from.length) return [];
    return [{ caseId: id, kind: 'record', body: { name: apartRecord, data: { from: left } } }];
  };
  const again = [...without(one, within), ...within.flatMap((id) => without(id, [one]))];
  const [join = ''] = await writeActs([joining(one, body), ...again], actor, now);
  return async () => {
    const parted = { event: 'campaign-parted' as const, detail: { others: 1 } };
    await writeActs([{ caseId: one, kind: 'split', body: { join }, custody: parted }], actor, now);
  };
}
