import { actsOfCases } from '../evidence/store/desk-acts';
import type { DeletedCase } from '../shapes/desk/deleted-case';
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
