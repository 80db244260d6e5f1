import type { BankenBrowser } from './browser';

/** What an update does to scripts in open pages: the extension they speak to is gone, and a new one is there. */
export async function update(banken: BankenBrowser): Promise<void> {
  // Chromium keeps an unpacked extension switched off after a reload unless the developer mode is on
  const page = await banken.context.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate('chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true })');
  await page.close();
  await (await banken.worker()).evaluate('setTimeout(() => chrome.runtime.reload(), 50)');
}
