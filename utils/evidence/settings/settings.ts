import { japanDate } from '../../japan-time';
import { type Profile, profileSchema } from '../../shapes/profile';
import { partsOf, readPersonal, savePersonal } from '../keys/profile-lock';
import { readPolicy } from './company-policy';
import { changeSetting, readSetting, writeSetting } from './stored-settings';

/** What a company may set in place of the person. */
const companyFields = ['organization', 'deskName', 'deskUrl', 'hrName', 'hrRecipient'] as const;

/**
 * What is typed once and used in forms; what the company has set stands before what was typed, and what is under a
 * passphrase is there only while it is unlocked.
 */
export async function readProfile(): Promise<Profile> {
  return { ...(await ownProfile()), ...(await setByCompany()) };
}

/** The fields that the company's policy sets. */
export async function setByCompany(): Promise<Profile> {
  const { values = {} } = (await readPolicy()) ?? {};
  return Object.fromEntries(companyFields.flatMap((name) => (values[name] ? [[name, values[name]]] : [])));
}

/** Empty when nothing was saved. */
async function ownProfile(): Promise<Profile> {
  return { ...(await readSetting('profile')), ...(await readPersonal()) };
}

/**
 * Saves the profile whole. Blank fields are left out; what the company has set does not become the person's own, and
 * under a lock the personal part stays there.
 */
export async function saveProfile(profile: Profile): Promise<void> {
  const [own, set] = [await ownProfile(), await setByCompany()];
  const kept = Object.keys(set).map((name) => [name, own[name as keyof Profile]]);
  const all = { ...profile, ...Object.fromEntries(kept) } as Record<string, string | undefined>;
  const parsed = profileSchema.parse(Object.fromEntries(Object.entries(all).filter(([, value]) => value?.trim())));
  const { open, personal } = partsOf(parsed);
  await writeSetting('profile', (await savePersonal(personal)) ? open : parsed);
}

/** The patch at hand; the next one waits for it. */
let patching: Promise<unknown> = Promise.resolve();

/** Changes some fields and leaves the others: two fields that are saved at once lose nothing. */
export async function patchProfile(patch: Profile): Promise<void> {
  const next = patching.then(async () => saveProfile({ ...(await readProfile()), ...patch }));
  patching = next.catch(() => undefined);
  await next;
}

/** How many texts were shown on this device today: seen by that person only, never exported. */
export async function shownToday(now: string): Promise<number> {
  const shown = await readSetting('shown');
  return shown?.day === japanDate(now) ? shown.count : 0;
}

export async function countShown(now: string): Promise<void> {
  const day = japanDate(now);
  await changeSetting('shown', (shown) => ({ day, count: (shown?.day === day ? shown.count : 0) + 1 }));
}
