import { type StampSettings, stampSettingsSchema } from '../../shapes/settings';
import { db } from '../db';
import { readPolicy } from '../settings/company-policy';
import { changeSetting, readSetting, writeSetting } from '../settings/stored-settings';

/** `undefined` while time stamps are off. What the company has set stands before what was typed. */
export async function readStampSettings(): Promise<StampSettings | undefined> {
  const [own, policy] = [await readSetting('time-stamp'), await readPolicy()];
  const { timeStampUrl, timeStampRoots, featuresOff = [] } = policy?.values ?? {};
  const url = timeStampUrl ?? (featuresOff.includes('ownTimeStamp') ? undefined : own?.url);
  if (!url) return undefined;
  const since = (timeStampUrl && policy?.since) || own?.since;
  const roots = timeStampRoots ?? (own?.url === url ? own.roots : undefined);
  return stampSettingsSchema.parse({ url, since, ...(roots ? { roots } : {}) });
}

/** Switches time stamps on, or changes the authority; the roots of another authority are dropped. */
export async function saveAuthority(url: string, now: string): Promise<void> {
  await db.transaction('rw', db.settings, async () => {
    await changeSetting('time-stamp', (known) => ({
      url,
      since: known?.since ?? now,
      ...(known?.url === url && known.roots ? { roots: known.roots } : {}),
    }));
    await writeSetting('stamp-silence', undefined);
  });
}

/** Off again. Stamps that are there stay. */
export async function removeAuthority(): Promise<void> {
  await db.transaction('rw', db.settings, async () => {
    await writeSetting('time-stamp', undefined);
    await writeSetting('stamp-silence', undefined);
  });
}

/** Keeps the root certificates; an empty text takes them away. */
export async function saveRoots(pem: string): Promise<void> {
  await changeSetting('time-stamp', (known) => {
    if (!known) return undefined;
    const { roots: _, ...rest } = known;
    return pem.trim() ? { ...rest, roots: pem.trim() } : rest;
  });
}
