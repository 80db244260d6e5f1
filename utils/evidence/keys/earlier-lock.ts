import { z } from 'zod';
import { CodedError } from '../../coded-error';
import type { LockedProfile } from '../../shapes/keys';
import { type Profile, profileSchema } from '../../shapes/takedown/profile';
import { type Personal, personalSchema } from '../../shapes/takedown/received';
import { partiesOfProfile } from '../earlier-profile';
import { readSetting, writeSetting } from '../settings/stored-settings';

/** What was personal under a passphrase of its own, up to 2026-11-27. */
export function earlierLock(): Promise<LockedProfile | undefined> {
  return readSetting('profile-locked');
}

/** What a profile of an earlier version says of persons. */
export const personalOf = (profile: Profile): Personal => ({ parties: partiesOfProfile(profile), received: [] });

/** At first one profile lay under it. */
const lockedSchema = z.union([personalSchema, profileSchema.transform(personalOf)]);

/**
 * What lies under the earlier lock; nothing where there is none.
 * @throws CodedError `passphrase-wrong`
 */
export async function openEarlierLock(passphrase: string): Promise<Personal | undefined> {
  const stored = await earlierLock();
  if (!stored) return undefined;
  const { salt, rounds: iterations, iv, data } = stored;
  try {
    const words = new TextEncoder().encode(passphrase.normalize('NFKC'));
    const base = await crypto.subtle.importKey('raw', words, 'PBKDF2', false, ['deriveKey']);
    const of = { name: 'AES-GCM', length: 256 };
    const from = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations };
    const key = await crypto.subtle.deriveKey(from, base, of, false, ['decrypt']);
    const plain = await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, key, data);
    return lockedSchema.parse(JSON.parse(new TextDecoder().decode(plain)));
  } catch (error) {
    throw new CodedError('passphrase-wrong', String(error));
  }
}

/** It lies under the lock of today now. */
export function endEarlierLock(): Promise<void> {
  return writeSetting('profile-locked', undefined);
}
