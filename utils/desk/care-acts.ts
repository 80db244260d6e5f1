import type { z } from 'zod';
import { actsOfCases } from '../evidence/store/desk-acts';
import {
  type Closing,
  closingSchema,
  type PublicDecision,
  publicDecisionSchema,
  type StepSaid,
  type Wishes,
  wishesSchema,
} from '../shapes/desk/care';
import type { Actor } from '../shapes/schema';
import type { CaseBody } from '../vault/events/case-kinds';
import type { ReadEvent } from '../vault/events/event';
import { foldCase, type Said } from '../vault/events/fold-case';
import { eventsByCase, writeActs } from './desk-log';
import type { Doing } from './doing';

/** Records by name that a case's care is made of. */
const careRecords = { decision: publicDecisionSchema, wishes: wishesSchema, closing: closingSchema } as const;
type CareRecord = keyof typeof careRecords;

/** One thing that the employer did, and when it was written down. */
interface CareLine {
  readonly at: string;
  readonly kind: 'step' | CareRecord;
  readonly step?: CaseBody<'step'>;
  readonly decision?: PublicDecision;
  readonly wishes?: Wishes;
  readonly closing?: Closing;
}

/** What was done for the people of a case, as its signed acts tell it. */
export interface Care {
  readonly steps: ReadonlyMap<string, StepSaid>;
  readonly decision?: PublicDecision & { readonly at: string };
  readonly wishes?: Wishes & { readonly at: string };
  /** Every word that was said, oldest first. */
  readonly lines: readonly CareLine[];
}

export async function readCare(caseId: string): Promise<Care> {
  const events = (await eventsByCase(await actsOfCases([caseId]))).get(caseId) ?? [];
  const { words, kept } = foldCase(events);
  const steps = new Map<string, StepSaid>();
  for (const said of words.values())
    for (const each of said) if (isStep(each)) steps.set(each.body.step, sayingOf(each.body));
  const last = <Name extends CareRecord>(name: Name) => {
    const found = kept.record?.filter(({ body }) => body.name === name).at(-1);
    const data = found && careRecords[name].safeParse(found.body.data);
    return found && data?.success
      ? { ...(data.data as z.infer<(typeof careRecords)[Name]>), at: found.event.header.at }
      : undefined;
  };
  const decision = last('decision');
  const wishes = last('wishes');
  return { steps, ...(decision ? { decision } : {}), ...(wishes ? { wishes } : {}), lines: linesOf(events) };
}

const isStep = (said: Said): said is Said<'step'> => said.kind === 'step';

function sayingOf(body: CaseBody<'step'>): StepSaid {
  const { step: _, ...said } = body;
  return said;
}

/** Every step and record of the log, by the writers' clocks. */
function linesOf(events: readonly ReadEvent[]): CareLine[] {
  const lines = events.flatMap((event): CareLine[] => {
    const { words, kept } = foldCase([event]);
    const { at } = event.header;
    const [first] = [...words.values()].flat();
    if (first && isStep(first)) return [{ at, kind: 'step', step: first.body }];
    const [record] = kept.record ?? [];
    const name = record?.body.name as CareRecord;
    const data = record && Object.hasOwn(careRecords, name) ? careRecords[name].safeParse(record.body.data) : undefined;
    return data?.success ? [{ at, kind: name, [name]: data.data }] : [];
  });
  return lines.sort((one, other) => (one.at < other.at ? -1 : 1));
}

/**
 * Says how a step of a case stands. What was said before stays in the log.
 * @returns what takes it back
 */
export async function sayStep(
  caseId: string,
  body: CaseBody<'step'>,
  actor: Actor,
  now: () => string,
): Promise<() => Promise<void>> {
  const before = (await readCare(caseId)).steps.get(body.step) ?? { done: false };
  const say = (step: CaseBody<'step'>) => writeActs([stepDoing(caseId, step)], actor, now());
  await say(body);
  return async () => {
    await say({ step: body.step, ...before });
  };
}

function stepDoing(caseId: string, body: CaseBody<'step'>): Doing<'step'> {
  const state = body.notDone ? ('not-done' as const) : body.done ? ('done' as const) : ('open' as const);
  return { caseId, kind: 'step', body, custody: { event: 'care-step', detail: { step: body.step, state } } };
}

/** Writes one record of a case's care. */
async function sayRecord<Name extends CareRecord>(
  caseId: string,
  name: Name,
  data: z.infer<(typeof careRecords)[Name]>,
  actor: Actor,
  now: string,
  along: Parameters<typeof writeActs>[3] & { step?: CaseBody<'step'> | undefined } = {},
): Promise<void> {
  const custody = { event: 'care-recorded' as const, detail: { record: name } };
  const doings = [
    { caseId, kind: 'record' as const, body: { name, data: { ...data } }, custody },
    ...(along.step ? [stepDoing(caseId, along.step)] : []),
  ];
  await writeActs(doings, actor, now, along);
}

/** Decides about a word in public; the step of the playbook that is done by that is said with it. */
export const sayDecision = (
  caseId: string,
  data: PublicDecision,
  step: CaseBody<'step'> | undefined,
  actor: Actor,
  now: string,
) => sayRecord(caseId, 'decision', data, actor, now, { step });

export const sayWishes = (caseId: string, data: Wishes, actor: Actor, now: string) =>
  sayRecord(caseId, 'wishes', data, actor, now);

/** Closes a case: the reason and the state are written together or not at all. */
export const closeCase = (caseId: string, data: Closing, actor: Actor, now: string) =>
  sayRecord(caseId, 'closing', data, actor, now, { moves: [{ id: caseId, to: 'closed' }] });

/** Puts a case on hold, or ends that: while it is held nothing deletes it. */
export async function sayHold(caseId: string, held: boolean, why: string, actor: Actor, now: string): Promise<void> {
  const custody = { event: 'kept-until' as const, detail: { held } };
  await writeActs([{ caseId, kind: 'hold', body: { held, why }, custody }], actor, now);
}

/** Keeps a case at least until a day, and says for what. */
export async function sayKept(caseId: string, until: string, why: string, actor: Actor, now: string): Promise<void> {
  const custody = { event: 'kept-until' as const, detail: { until } };
  await writeActs([{ caseId, kind: 'retention', body: { until, why }, custody }], actor, now);
}
