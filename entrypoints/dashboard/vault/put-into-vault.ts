import { sha256Hex } from '../../../utils/bytes/digest';
import { CodedError } from '../../../utils/coded-error';
import { db } from '../../../utils/evidence/db';
import { decryptWith, encryptFor } from '../../../utils/evidence/keys/age-file';
import { readPins } from '../../../utils/evidence/keys/pinned-keys';
import { incidentFile } from '../../../utils/evidence/queries';
import { importIncident } from '../../../utils/evidence/store/import-incident';
import { packKey } from '../../../utils/vault/store/names';
import { DatabaseShelf } from '../../../utils/vault/work/vault-database';
import { lockedDays } from '../../../utils/vault/work/vault-session';
import { instantNow, reviewer } from '../../shared/people';
import { send } from '../../shared/send';
import { exportPack } from '../export/export-pack';
import { vaultDatabase } from './vault-place';

/** What a row of the vault's list shows: never a name, a text or an address. */
async function factsOf(incidentId: string) {
  const file = await incidentFile(incidentId);
  if (!file) throw new CodedError('incident-not-found', incidentId);
  const { incident, captures, custody } = file;
  const sites = [...new Set(captures.map(({ post }) => post.platform))].join(' ');
  const { number, status, createdAt } = incident;
  return { number, status, createdAt, acts: incident.acts.join(' '), sites, entries: custody.length };
}

/**
 * Puts a case into the vault as it stands now: its pack, sealed to the case's key, and the events that name it. Does nothing
 * where it lies there already as it is.
 * @param known entries of its log when it was last put there
 */
async function putIntoVault(incidentId: string, version: string, known: number | undefined): Promise<void> {
  if ((await factsOf(incidentId)).entries === known) return;
  const pack = await exportPack(incidentId, version, () => {});
  if (pack.verified.failed > 0) throw new CodedError('pack-failed', `${pack.verified.failed} checks failed`);
  await send('vaultSay', { about: incidentId, kind: 'facts', body: { facts: await factsOf(incidentId) } });
  const { recipient } = await send('vaultKeyOf', { about: incidentId });
  const plain = new Uint8Array(await pack.blob.arrayBuffer());
  const sealed = await encryptFor([recipient], plain);
  const object = await sha256Hex(sealed);
  const until = Date.now() + lockedDays * 86_400_000;
  await new DatabaseShelf(vaultDatabase, '').send({ key: packKey(object), blob: new Blob([sealed]), until });
  const digests = { object, plain: await sha256Hex(plain), until: new Date(until).toISOString() };
  const body = { ...digests, name: `${pack.name}.age`, bytes: sealed.length };
  await send('vaultSay', { about: incidentId, kind: 'pack', body });
}

/** Every case of this device, one after another; those that lie there as they are stay. */
export async function putAllIntoVault(version: string, known: ReadonlyMap<string, number>): Promise<void> {
  for (const id of await db.incidents.toCollection().primaryKeys()) await putIntoVault(id, version, known.get(id));
  await send('vaultSync', { hurry: false });
}

/**
 * Fetches a pack from the vault, opens it, lets the strict verifier judge and takes the case in.
 * @throws CodedError `wrap-unreadable` when nobody wrapped its key for us
 */
export async function takeFromVault(about: string, object: string): Promise<void> {
  const { key, identities } = await send('vaultOpenPack', { about, object });
  const row = await vaultDatabase.blobs.get(key);
  await vaultDatabase.blobs.delete(key);
  if (!row || identities.length === 0) throw new CodedError('wrap-unreadable', about);
  const plain = await decryptWith(identities, new Uint8Array(await row.blob.arrayBuffer()));
  const { readPack } = await import('../../../utils/export/read-pack');
  await importIncident(await readPack(plain, await readPins()), reviewer, instantNow());
}
