import { browser } from '../../utils/messaging/browser';

/**
 * How full this profile's storage is, and whether the browser keeps it: the permission `unlimitedStorage` exempts an
 * extension from eviction (Chrome: "Storage and cookies"), even where `persisted()` says no.
 */
export async function storageRoom() {
  const { permissions = [] } = browser.runtime.getManifest();
  const [{ usage = 0, quota = 0 }, persisted] = await Promise.all([
    navigator.storage.estimate(),
    navigator.storage.persisted(),
  ]);
  return { usage, quota, isKept: persisted || (permissions as readonly string[]).includes('unlimitedStorage') };
}

/**
 * Asks the browser not to clear our storage when the disk gets tight (Storage Standard, `persist()`). Pages only: a
 * worker has no such method. Asking again costs nothing; a refusal is said in the settings.
 */
export async function keepStorage(): Promise<void> {
  if (await navigator.storage.persisted()) return;
  await navigator.storage.persist();
}
