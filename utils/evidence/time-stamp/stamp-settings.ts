import { z } from 'zod';
import { instant } from '../../shapes/scalars';
import { db } from '../db';
import { readPolicy } from '../settings/company-policy';

/** The authority that the person or the company has chosen. Without a row nothing is ever sent. */
export const stampSettingsSchema = z.strictObject({
  url: z.url({ protocol: /^https?$/ }).max(500),
  /** Since when: captures before that wait from here, not from their seal. */
  since: instant,
  /** The authority's root certificates as PEM, had by another way than its answers. */
  roots: z.string().max(100_000).exactOptional(),
});
export type StampSettings = z.infer<typeof stampSettingsSchema>;

const key = 'time-stamp';

/** `undefined` while time stamps are off. What the company has set stands before what was typed. */
export async function readStampSettings(): Promise<StampSettings | undefined> {
  const [own, policy] = [await ownSettings(), await readPolicy()];
  const { timeStampUrl, timeStampRoots } = policy?.values ?? {};
  const url = timeStampUrl ?? own?.url;
  if (!url) return undefined;
  const since = (timeStampUrl && policy?.since) || own?.since;
  const roots = timeStampRoots ?? (own?.url === url ? own.roots : undefined);
  return stampSettingsSchema.parse({ url, since, ...(roots ? { roots } : {}) });
}

/** A row that does not parse counts as off. */
async function ownSettings(): Promise<StampSettings | undefined> {
  const parsed = stampSettingsSchema.safeParse((await db.settings.get(key))?.value);
  return parsed.success ? parsed.data : undefined;
}

/** Switches time stamps on, or changes the authority; the roots of another authority are dropped. */
export async function saveAuthority(url: string, now: string): Promise<void> {
  await db.transaction('rw', db.settings, async () => {
    const known = await ownSettings();
    const isSame = known?.url === url;
    const value: StampSettings = {
      url,
      since: known?.since ?? now,
      ...(isSame && known.roots ? { roots: known.roots } : {}),
    };
    await db.settings.put({ key, value: stampSettingsSchema.parse(value) });
    await db.settings.delete('stamp-queue');
  });
}

/** Off again. Stamps that are there stay. */
export async function removeAuthority(): Promise<void> {
  await db.transaction('rw', db.settings, async () => {
    await db.settings.bulkDelete([key, 'stamp-queue']);
  });
}

/** Keeps the root certificates; an empty text takes them away. */
export async function saveRoots(pem: string): Promise<void> {
  await db.transaction('rw', db.settings, async () => {
    const known = await ownSettings();
    if (!known) return;
    const { roots: _, ...rest } = known;
    const value = pem.trim() ? { ...rest, roots: pem.trim() } : rest;
    await db.settings.put({ key, value: stampSettingsSchema.parse(value) });
  });
}
