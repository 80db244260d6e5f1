import type { HeldHandIns } from '../../../components/records/held-withdrawals';
import type { ErrorCode } from '../../../utils/coded-error';
import { readHandOvers } from '../../../utils/evidence/hand-over/hand-overs';
import { type HandInKind, heldHandIns, queueHandIn } from '../../../utils/vault/inbox/hand-ins';
import { send } from '../../shared/page-send';
import { instantNow } from '../../shared/people';

/** Lines it up for the company's vault and sends it. Gives why it has to wait, if it has to. */
export async function handIn(handOver: string, what: HandInKind, blob: Blob): Promise<ErrorCode | undefined> {
  await queueHandIn(handOver, what, blob, instantNow());
  const { waiting, code } = await send('sendHandIns', {});
  return waiting > 0 ? (code ?? 'vault-unreachable') : undefined;
}

/** Packs, and notices that consent is taken back, that wait for a place which is no longer the company's. */
export async function readHeld(): Promise<HeldHandIns> {
  const waits = (await readHandOvers()).some(
    ({ queuedAt, sentAt, withdrawnAt }) => queuedAt && (!sentAt || withdrawnAt),
  );
  return waits ? heldHandIns() : { packs: new Set(), withdrawals: new Set() };
}

/** What waits and comes to the store as soon as it goes; what came back. While a page of the person is open. */
export async function followVault(): Promise<void> {
  await send('sendHandIns', {});
  // Nothing that a person has to act on: what waits says so in its row
  await send('takeAnswers', {}).catch(() => undefined);
}
