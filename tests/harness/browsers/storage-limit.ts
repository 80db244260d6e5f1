import type { BankenBrowser } from './banken-browser';

/**
 * Sets what our origin may keep: so many bytes above what it keeps now, or without a limit again. `unlimitedStorage` frees
 * the extension from every quota, also from one set by DevTools (seen: 100 MB go into an origin limited to 10 kB): the build
 * under test goes without that permission.
 */
export async function storageLimit(banken: BankenBrowser): Promise<(bytesAbove?: number) => Promise<void>> {
  // The limit ends with its session, so this page stays open behind the others.
  const page = await banken.openExtensionPage('manifest.json');
  const session = await page.context().newCDPSession(page);
  const origin = `chrome-extension://${banken.extensionId}`;
  return async (bytesAbove) => {
    // The database asks for its room at times only and lives on what it was given: it has to be opened anew. A popup, or
    // a page that asks the worker something in this moment, keeps it open
    do {
      await banken.closePopups();
      await banken.stopWorker();
      await page.waitForTimeout(3_000);
    } while (await banken.isWorkerRunning());
    const { usage } = await session.send('Storage.getUsageAndQuota', { origin });
    const limit = bytesAbove === undefined ? {} : { quotaSize: Math.max(1, usage + bytesAbove) };
    await session.send('Storage.overrideQuotaForOrigin', { origin, ...limit });
  };
}
