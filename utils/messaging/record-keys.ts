import { holdSlot, type KeptSlot } from '../evidence/lock/key-ring';
import { keepKeysIn, readKeys } from '../evidence/lock/session-keys';
import { browser } from './browser';

const secretKey = 'record-secret';
const slotPrefix = 'record-slot:';
const usedKey = 'record-used';
/** Keys of the last minutes stay in the session for so long, ms. */
const slotsStay = 15 * 60_000;
/** A press is noted at most so often, ms. */
const notedEvery = 15_000;

const hex = (bytes: Uint8Array) => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
const bytesOf = (text: unknown) =>
  typeof text === 'string' ? Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16)) : undefined;

const changed = new Set<() => void>();

/**
 * The keys of opened records lie in the browser's session memory: gone when the browser is closed, never on the disk.
 * Called in the first turn of the worker and of every page.
 */
export function useSessionForRecordKeys(): void {
  keepKeysIn({
    async read() {
      const session: Record<string, unknown> = await browser.storage.session.get(null);
      return { secret: bytesOf(session[secretKey]), slots: slotsIn(session).filter(isRecent) };
    },
    async keepSecret(secret) {
      if (secret) await browser.storage.session.set({ [secretKey]: hex(secret) });
      else await browser.storage.session.remove(secretKey);
      const old = slotsIn(await browser.storage.session.get(null)).filter((slot) => !isRecent(slot));
      if (old.length > 0) await browser.storage.session.remove(old.map(({ id }) => slotPrefix + id));
    },
    keepSlot(slot) {
      browser.storage.session.set({ [slotPrefix + slot.id]: slot }).catch(reportError);
    },
  });
  browser.storage.onChanged.addListener((changes, area) => {
    if (area !== 'session') return;
    const now = Object.fromEntries(Object.entries(changes).map(([key, { newValue }]) => [key, newValue]));
    for (const slot of slotsIn(now)) holdSlot(slot);
    if (!(secretKey in changes)) return;
    void readKeys().then(() => {
      for (const hear of changed) hear();
    });
  });
}

const isRecent = ({ from }: KeptSlot) => Math.abs(Date.now() - from) < slotsStay;

function slotsIn(session: Record<string, unknown>): KeptSlot[] {
  return Object.entries(session).flatMap(([name, value]) => {
    const { id, key, from } = Object(value) as Partial<KeptSlot>;
    return name.startsWith(slotPrefix) && id && key && from ? [{ id, key, from }] : [];
  });
}

/** Hears when the lock is opened or closed, here or elsewhere; gives what ends the hearing. */
export function followLock(hear: () => void): () => void {
  changed.add(hear);
  return () => changed.delete(hear);
}

/** Notes that somebody is at a page of ours: the lock closes when nobody was for some minutes. */
export function noteUse(): void {
  let last = -notedEvery;
  const note = () => {
    if (performance.now() - last < notedEvery) return;
    last = performance.now();
    browser.storage.session.set({ [usedKey]: Date.now() }).catch(reportError);
  };
  note();
  for (const event of ['keydown', 'pointerdown', 'pointermove', 'wheel'])
    addEventListener(event, note, { capture: true, passive: true });
}

/** When somebody was last at a page of ours, ms since 1970; 0 for never in this session. */
export async function lastUse(): Promise<number> {
  const at: unknown = (await browser.storage.session.get(usedKey))[usedKey];
  return typeof at === 'number' ? at : 0;
}
