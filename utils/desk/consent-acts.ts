import { lastSaid } from '../evidence/register/desk-facts';
import type { DeskCase } from '../shapes/desk/desk-case';
import type { Actor } from '../shapes/schema';
import { deskCase, writeActs } from './desk-log';

/** To whom a case may be passed on. */
const counsel = 'counsel';

/** Says that the person agreed to having the case passed to counsel, since a day (`YYYY-MM-DD`). */
export async function noteCounselConsent(caseId: string, since: string, actor: Actor, now: string): Promise<void> {
  await writeActs([{ caseId, kind: 'consent', body: { to: counsel, given: true, text: since } }], actor, now);
}

/** Since when the person agrees to counsel, as a desk has said it. */
export function counselConsent(row: DeskCase | undefined): string | undefined {
  const said = lastSaid(row, `consent ${counsel}`);
  return said?.['given'] === true && typeof said['text'] === 'string' ? said['text'] : undefined;
}

/**
 * Says to other desks that a person has taken the consent of a hand-over back, once: they stop using it too.
 * @param handOver id of the hand-over
 */
export async function passOnWithdrawal(
  caseId: string,
  { handOver, words }: { handOver: string; words: string },
  actor: Actor,
  now: string,
): Promise<void> {
  if (lastSaid(await deskCase(caseId), `consent ${handOver}`)?.['given'] === false) return;
  await writeActs([{ caseId, kind: 'consent', body: { to: handOver, given: false, text: words } }], actor, now);
}
