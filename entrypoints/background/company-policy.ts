import { keepPolicy } from '../../utils/evidence/settings/company-policy';
import { browser } from '../../utils/messaging/browser';
import { followQuiet } from './quiet';

/** Takes over what the company's policy says now. Firefox refuses to answer where there is no policy at all. */
async function takePolicy(): Promise<void> {
  const managed = await browser.storage.managed.get(null).catch(() => ({}));
  await keepPolicy(managed, new Date().toISOString());
  await followQuiet();
}

/** Takes it over now and whenever it changes. */
export function followPolicy(): void {
  browser.storage.onChanged.addListener((_, area) => {
    if (area === 'managed') void takePolicy();
  });
  void takePolicy();
}
