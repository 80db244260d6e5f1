import type { BankenBrowser } from './banken-browser';
import { inExtensions, setDeveloperMode } from './extensions-page';

/** What an update does to scripts in open pages: the extension they speak to is gone, and a new one is there. */
export async function update(banken: BankenBrowser): Promise<void> {
  await inExtensions(banken, setDeveloperMode);
  await (await banken.worker()).evaluate('setTimeout(() => chrome.runtime.reload(), 50)');
}
