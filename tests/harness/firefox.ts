import { type Browser, launch, type Page } from 'puppeteer-core';
import { findFirefox } from '../../utils/node/browser/find-browser';

/** Firefox gives each extension a random host; a fixed one lets a test open its pages. */
const uuid = '6a2f6b52-7d0c-4b5e-9a6e-0c2f4a1b3d77';

/**
 * A real Firefox with the extension, the hosts of the platforms allowed as a person would allow them. Downloads go to the
 * folder `downloads` without a question.
 */
export async function launchFirefox(
  extensionDir: string,
  downloads?: string,
  id = 'banken@banken.example',
): Promise<Browser> {
  const browser = await launch({
    browser: 'firefox',
    executablePath: await findFirefox(),
    headless: true,
    args: ['-remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.originControls.grantByDefault': true,
      'intl.accept_languages': 'ja,en',
      ...(downloads ? { 'browser.download.folderList': 2, 'browser.download.dir': downloads } : {}),
      'browser.download.always_ask_before_handling_new_types': false,
      'browser.download.open_pdf_attachments_inline': false,
      'extensions.webextensions.uuids': JSON.stringify({ [id]: uuid }),
    },
  });
  await browser.installExtension(extensionDir);
  return browser;
}

/** A page of the extension. Firefox never reports such a page as loaded, so nobody waits for the navigation itself. */
export async function openFirefoxPage(browser: Browser, path: string): Promise<Page> {
  const page = await browser.newPage();
  void page.goto(`moz-extension://${uuid}/${path}`).catch(() => undefined);
  const deadline = Date.now() + 10_000;
  while (Date.now() < deadline) {
    const ready = await page.evaluate(() => document.querySelector('main') !== null).catch(() => false);
    if (ready) return page;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`${path} did not open in Firefox.`);
}
