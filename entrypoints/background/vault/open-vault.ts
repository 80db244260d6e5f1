import { CodedError } from '../../../utils/coded-error';
import { deviceKey } from '../../../utils/evidence/keys/device-key';
import { vaultHold } from '../../../utils/evidence/settings/policy-vault';
import { readVaultSession } from '../../../utils/messaging/vault-in-session';
import { ObjectStore } from '../../../utils/vault/store/object-store';
import { StoreError } from '../../../utils/vault/store/store-error';
import { lockedUntil } from '../../../utils/vault/work/terms';
import { Vault } from '../../../utils/vault/work/vault';
import { type DatabaseShelf, vaultDatabase } from '../../../utils/vault/work/vault-database';
import { type VaultSession, vaultSessionSchema } from '../../../utils/vault/work/vault-session';
import { shelfOf } from '../../../utils/vault/work/vault-writes';

let shelf: DatabaseShelf | undefined;
/** Until when what is written now is locked. */
export const until = () => lockedUntil('danger', Date.now());

/** @throws CodedError `vault-closed` */
export async function session(): Promise<VaultSession> {
  const parsed = vaultSessionSchema.safeParse(await readVaultSession());
  if (!parsed.success) throw new CodedError('vault-closed');
  return parsed.data;
}

/** The vault of this session, and everything that is at hand for it. @throws CodedError `vault-closed` */
export async function openVault() {
  const { connection, identity, vault } = await session();
  const hold = await vaultHold({ ...connection, vault });
  if (hold) throw new CodedError(hold);
  const writer = await deviceKey(new Date().toISOString());
  shelf = shelf?.writer === writer.fingerprint ? shelf : shelfOf(writer.fingerprint);
  const { bytesPerSecond } = (await vaultDatabase.vaults.get('vault')) ?? {};
  const store = new ObjectStore(connection, bytesPerSecond ? { bytesPerSecond } : {});
  const desk = { vault: vault ?? '', writer, identities: [identity], until, now: Date.now };
  return { store, shelf, writer, vault: new Vault(store, shelf, desk) };
}

/** Faults of the store as codes that the screens have words for. */
export async function told<Value>(work: () => Promise<Value>): Promise<Value> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof StoreError) throw new CodedError(`vault-${error.fault}`, error.detail);
    throw error;
  }
}
