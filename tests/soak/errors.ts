import type { Page } from '@playwright/test';
import type { BankenBrowser } from '../harness/browser';
import { inExtensions, setDeveloperMode } from '../harness/extensions-page';

/**
 * What the browser itself lists under “Errors” of the extension since the last time: everything that nobody caught in the
 * worker, in our pages and in our scripts within pages. They are forgotten then, and it is seen to that the next are kept.
 */
export function takeErrors(banken: BankenBrowser): Promise<string[]> {
  return inExtensions(banken, async (page) => {
    const errors = await listed(page, banken.extensionId);
    await page.evaluate(`chrome.developerPrivate.deleteExtensionErrors({ extensionId: '${banken.extensionId}' })`);
    return errors;
  });
}

/**
 * Has the browser keep errors of the extension, which it does not by itself.
 * @throws Error when one that is planted is not among them: an empty list would say nothing then
 */
export async function keepErrors(banken: BankenBrowser): Promise<void> {
  await inExtensions(banken, async (page) => {
    await setDeveloperMode(page);
    await page.evaluate(
      `chrome.developerPrivate.updateExtensionConfiguration({ extensionId: '${banken.extensionId}', errorCollection: true })`,
    );
  });
  await (await banken.worker()).evaluate('setTimeout(() => { throw new Error("planted") })');
  for (const end = Date.now() + 10_000; Date.now() < end; )
    if ((await takeErrors(banken)).some((error) => error.includes('planted'))) return;
  throw new Error('The browser does not keep errors of the extension.');
}

async function listed(page: Page, extensionId: string): Promise<string[]> {
  const { runtimeErrors, manifestErrors } = await page.evaluate<{
    runtimeErrors: {
      message: string;
      source: string;
      severity: string;
      stackTrace: { functionName: string; lineNumber: number; columnNumber: number }[];
    }[];
    manifestErrors: { message: string }[];
  }>(`chrome.developerPrivate.getExtensionInfo('${extensionId}')`);
  return [
    ...runtimeErrors
      .filter(({ severity }) => severity === 'ERROR')
      .map(({ message, source, stackTrace }) => {
        const frames = stackTrace.map((at) => `${at.functionName}:${at.lineNumber}:${at.columnNumber}`);
        return `${source} ${message} ${frames.slice(0, 4).join(' < ')}`;
      }),
    ...manifestErrors.map(({ message }) => message),
  ];
}
