import type { RosterBody } from '../../vault/events/roster-kinds';
import { emptyLog } from '../../vault/events/write-event';
import { recoveryWriter } from '../../vault/keys/recovery';
import { drainQueue } from '../../vault/store/drain-queue';
import type { ObjectStore } from '../../vault/store/object-store';
import { lockedUntil } from '../../vault/work/terms';
import { Vault } from '../../vault/work/vault';
import { JournalShelf } from './journal-shelf';

/** Who is to be an owner, as the settings of their own Banken show them. */
type Heir = Omit<RosterBody<'member'>, 'role'>;

/**
 * Appoints an owner with the recovery paper when all others have lost their keys: reads the whole log with the paper, writes
 * as the paper's own device, and wraps every key of every case that is not shredded for the heir.
 * @returns how many cases the heir can open
 * @throws Error when the paper is not of this vault; StoreError
 */
export async function recoverOwner(
  store: ObjectStore,
  { vault, paper }: { vault: string; paper: string },
  heir: Heir,
): Promise<number> {
  const until = () => lockedUntil('danger', Date.now());
  const desk = (writer: Vault['desk']['writer']) => ({ vault, writer, identities: [paper], until, now: Date.now });
  // Nothing is written with this key: it only reads who the paper's own device is and where its log ends
  const nobody = { privateKey: {} as CryptoKey, spki: new Uint8Array(), fingerprint: '' };
  const reader = new Vault(store, await JournalShelf.open(), desk(nobody));
  await reader.pull();
  const { founding } = (await reader.judged()).roster;
  if (!founding) throw new Error('This paper is not of this vault, or the founding cannot be read.');
  const writer = await recoveryWriter(paper, founding.recovery);
  const events = await reader.shelf.events();
  const last = events
    .filter(({ header }) => header.writer === writer.fingerprint)
    .sort((one, other) => other.header.seq - one.header.seq)[0];
  const shelf = await JournalShelf.open(undefined, last ? { seq: last.header.seq, hash: last.hash } : emptyLog);
  await shelf.keep(events);
  const rescue = new Vault(store, shelf, desk(writer));
  await rescue.rule('member', { ...heir, role: 'owner' });
  const { roster } = await rescue.judged();
  // The vault's own key first: what is said after it is sealed with it
  const cases = [...new Set([vault, ...roster.keys.map((key) => key.case)])].filter((id) => !roster.shredded.has(id));
  for (const id of cases) await rescue.shareKeys(id);
  await drainQueue(store, shelf);
  const left = shelf.queued().filter(({ state }) => state !== 'stored');
  if (left.length > 0) throw new Error(`${left.length} objects could not be stored: ${left[0]?.fault}`);
  return cases.length - 1;
}
