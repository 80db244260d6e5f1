import type { Page } from '@playwright/test';
import type { BankenBrowser } from './banken-browser';

/** A page of the browser's own list of extensions that has its rights and draws nothing: the list costs a second of processor. */
const plainPage = 'chrome://extensions/extensions.js';

/** Opens it for as long as `use` runs. */
export async function inExtensions<Result>(
  banken: BankenBrowser,
  use: (page: Page) => Promise<Result>,
): Promise<Result> {
  const page = await banken.context.newPage();
  try {
    await page.goto(plainPage);
    return await use(page);
  } finally {
    await page.close();
  }
}

/** Chromium keeps errors of extensions while this is on, and an unpacked one is switched off after a reload unless it is. */
export async function setDeveloperMode(page: Page): Promise<void> {
  await page.evaluate('chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true })');
}
