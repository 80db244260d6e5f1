import type { Dexie } from 'dexie';
import { db } from '../db';
import { heldSecret, holdSecret, holdSlot, type KeptSlot, keepSlotsBy, lockTurn, noteLock } from './key-ring';
import { keepSecretBy } from './record-lock';
import { lockId } from './seal-rows';

/** The memory of one session of the browser, which worker and pages share. */
interface SessionPlace {
  read(): Promise<{ secret?: Uint8Array | undefined; slots: readonly KeptSlot[] }>;
  keepSecret(secret: Uint8Array | undefined): Promise<void>;
  keepSlot(slot: KeptSlot): void;
}

let place: SessionPlace | undefined;

/** Entry points tell where the keys of opened records lie; the database opens when they were read. */
export function keepKeysIn(session: SessionPlace): void {
  place = session;
  keepSecretBy(session.keepSecret);
  keepSlotsBy(session.keepSlot);
  db.on('ready', () => takeKeys((held) => holdSecret(held)), true);
}

let ofPage: Uint8Array | undefined;

/**
 * A thread beside a page has no way to the session: it holds what the page has opened, and is told again when that changes.
 * The database is open once it is taken.
 */
export async function takeKeyOfPage(secret: Uint8Array | undefined): Promise<void> {
  ofPage = secret;
  if (place) return readKeys();
  const nowhere = () => Promise.resolve();
  keepKeysIn({ read: () => Promise.resolve({ secret: ofPage, slots: [] }), keepSecret: nowhere, keepSlot: nowhere });
  await db.open();
}

/** Takes over what the session holds now. Nothing is closed under a transaction that is on its way. */
export function readKeys(): Promise<void> {
  return takeKeys((held) =>
    heldSecret() && !held
      ? db.transaction('rw', db.tables, () => db.lock.count().then(() => holdSecret(held)))
      : holdSecret(held),
  );
}

async function takeKeys(hold: (held: Uint8Array | undefined) => void | PromiseLike<void>): Promise<void> {
  if (!place) return;
  const turn = lockTurn();
  const { secret, slots } = await place.read();
  // Something was opened or closed here while the session was read
  if (turn !== lockTurn()) return takeKeys(hold);
  for (const slot of slots) holdSlot(slot);
  noteLock(await isLockThere(db));
  await hold(secret);
}

/** Past the layers: while the database is being opened they wait for the answer. */
function isLockThere(of: Dexie): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const asked = of.backendDB().transaction('lock').objectStore('lock').count(lockId);
    asked.onsuccess = () => resolve(asked.result > 0);
    asked.onerror = () => reject(asked.error);
  });
}
