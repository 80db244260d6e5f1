import { type Browser, launch, type Page } from 'puppeteer-core';
import { findFirefox } from '../../../utils/node/browser/find-browser';

/** Firefox gives each extension a random host; a fixed one lets a test open its pages. */
const uuid = '6a2f6b52-7d0c-4b5e-9a6e-0c2f4a1b3d77';

/** Host of the extension's pages here. */
export const firefoxHost = uuid;

interface FirefoxOptions {
  /** Folder to which downloads go without a question. */
  downloads?: string;
  id?: string;
  /** Folder of the profile, kept: the extension counts as the same one when it is put into it again. */
  profile?: string;
  /** What Firefox does with hosts when an extension is put in stays as it comes. */
  asItIs?: boolean | undefined;
}

/** A real Firefox with the extension, the hosts of the platforms allowed as a person would allow them. */
export async function launchFirefox(
  extensionDir: string,
  { downloads, id = 'banken@banken.example', profile, asItIs }: FirefoxOptions = {},
): Promise<Browser> {
  const browser = await launch({
    browser: 'firefox',
    executablePath: await findFirefox(),
    headless: true,
    ...(profile ? { userDataDir: profile } : {}),
    args: ['-remote-allow-system-access'],
    extraPrefsFirefox: {
      ...(asItIs ? {} : { 'extensions.originControls.grantByDefault': true }),
      'intl.accept_languages': 'ja,en',
      ...(downloads ? { 'browser.download.folderList': 2, 'browser.download.dir': downloads } : {}),
      'browser.download.always_ask_before_handling_new_types': false,
      'browser.download.open_pdf_attachments_inline': false,
      'extensions.webextensions.keepStorageOnUninstall': true,
      'extensions.webextensions.keepUuidOnUninstall': true,
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
