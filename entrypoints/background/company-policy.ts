import { deskIn } from '../../utils/evidence/hand-over/desk-link';
import { keepPolicy, readPolicy } from '../../utils/evidence/settings/company-policy';
import { changeSetting } from '../../utils/evidence/settings/stored-settings';
import { browser } from '../../utils/messaging/browser';
import { platforms } from '../../utils/platforms';
import { followQuiet } from './quiet';

/** Whether an administrator installed this; browsers say so without a permission. */
async function isManaged(): Promise<boolean> {
  const { installType } = await browser.management.getSelf();
  return installType === 'admin';
}

const isDesk = (link: string) =>
  deskIn(link).then(
    () => true,
    () => false,
  );

/** Takes over what the company's policy says now. Firefox refuses to answer where there is no policy at all. */
async function takePolicy(): Promise<void> {
  // Without a policy there is nothing to take over
  const managed = (await browser.storage.managed?.get(null).catch(() => ({}))) ?? {};
  const sites = platforms.map(({ id }) => id);
  await keepPolicy(managed, { now: new Date().toISOString(), sites, isManaged: await isManaged(), isDesk });
  await followQuiet();
  if ((await readPolicy())?.values.welcomeTab) await welcome();
}

/** Takes it over now and whenever it changes. */
export function followPolicy(): void {
  browser.storage.onChanged.addListener((_, area) => {
    if (area === 'managed') void takePolicy();
  });
  void takePolicy();
}

/** Opens the first steps, once in the life of an install. */
async function welcome(): Promise<void> {
  const now = new Date().toISOString();
  if ((await changeSetting('welcomed', (before) => before ?? now)) !== now) return;
  await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
}

/** After an install by a person; one by an administrator opens nothing unless the policy asks for it. */
export async function welcomeInstall(): Promise<void> {
  if (!(await isManaged())) await welcome();
}
