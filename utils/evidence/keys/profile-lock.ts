import { CodedError } from '../../coded-error';
import type { LockedProfile } from '../../shapes/keys';
import { type Profile, profileSchema } from '../../shapes/profile';
import { db } from '../db';
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

/** The two parts of a profile: what stays open, and what goes under the lock. */
export function partsOf(profile: Profile): { open: Profile; personal: Profile } {
  const entries = Object.entries(profile) as [keyof Profile, string][];
  const part = (isOpen: boolean) => Object.fromEntries(entries.filter(([name]) => open.includes(name) === isOpen));
  return { open: part(true), personal: part(false) };
}

/**
 * Locks the personal part with a passphrase. Gives the key for the session; the passphrase is kept nowhere, and what is
 * under a lost one is typed again.
 * @throws CodedError `passphrase-short`
 */
export async function lockProfile(passphrase: string, profile: Profile): Promise<string> {
  if ([...passphrase].length < shortestPassphrase) throw new CodedError('passphrase-short');
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const key = await keyFrom(passphrase, salt, ROUNDS);
  const { open: stays, personal } = partsOf(profile);
  const value = await sealWith(key, personal, { salt, rounds: ROUNDS });
  await db.transaction('rw', db.settings, async () => {
    await writeSetting('profile-locked', value);
    await writeSetting('profile', stays);
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

/** Takes the lock off: the data lie open again. */
export async function removeProfileLock(profile: Profile): Promise<void> {
  await db.transaction('rw', db.settings, async () => {
    await writeSetting('profile', profile);
    await writeSetting('profile-locked', undefined);
  });
}

/** Throws away what is under the lock: for a passphrase that is lost. */
export function forgetLockedProfile(): Promise<void> {
  return writeSetting('profile-locked', undefined);
}

/** What is under the lock; nothing while it is locked. */
export async function readPersonal(): Promise<Profile> {
  const stored = await readSetting('profile-locked');
  const key = stored && (await withinQuery(keyPlace()));
  return stored && key ? withinQuery(openWith(key, stored).catch(() => ({}))) : {};
}

/**
 * Puts the personal part under the lock that is there; false where there is none. An empty part changes nothing while
 * it is locked.
 * @throws CodedError `refused` when something personal would have to be written and it is locked
 */
export async function savePersonal(personal: Profile): Promise<boolean> {
  const stored = await readSetting('profile-locked');
  if (!stored) return false;
  const key = await keyPlace();
  if (!key && Object.keys(personal).length > 0) throw new CodedError('refused', 'the profile is locked');
  if (key) await writeSetting('profile-locked', await sealWith(key, personal, stored));
  return true;
}

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
  personal: Profile,
  { salt, rounds }: Pick<LockedProfile, 'salt' | 'rounds'>,
): Promise<LockedProfile> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const plain = new TextEncoder().encode(JSON.stringify(personal));
  const data = new Uint8Array(await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, await cipherKey(key), plain));
  return { salt, rounds, iv, data };
}

async function openWith(key: string, { iv, data }: LockedProfile): Promise<Profile> {
  try {
    const plain = await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, await cipherKey(key), data);
    return profileSchema.parse(JSON.parse(new TextDecoder().decode(plain)));
  } catch (error) {
    throw new CodedError('passphrase-wrong', String(error));
  }
}
