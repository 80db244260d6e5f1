import { db } from '../evidence/db';
import { heldSecret, holdSecret, holdSlot, type KeptSlot, keepSlotsBy, noteLock } from '../evidence/lock/key-ring';
import { isLockThere } from '../evidence/lock/lock-there';
import { keepSecretBy } from '../evidence/lock/record-lock';
import { browser } from './browser';

const secretKey = 'record-secret';
const slotPrefix = 'record-slot:';
/** Keys of the last minutes that stay in the session, ms. */
const slotsStay = 15 * 60_000;

type Session = Record<string, unknown>;
const hex = (bytes: Uint8Array) => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
const bytesOf = (text: unknown) =>
  typeof text === 'string' ? Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16)) : undefined;

const changed = new Set<() => void>();

/**
 * The keys of opened records lie in the browser's session memory: gone when the browser is closed, never on the disk.
 * Called in the first turn of the worker and of every page; the database opens when they are known.
 */
export function useSessionForRecordKeys(): void {
  keepSecretBy(async (secret) => {
    if (secret) await browser.storage.session.set({ [secretKey]: hex(secret) });
    else await browser.storage.session.remove(secretKey);
    await endOldSlots();
  });
  keepSlotsBy((slot) => {
    browser.storage.session.set({ [slotPrefix + slot.id]: slot }).catch(reportError);
  });
  db.on('ready', load, true);
  browser.storage.onChanged.addListener((changes, area) => {
    if (area !== 'session') return;
    for (const [key, { newValue }] of Object.entries(changes)) if (key.startsWith(slotPrefix)) take(newValue);
    if (!(secretKey in changes)) return;
    void load().then(() => {
      for (const hear of changed) hear();
    });
  });
}

async function load(): Promise<void> {
  const session = (await browser.storage.session.get(null)) as Session;
  for (const [key, slot] of Object.entries(session)) if (key.startsWith(slotPrefix)) take(slot);
  const secret = bytesOf(session[secretKey]);
  noteLock(await isLockThere(db));
  // Nothing is closed under a transaction that is on its way
  if (heldSecret() && !secret)
    await db.transaction('rw', db.tables, () => db.lock.count().then(() => holdSecret(secret)));
  else holdSecret(secret);
}

function take(slot: unknown): void {
  const { id, key, from } = Object(slot) as Partial<KeptSlot>;
  if (id && key && from && Date.now() - from < slotsStay) holdSlot({ id, key, from });
}

async function endOldSlots(): Promise<void> {
  const session = (await browser.storage.session.get(null)) as Session;
  const old = Object.entries(session).filter(
    ([key, slot]) => key.startsWith(slotPrefix) && Date.now() - (Object(slot) as KeptSlot).from >= slotsStay,
  );
  if (old.length > 0) await browser.storage.session.remove(old.map(([key]) => key));
}

/** Hears when the lock is opened or closed, here or elsewhere; gives what ends the hearing. */
export function followLock(hear: () => void): () => void {
  changed.add(hear);
  return () => changed.delete(hear);
}

const usedKey = 'record-used';
/** A press is noted at most so often, ms. */
const notedEvery = 15_000;

/** Notes that somebody is at a page of ours, as long as the lock is open: it closes when nobody was for some minutes. */
export function noteUse(): void {
  let last = 0;
  const note = () => {
    if (Date.now() - last < notedEvery) return;
    last = Date.now();
    browser.storage.session.set({ [usedKey]: last }).catch(reportError);
  };
  note();
  for (const event of ['keydown', 'pointerdown', 'pointermove', 'wheel'])
    addEventListener(event, note, { capture: true, passive: true });
}

/** When somebody was last at a page of ours, ms since 1970; 0 for never in this session. */
export async function lastUse(): Promise<number> {
  const at = (await browser.storage.session.get(usedKey))[usedKey];
  return typeof at === 'number' ? at : 0;
}
