import type { Page } from '@playwright/test';
import type { BankenBrowser } from '../harness/browser';

/**
 * What the browser itself lists under “Errors” of the extension: everything that nobody caught in the worker, in our
 * pages and in our scripts within pages. It keeps them while the developer mode is on.
 */
export async function readErrors(banken: BankenBrowser): Promise<string[]> {
  return inExtensions(banken, async (page) => {
    const { runtimeErrors, manifestErrors } = await page.evaluate<{
      runtimeErrors: {
        message: string;
        source: string;
        severity: string;
        stackTrace: { functionName: string; lineNumber: number; columnNumber: number }[];
      }[];
      manifestErrors: { message: string }[];
    }>(`chrome.developerPrivate.getExtensionInfo('${banken.extensionId}')`);
    return [
      ...runtimeErrors
        .filter(({ severity }) => severity === 'ERROR')
        .map(({ message, source, stackTrace }) => {
          const frames = stackTrace.map((at) => `${at.functionName}:${at.lineNumber}:${at.columnNumber}`);
          return `${source} ${message} ${frames.slice(0, 4).join(' < ')}`;
        }),
      ...manifestErrors.map(({ message }) => message),
    ];
  });
}

/** Forgets them, and sees to it that the next ones are kept. */
export async function forgetErrors(banken: BankenBrowser): Promise<void> {
  await inExtensions(banken, async (page) => {
    await page.evaluate('chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true })');
    await page.evaluate(`chrome.developerPrivate.deleteExtensionErrors({ extensionId: '${banken.extensionId}' })`);
  });
}

async function inExtensions<Result>(banken: BankenBrowser, use: (page: Page) => Promise<Result>): Promise<Result> {
  const page = await banken.context.newPage();
  try {
    await page.goto('chrome://extensions');
    return await use(page);
  } finally {
    await page.close();
  }
}
