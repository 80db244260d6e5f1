import { z } from 'zod';
import { CodedError } from '../../coded-error';
import type { LockedProfile } from '../../shapes/keys';
import { type Profile, profileSchema } from '../../shapes/profile';
import { type Personal, personalSchema } from '../../shapes/received';
import { db } from '../db';
import { partiesOfProfile } from '../earlier-profile';
import { readSetting, writeSetting } from '../settings/stored-settings';
import { withinQuery } from '../within-query';
import { shortestPassphrase } from './age-file';

/** As OWASP advises for PBKDF2 with SHA-256. */
const ROUNDS = 600_000;

/** What may stay open: the company's desk, and to whom cases are handed over. It names no person who makes a request. */
const open: readonly (keyof Profile)[] = ['deskName', 'deskUrl', 'hrName', 'hrRecipient'];

/** Where the unlocked key is for as long as the browser runs; nobody gives one until the entry points say where. */
let keyPlace: () => Promise<string | undefined> = () => Promise.resolve(undefined);

/** Entry points tell where the unlocked key lies: in the browser's session memory, never on the disk. */
export function keepProfileKeyIn(place: () => Promise<string | undefined>): void {
  keyPlace = place;
}

/** `locked`: there is a lock and no key at hand · `unlocked`: there is a lock, and the key is here. */
export type ProfileLock = 'open' | 'locked' | 'unlocked';

export async function profileLock(): Promise<ProfileLock> {
  const stored = await readSetting('profile-locked');
  if (!stored) return 'open';
  return (await withinQuery(keyPlace())) === undefined ? 'locked' : 'unlocked';
}

/** The part of a profile that stays in the open, and what earlier versions kept beside it. */
export function partsOf(profile: Profile): { open: Profile; personal: Profile } {
  const entries = Object.entries(profile) as [keyof Profile, string][];
  const part = (isOpen: boolean) => Object.fromEntries(entries.filter(([name]) => open.includes(name) === isOpen));
  return { open: part(true), personal: part(false) };
}

/**
 * Locks what is personal with a passphrase. Gives the key for the session; the passphrase is kept nowhere, and what is
 * under a lost one is typed again.
 * @throws CodedError `passphrase-short`
 */
export async function lockProfile(passphrase: string): Promise<string> {
  if ([...passphrase].length < shortestPassphrase) throw new CodedError('passphrase-short');
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const key = await keyFrom(passphrase, salt, ROUNDS);
  const value = await sealWith(key, await readPersonal(), { salt, rounds: ROUNDS });
  await db.transaction('rw', db.settings, async () => {
    await writeSetting('profile-locked', value);
    await writeOpen(undefined);
  });
  return key;
}

/**
 * The key for the session.
 * @throws CodedError `passphrase-wrong`
 */
export async function unlockProfile(passphrase: string): Promise<string> {
  const stored = await readSetting('profile-locked');
  if (!stored) throw new CodedError('passphrase-wrong');
  const key = await keyFrom(passphrase, stored.salt, stored.rounds);
  await openWith(key, stored);
  return key;
}

/**
 * Takes the lock off: what was typed lies open again.
 * @throws CodedError `refused` while it is locked, or while something stands under it that an operator handed out
 */
export async function removeProfileLock(): Promise<void> {
  if ((await profileLock()) === 'locked') throw new CodedError('refused', 'locked');
  const personal = await readPersonal();
  if (personal.received.length > 0) throw new CodedError('refused', 'received data stay under the passphrase');
  await db.transaction('rw', db.settings, async () => {
    await writeOpen(personal);
    await writeSetting('profile-locked', undefined);
  });
}

/** Throws away what is under the lock: for a passphrase that is lost. */
export function forgetLockedProfile(): Promise<void> {
  return writeSetting('profile-locked', undefined);
}

/** What is personal; nothing while it is locked. What an earlier version kept is read as it would be kept today. */
export async function readPersonal(): Promise<Personal> {
  const stored = await readSetting('profile-locked');
  if (!stored) return (await readSetting('personal')) ?? personalOf((await readSetting('profile')) ?? {});
  const key = await withinQuery(keyPlace());
  return key ? withinQuery(openWith(key, stored).catch(() => personalOf({}))) : personalOf({});
}

/** The change at hand; the next one waits for it. */
let changing: Promise<unknown> = Promise.resolve();

/**
 * Changes what is personal by what it is now; of two changes at once neither is lost.
 * @throws CodedError `refused` while it is locked
 */
export async function changePersonal(change: (now: Personal) => Personal): Promise<void> {
  const next = changing.then(async () => {
    const stored = await readSetting('profile-locked');
    const key = stored && (await keyPlace());
    if (stored && !key) throw new CodedError('refused', 'locked');
    const personal = personalSchema.parse(change(await readPersonal()));
    if (stored && key) await writeSetting('profile-locked', await sealWith(key, personal, stored));
    else await db.transaction('rw', db.settings, () => writeOpen(personal));
  });
  changing = next.catch(() => undefined);
  await next;
}

/** Writes it unlocked, or not at all, and takes what an earlier version kept out of the profile. */
async function writeOpen(personal: Personal | undefined): Promise<void> {
  await writeSetting('personal', personal);
  const profile = await readSetting('profile');
  if (profile) await writeSetting('profile', partsOf(profile).open);
}

const personalOf = (profile: Profile): Personal => ({ parties: partiesOfProfile(profile), received: [] });

async function keyFrom(passphrase: string, salt: Uint8Array<ArrayBuffer>, iterations: number): Promise<string> {
  const words = new TextEncoder().encode(passphrase.normalize('NFKC'));
  const base = await crypto.subtle.importKey('raw', words, 'PBKDF2', false, ['deriveBits']);
  const bits = await crypto.subtle.deriveBits({ name: 'PBKDF2', hash: 'SHA-256', salt, iterations }, base, 256);
  return [...new Uint8Array(bits)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

function cipherKey(hex: string): Promise<CryptoKey> {
  const raw = Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
  return crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt']);
}

async function sealWith(
  key: string,
  personal: Personal,
  { salt, rounds }: Pick<LockedProfile, 'salt' | 'rounds'>,
): Promise<LockedProfile> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const plain = new TextEncoder().encode(JSON.stringify(personal));
  const data = new Uint8Array(await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, await cipherKey(key), plain));
  return { salt, rounds, iv, data };
}

/** Up to 2026-11-27 one profile lay under the lock. */
const lockedSchema = z.union([personalSchema, profileSchema.transform(personalOf)]);

async function openWith(key: string, { iv, data }: LockedProfile): Promise<Personal> {
  try {
    const plain = await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, await cipherKey(key), data);
    return lockedSchema.parse(JSON.parse(new TextDecoder().decode(plain)));
  } catch (error) {
    throw new CodedError('passphrase-wrong', String(error));
  }
}
