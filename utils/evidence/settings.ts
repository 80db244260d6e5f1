import { db } from './db';
import { partsOf, readPersonal, savePersonal } from './profile-lock';
import { type Profile, profileSchema } from './schema';

/**
 * What is typed once and used in forms. Empty when nothing was saved; a row that does not parse counts as nothing, and
 * what is under a passphrase is there only while it is unlocked.
 */
export async function readProfile(): Promise<Profile> {
  const row = await db.settings.get('profile');
  const parsed = profileSchema.safeParse(row?.value);
  return { ...(parsed.success ? parsed.data : {}), ...(await readPersonal()) };
}

/** Saves the profile whole. Blank fields are left out; under a lock the personal part stays there. */
export async function saveProfile(profile: Profile): Promise<void> {
  const filled = Object.fromEntries(Object.entries(profile).filter(([, value]) => value?.trim()));
  const parsed = profileSchema.parse(filled);
  const { open, personal } = partsOf(parsed);
  const value = (await savePersonal(personal)) ? open : parsed;
  await db.settings.put({ key: 'profile', value });
}

/** The patch at hand; the next one waits for it. */
let patching: Promise<unknown> = Promise.resolve();

/** Changes some fields and leaves the others: two fields that are saved at once lose nothing. */
export async function patchProfile(patch: Profile): Promise<void> {
  const next = patching.then(async () => saveProfile({ ...(await readProfile()), ...patch }));
  patching = next.catch(() => undefined);
  await next;
}

/** Day in Japan, `YYYY-MM-DD`, of an instant. */
export function dayInJapan(now: string): string {
  return new Date(Date.parse(now) + 9 * 3_600_000).toISOString().slice(0, 10);
}

/** How many texts were shown on this device today: seen by that person only, never exported. */
export async function shownToday(now: string): Promise<number> {
  const row = await db.settings.get('shown');
  const value = row?.value as { day: string; count: number } | undefined;
  return value?.day === dayInJapan(now) ? value.count : 0;
}

export async function countShown(now: string): Promise<void> {
  await db.transaction('rw', db.settings, async () => {
    const count = await shownToday(now);
    await db.settings.put({ key: 'shown', value: { day: dayInJapan(now), count: count + 1 } });
  });
}
