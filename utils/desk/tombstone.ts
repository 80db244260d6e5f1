import { actsOfCases, actsOfKinds, deletedCases, isWordless, withoutWords } from '../evidence/store/desk-acts';
import type { DeletedCase } from '../shapes/desk/deleted-case';
import type { DeskAct } from '../shapes/desk/desk-act';
import type { CustodyEntry } from '../shapes/schema';
import { caseKinds } from '../vault/events/case-kinds';
import { eventsByCase } from './desk-log';

/** When, by whom and why a case was deleted; nothing where its tombstone cannot be read. */
export async function deletionOf(caseId: string): Promise<DeletedCase | undefined> {
  const stones = (await actsOfCases([caseId])).filter(({ kind }) => kind === 'deleted');
  for (const { header, words } of (await eventsByCase(stones)).get(caseId) ?? []) {
    const said = words.state === 'read' ? caseKinds.deleted.schema.safeParse(words.payload.body).data : undefined;
    if (!said) continue;
    const { number, by, rule, why } = said;
    return { number, at: header.at, by, ...(rule === undefined ? {} : { rule }), why };
  }
  return undefined;
}

/**
 * The cases that are not here and of which nothing is kept any more: some desk has deleted them.
 * @param shredded those that were made unreadable in the vault
 */
export async function casesGone(shredded: Iterable<string>): Promise<string[]> {
  const told = new Set([...(await actsOfKinds(['deleted'])).map((act) => act.case), ...shredded]);
  return [...(await deletedCases([...told], told))];
}

/** Whether the person has handed the case over anew since it was deleted: that is theirs to do, and no old file comes back. */
export const isGivenAnew = (custody: readonly CustodyEntry[], { at }: Pick<DeletedCase, 'at'>): boolean =>
  custody.some((entry) => entry.event === 'consented' && entry.at > at);

/**
 * The acts of a case that have words, without them: what was said is gone, that it was said keeps its place. The tombstone
 * stays whole.
 */
export async function actsWithoutWords(id: string): Promise<DeskAct[]> {
  const acts = await actsOfCases([id]);
  return acts.filter((act) => act.kind !== 'deleted' && !isWordless(act)).map(withoutWords);
}
