import { japanDate } from '../../japan-time';
import type { HelpLine } from '../../shapes/policy/company-keys';
import { type Profile, profileSchema } from '../../shapes/takedown/profile';
import { readPolicy } from './company-policy';
import { partsOf } from './personal';
import { changeSetting, readSetting } from './stored-settings';

/** What a company may set in place of the person. */
const companyFields = ['deskName', 'deskUrl', 'hrName', 'hrRecipient'] as const;

/** The company's desk and to whom is handed over; what the company has set stands before what was typed. */
export async function readProfile(): Promise<Profile & { helpLines?: readonly HelpLine[] }> {
  const { values: { helpLines } = {} } = (await readPolicy()) ?? {};
  return { ...(await ownProfile()), ...(await setByCompany()), ...(helpLines ? { helpLines } : {}) };
}

/** What stands beside 110 on screens that show a case. */
export function deskOf({ deskName, deskUrl, helpLines }: Awaited<ReturnType<typeof readProfile>>) {
  return { name: deskName, url: deskUrl, helpLines };
}

/** The fields that the company's policy sets. */
export async function setByCompany(): Promise<Profile> {
  const { values = {} } = (await readPolicy()) ?? {};
  return Object.fromEntries(companyFields.flatMap((name) => (values[name] ? [[name, values[name]]] : [])));
}

/** Empty when nothing was saved. */
async function ownProfile(): Promise<Profile> {
  return partsOf((await readSetting('profile')) ?? {}).open;
}

/** Saves desk and hand-over whole. Blank fields are left out; what the company has set does not become the person's own. */
export async function saveProfile(profile: Profile): Promise<void> {
  const set = await setByCompany();
  await changeSetting('profile', (before = {}) => {
    const kept = Object.keys(set).map((name) => [name, before[name as keyof Profile]]);
    // What an earlier version kept beside the desk stays until the parties are saved
    const all = { ...partsOf(before).personal, ...partsOf(profile).open, ...Object.fromEntries(kept) };
    const filled = Object.entries(all as Record<string, string | undefined>).filter(([, value]) => value?.trim());
    return profileSchema.parse(Object.fromEntries(filled));
  });
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
