import { x25519 } from '@noble/curves/ed25519.js';
import { argon2idAsync } from '@noble/hashes/argon2.js';
import { randomBytes } from '@noble/hashes/utils.js';
import { CodedError } from '../../coded-error';
import { lockMinutes, type RecordLock, recordLockSchema } from '../../shapes/keys';
import { db } from '../db';
import { shortestPassphrase } from '../keys/age-file';
import { earlierLock, endEarlierLock, openEarlierLock } from '../keys/earlier-lock';
import { registerTables } from '../register/keep-register';
import { readSetting, writeSetting } from '../settings/stored-settings';
import { forgetSlots, heldSecret, holdSecret, noteLock, unwrapUnder, wrapUnder } from './key-ring';
import { secretOfWords, wordsOfSecret } from './recovery-words';
import { lockId } from './seal-rows';
import { bringBackSettings, setSettingsAside } from './shut-settings';
import { writeAllAnew } from './write-anew';

/** As OWASP advises for Argon2id: 19 MiB, two passes, one lane. */
const costs = { memory: 19_456, passes: 2 };
/** From this wrong try on the next one waits, ms. */
const patientTries = 5;
const wrongWaits = 30_000;

/** `open`: there is no lock · `locked`: there is one, and its secret is not at hand · `unlocked`: it is. */
export type LockState = 'open' | 'locked' | 'unlocked';

export async function readLock(): Promise<RecordLock | undefined> {
  const stored = recordLockSchema.safeParse(await db.lock.get(lockId));
  return stored.success ? stored.data : undefined;
}

export async function lockState(): Promise<LockState> {
  if (await db.lock.get(lockId)) return heldSecret() ? 'unlocked' : 'locked';
  return (await earlierLock()) ? 'locked' : 'open';
}

/**
 * Puts a lock over all records and opens it for this session. The passphrase is kept nowhere; what is under a lost one is
 * lost but for the sheet.
 * @throws CodedError `passphrase-short`, `refused` where there is a lock
 */
export async function setLock(
  passphrase: string,
  minutes: RecordLock['minutes'],
  now: string,
  onProgress?: (share: number) => void,
): Promise<void> {
  mustBeLong(passphrase);
  if (await db.lock.get(lockId)) throw new CodedError('refused', 'there is a lock');
  const secret = x25519.utils.randomSecretKey();
  await db.lock.put({
    id: lockId,
    recipient: new Uint8Array(x25519.getPublicKey(secret)),
    passphrase: await under(passphrase, secret),
    minutes,
    madeAt: now,
    isSealing: true,
  });
  await hold(secret);
  await db.figures.where('key').startsWith('author').delete();
  await sealWhatIsLeft(onProgress);
}

/** Where the secret lies for as long as the browser runs: in its memory, never on the disk. */
let keep: (secret: Uint8Array | undefined) => Promise<void> = () => Promise.resolve();

export function keepSecretBy(place: typeof keep): void {
  keep = place;
}

async function hold(secret: Uint8Array | undefined): Promise<void> {
  noteLock((await db.lock.get(lockId)) !== undefined);
  // Who reads the session meanwhile reads it again: see `session-keys.ts`
  await keep(secret);
  holdSecret(secret);
}

/**
 * Opens the lock for this session. What an earlier version locked comes under the lock of today.
 * @throws CodedError `passphrase-wrong`, `passphrase-wait` after five wrong ones
 */
export async function openLock(passphrase: string, now: string): Promise<void> {
  const earlier = await openEarlierLock(passphrase);
  if (earlier && !(await readLock())) await setLock(passphrase, lockMinutes[0], now);
  else await openOwn(passphrase, now);
  if (!earlier) return;
  await writeSetting('personal', earlier);
  await endEarlierLock();
}

async function openOwn(passphrase: string, now: string): Promise<void> {
  const lock = await readLock();
  if (!lock) throw new CodedError('passphrase-wrong', 'there is no lock');
  if (lock.wrong && lock.wrong.until > now) throw new CodedError('passphrase-wait');
  let secret: Uint8Array;
  try {
    const { salt, wrapped, ...asked } = lock.passphrase;
    secret = unwrapUnder(await keyFrom(passphrase, salt, asked), wrapped);
  } catch (error) {
    const tries = (lock.wrong?.tries ?? 0) + 1;
    const wait = tries >= patientTries ? wrongWaits : 0;
    const until = new Date(Date.parse(now) + wait).toISOString();
    await changeLock((row) => ({ ...row, wrong: { tries, until } }));
    throw new CodedError('passphrase-wrong', String(error));
  }
  await opened(lock, secret);
}

/**
 * Opens it with the words of the sheet and gives it a new passphrase; also one that was shut before somebody began anew.
 * @throws CodedError `words-wrong`, `passphrase-short`, `refused` while another lock stands
 */
