import { decryptWith, encryptFor } from '../../../utils/evidence/keys/age-file';
import { keepVaultSession } from '../../../utils/messaging/vault-in-session';
import { type Connection, connectionSchema } from '../../../utils/vault/store/connection';
import { vaultDatabase } from '../../../utils/vault/work/vault-database';
import { forgetVault, keepVault } from '../../../utils/vault/work/vault-writes';

/** The connection, encrypted to this person's own key, so that it opens with their passphrase alone. */
export async function keepConnection(connection: Connection, recipient: string): Promise<void> {
  const sealed = await encryptFor([recipient], new TextEncoder().encode(JSON.stringify(connection)));
  const place = `${new URL(connection.endpoint).host} ${connection.bucket}`;
  await keepVault({ connection: sealed, place });
}

/** Opens the connection for this session: the worker works with it until the browser is closed. */
export async function openConnection(identity: string, recipient: string): Promise<void> {
  const row = await vaultDatabase.vaults.get('vault');
  if (!row) return;
  const text = new TextDecoder().decode(await decryptWith([identity], row.connection));
  const connection = connectionSchema.parse(JSON.parse(text));
  await keepVaultSession({ connection, identity, recipient, ...(row.id ? { vault: row.id } : {}) });
}

/** Takes the connection off this device with all that was read from the vault. What is stored there stays. */
export async function forgetConnection(): Promise<void> {
  await keepVaultSession(undefined);
  await forgetVault();
}
