import type { Arrival } from '../inbox/arrivals';
import type { Outgoing } from './shelf';
import { type ArrivalRow, DatabaseShelf, type VaultRow, vaultDatabase } from './vault-database';

/** The shelf on which the device with this fingerprint writes. */
export const shelfOf = (writer: string) => new DatabaseShelf(vaultDatabase, writer);

/** Queues a pack for the vault. */
export const queuePack = (pack: Outgoing): Promise<void> => shelfOf('').send(pack);

/** Keeps the way into a vault anew: nothing else is known of it yet. */
export async function keepVault(row: Pick<VaultRow, 'connection' | 'place'>): Promise<void> {
  await vaultDatabase.vaults.put({ key: 'vault', ...row });
}

/** Notes something of the vault; nothing where this device has none any more. */
export async function noteOfVault(change: Partial<Omit<VaultRow, 'key' | 'connection'>>): Promise<void> {
  await vaultDatabase.vaults.update('vault', change);
}

/** A round is over: no reading goes on. */
export async function noteRound(polledAt: number): Promise<void> {
  await vaultDatabase.vaults.update('vault', (row) => {
    Object.assign(row, { polledAt });
    Reflect.deleteProperty(row, 'reading');
  });
}

/** Lets the words go that this device's copy of the vault's log has of cases which were deleted here. */
export const forgetWordsOf = (cases: readonly string[]): Promise<unknown> => vaultDatabase.letWordsGo(cases);

/** Takes the vault off this device. @throws CodedError `vault-waiting` */
export const forgetVault = (): Promise<void> => vaultDatabase.forget();

/** Keeps something sealed that was fetched, until a page has read it. */
export async function keepFetched(key: string, sealed: Uint8Array<ArrayBuffer>): Promise<void> {
  await vaultDatabase.blobs.put({ key, blob: new Blob([sealed]) });
}

/** Lets go of what was fetched. */
export const dropFetched = (key: string): Promise<void> => vaultDatabase.blobs.delete(key);

/** Notes something that was handed in. Gives whether it is new: the same bytes may lie there under two names. */
export async function noteArrival(arrival: Arrival): Promise<boolean> {
  const { arrivals } = vaultDatabase;
  if ((await arrivals.where('etag').equals(arrival.etag).count()) > 0) return false;
  await arrivals.put(arrival);
  return true;
}

/** Notes what became of it here. */
export async function noteOfArrival(key: string, change: Pick<ArrivalRow, 'incidentId' | 'code'>): Promise<void> {
  await vaultDatabase.arrivals.update(key, change);
}
