import { CodedError } from '../../coded-error';
import type { Profile } from '../../shapes/takedown/profile';
import { type Personal, personalSchema } from '../../shapes/takedown/received';
import { db } from '../db';
import { personalOf } from '../keys/earlier-lock';
import { isLocked } from '../lock/key-ring';
import { lockState } from '../lock/record-lock';
import { readSetting, writeSetting } from './stored-settings';

/** What is not personal: the company's desk, and to whom cases are handed over. It names nobody who makes a request. */
const open: readonly (keyof Profile)[] = ['deskName', 'deskUrl', 'hrName', 'hrRecipient'];

/** The part of a profile that is the desk's, and what earlier versions kept beside it. */
export function partsOf(profile: Profile): { open: Profile; personal: Profile } {
  const entries = Object.entries(profile) as [keyof Profile, string][];
  const part = (isOpen: boolean) => Object.fromEntries(entries.filter(([name]) => open.includes(name) === isOpen));
  return { open: part(true), personal: part(false) };
}

/** What is personal; nothing while it is locked. What an earlier version kept is read as it would be kept today. */
export async function readPersonal(): Promise<Personal> {
  return (await readSetting('personal')) ?? personalOf((await readSetting('profile')) ?? {});
}

/** The change at hand; the next one waits for it. */
let changing: Promise<unknown> = Promise.resolve();

/**
 * Changes what is personal by what it is now; of two changes at once neither is lost.
 * @throws CodedError `refused` while it is locked
 */
export async function changePersonal(change: (now: Personal) => Personal): Promise<void> {
  const next = changing.then(async () => {
    if (isLocked() || (await lockState()) === 'locked') throw new CodedError('refused', 'locked');
    const personal = personalSchema.parse(change(await readPersonal()));
    await db.transaction('rw', db.settings, async () => {
      await writeSetting('personal', personal);
      // What an earlier version kept leaves the profile
      const profile = await readSetting('profile');
      if (profile) await writeSetting('profile', partsOf(profile).open);
    });
  });
  // Whoever asked hears of it; the next one begins anew
  changing = next.catch(() => undefined);
  await next;
}
