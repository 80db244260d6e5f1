import type { Withdrawal } from '../../shapes/hand-over';
import type { Actor, Capture } from '../../shapes/schema';
import { changeSetting, readSetting } from '../settings/stored-settings';
import { noteWithdrawal } from '../store/note-withdrawal';

/** So many wait at most, of one case, and of all. */
const [mostOfCase, mostOfAll] = [5, 200];

/**
 * Keeps a withdrawal whose pack has not come: whose device has signed it cannot be known before.
 * @returns false where no more are kept: it has to be read again once its pack is here
 */
export async function keepEarly(notice: Withdrawal, fingerprint: string, arrivedAt: string): Promise<boolean> {
  const isSame = (other: { notice: Withdrawal; fingerprint: string }) =>
    other.notice.incident === notice.incident &&
    other.notice.handOver === notice.handOver &&
    other.fingerprint === fingerprint;
  const kept = await changeSetting('early-withdrawals', (early = []) => {
    const ofCase = early.filter((each) => each.notice.incident === notice.incident);
    const isFull = ofCase.length >= mostOfCase || early.length >= mostOfAll;
    return early.some(isSame) || isFull ? early : [...early, { notice, fingerprint, arrivedAt }];
  });
  return kept?.some(isSame) ?? false;
}

/**
 * Writes to the log of a case that has come what was said of it before. Whatever another device has signed is dropped.
 * Within the transaction that writes the case.
 * @returns withdrawals that took effect now
 */
export async function applyEarly(
  incidentId: string,
  captures: readonly Pick<Capture, 'signature'>[],
  actor: Actor,
  now: string,
): Promise<Withdrawal[]> {
  const early = (await readSetting('early-withdrawals')) ?? [];
  const ofCase = early.filter(({ notice }) => notice.incident === incidentId);
  if (ofCase.length === 0) return [];
  const signers = new Set(captures.map(({ signature }) => signature?.keyFingerprint));
  const [taken, over]: [Withdrawal[], Set<unknown>] = [[], new Set()];
  for (const each of ofCase) {
    const { handOver, words, at } = each.notice;
    const is = signers.has(each.fingerprint)
      ? await noteWithdrawal({ incidentId, handOver, words, saidAt: at }, actor, now)
      : 'foreign';
    if (is === 'noted') taken.push(each.notice);
    // Of a hand-over that is still to come it goes on waiting
    if (is !== 'never-given') over.add(each);
  }
  await changeSetting('early-withdrawals', () => early.filter((each) => !over.has(each)));
  return taken;
}
