import { deskIn } from '../../utils/evidence/hand-over/desk-link';
import { keepPolicy, readPolicy, stateOf } from '../../utils/evidence/settings/company-policy';
import { changeSetting } from '../../utils/evidence/settings/stored-settings';
import { browser } from '../../utils/messaging/browser';
import { platforms } from '../../utils/platforms';
import { followQuiet } from './quiet';

/** Name of the alarm that asks once more while it is not known what the company's settings are. */
export const policyAlarm = 'policy';
/** Longer than an empty answer of a managed browser has to stand, in ms. */
const askAgain = 61_000;

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

/** How Firefox says that there is no policy at all. */
const isNoPolicy = (error: unknown) => /managed storage manifest not found/i.test(String(error));

/** What the managed storage says now; `undefined` where it could not be read, which says nothing of what stands in it. */
async function askManaged(): Promise<Record<string, unknown> | undefined> {
  try {
    return (await browser.storage.managed?.get(null)) ?? {};
  } catch (error) {
    return isNoPolicy(error) ? {} : undefined;
  }
}

/** Takes over what the company's policy says now, and asks again after a minute while that is not known. */
export async function takePolicy(): Promise<void> {
  const managed = await askManaged();
  const sites = platforms.map(({ id }) => id);
  if (managed)
    await keepPolicy(managed, { now: new Date().toISOString(), sites, isManaged: await isManaged(), isDesk });
  const policy = await readPolicy();
  if (!managed || stateOf(policy) === 'unknown') {
    await browser.alarms.create(policyAlarm, { when: Date.now() + askAgain });
  }
  await followQuiet();
  if (policy?.values.welcomeTab) await welcome();
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