export async function openLockByWords(words: string, passphrase: string): Promise<void> {
  mustBeLong(passphrase);
  const secret = await secretOfWords(words);
  const recipient = String(x25519.getPublicKey(secret));
  const lock = (await db.lock.toArray()).find((row) => String(row.recipient) === recipient);
  if (!lock) throw new CodedError('words-wrong');
  if (lock.id !== lockId && (await db.lock.get(lockId))) throw new CodedError('refused', 'another lock stands');
  const again: RecordLock = { ...lock, id: lockId, passphrase: await under(passphrase, secret) };
  const wasShut = lock.id !== lockId;
  if (wasShut) again.isSealing = true;
  await db.transaction('rw', db.lock, async () => {
    await db.lock.delete(lock.id);
    await db.lock.put(again);
  });
  if (wasShut) await bringBackSettings(db);
  await opened(again, secret);
}

/**
 * Begins anew where passphrase and sheet are lost: what is shut stays as it is and opens with the sheet should it be found;
 * nothing of it is shown until then.
 */
export async function beginAnew(): Promise<void> {
  const lock = await db.lock.get(lockId);
  await endEarlierLock();
  if (!lock) return;
  await setSettingsAside(db);
  await db.transaction('rw', db.tables, async () => {
    await db.lock.put({ ...lock, id: `shut ${lock.madeAt}` });
    await db.lock.delete(lockId);
    // What follows from other rows is made anew
    for (const table of registerTables) await db.table(table).clear();
  });
  forgetSlots();
  await hold(undefined);
}

/** @throws CodedError `passphrase-wrong` when the passkey gave something else */
export async function openLockByPasskey(prf: Uint8Array): Promise<void> {
  const lock = await readLock();
  try {
    if (lock?.passkey) return await opened(lock, unwrapUnder(prf, lock.passkey.wrapped));
  } catch (error) {
    throw new CodedError('passphrase-wrong', String(error));
  }
  throw new CodedError('passphrase-wrong');
}

/** Lets a passkey open it too. */
export async function addPasskey(credentialId: Uint8Array, salt: Uint8Array, prf: Uint8Array): Promise<void> {
  const [lock, secret] = [await readLock(), heldSecret()];
  if (!lock || !secret) throw new CodedError('locked');
  const own = (bytes: Uint8Array) => new Uint8Array(bytes);
  const passkey = { credentialId: own(credentialId), salt: own(salt), wrapped: wrapUnder(prf, secret) };
  await db.lock.put({ ...lock, passkey });
}

async function opened(lock: RecordLock, secret: Uint8Array): Promise<void> {
  await changeLock((row) => without(row, 'wrong'));
  await hold(secret);
  if (lock.isLeaving) await removeLock();
  else if (lock.isSealing) await sealWhatIsLeft();
}

/** Forgets the secret. What was written in the last minutes stays at hand until they are over. */
export async function closeLock(): Promise<void> {
  await hold(undefined);
}

/** The 24 words that open the lock when the passphrase is lost. @throws CodedError `locked` */
export async function sheetWords(lang: 'ja' | 'en'): Promise<string[]> {
  const secret = heldSecret();
  if (!secret) throw new CodedError('locked');
  return wordsOfSecret(secret, lang);
}

/**
 * Takes the lock off: everything lies open again.
 * @throws CodedError `locked`, `refused` while something stands under it that an operator handed out
 */
export async function removeLock(onProgress?: (share: number) => void): Promise<void> {
  if (!heldSecret()) throw new CodedError('locked');
  const { received = [] } = (await readSetting('personal')) ?? {};
  if (received.length > 0) throw new CodedError('refused', 'received data stay under the passphrase');
  await changeLock((row) => ({ ...row, isLeaving: true }));
  noteLock(false);
  await writeAllAnew(onProgress);
  await db.lock.delete(lockId);
  await hold(undefined);
}

function without(lock: RecordLock, name: 'wrong' | 'isSealing'): RecordLock {
  const { [name]: _, ...rest } = lock;
  return rest;
}

function changeLock(change: (lock: RecordLock) => RecordLock): Promise<void> {
  return db.transaction('rw', db.lock, async () => {
    const lock = await db.lock.get(lockId);
    if (lock) await db.lock.put(change(lock));
  });
}

async function sealWhatIsLeft(onProgress?: (share: number) => void): Promise<void> {
  await writeAllAnew(onProgress);
  await changeLock((row) => without(row, 'isSealing'));
}

function mustBeLong(passphrase: string): void {
  if ([...passphrase].length < shortestPassphrase) throw new CodedError('passphrase-short');
}

async function under(passphrase: string, secret: Uint8Array): Promise<RecordLock['passphrase']> {
  const salt = new Uint8Array(randomBytes(16));
  return { salt, ...costs, wrapped: wrapUnder(await keyFrom(passphrase, salt, costs), secret) };
}

function keyFrom(passphrase: string, salt: Uint8Array, asked: typeof costs): Promise<Uint8Array> {
  const { memory: m, passes: t } = asked;
  return argon2idAsync(passphrase.normalize('NFKC'), salt, { m, t, p: 1, dkLen: 32 });
}
