import { CodedError } from '../../coded-error';
import type { Received } from '../../shapes/takedown/received';
import { lockState } from '../lock/record-lock';
import { changePersonal, readPersonal } from './personal';

/** What was handed out in a case, in the order of its seconds; none while it is locked. */
export async function readReceived(incidentId: string): Promise<Received[]> {
  const { received } = await readPersonal();
  return received
    .filter((each) => each.incidentId === incidentId)
    .sort((one, other) => (one.at ?? '').localeCompare(other.at ?? ''));
}

/**
 * Keeps what an operator or a provider handed out, under the passphrase alone.
 * @throws CodedError `refused` where there is no passphrase, or while it is locked
 */
export async function addReceived(received: Received): Promise<void> {
  if ((await lockState()) === 'open') throw new CodedError('refused', 'there is no passphrase');
  await changePersonal((now) => ({ ...now, received: [...now.received, received] }));
}

/**
 * Takes one of them away.
 * @throws CodedError `refused` while it is locked
 */
export async function removeReceived(id: string): Promise<void> {
  await changePersonal((now) => ({ ...now, received: now.received.filter((each) => each.id !== id) }));
}
