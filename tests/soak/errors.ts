import type { Page } from '@playwright/test';
import type { BankenBrowser } from '../harness/browsers/banken-browser';
import { inExtensions, setDeveloperMode } from '../harness/browsers/extensions-page';

/** An error of ours: a list that stays empty whatever happens would say nothing. */
const planted = 'planted by the soak';

/** Chromium’s own word to a call of a worker that has just been ended (its extension_function_dispatcher.cc): nobody is left to catch it. */
const toNobody = 'Error: No SW';

/**
 * Has the browser keep errors of the extension, which it does not by itself, and gives those that it has kept by then.
 * @throws Error when one that is planted is not among them
 */
export async function keepErrors(banken: BankenBrowser): Promise<string[]> {
  await inExtensions(banken, async (page) => {
    await setDeveloperMode(page);
    await page.evaluate(
      `chrome.developerPrivate.updateExtensionConfiguration({ extensionId: '${banken.extensionId}', errorCollection: true })`,
    );
  });
  await (await banken.worker()).evaluate(`setTimeout(() => { throw new Error(${JSON.stringify(planted)}) })`);
  await inExtensions(banken, async (page) => {
    for (const end = Date.now() + 10_000; Date.now() < end; )
      if ((await listed(page, banken.extensionId)).some((error) => error.includes(planted))) return;
    throw new Error('The browser does not keep errors of the extension.');
  });
  return takeErrors(banken);
}

/**
 * What the browser itself lists under “Errors” of the extension since the last time: everything that nobody caught in the
 * worker, in our pages and in our scripts within pages, without what was planted or said to nobody. They are forgotten then.
 */
export function takeErrors(banken: BankenBrowser): Promise<string[]> {
  return inExtensions(banken, async (page) => {
    const errors = await listed(page, banken.extensionId);
    await page.evaluate(`chrome.developerPrivate.deleteExtensionErrors({ extensionId: '${banken.extensionId}' })`);
    return errors.filter((error) => !error.includes(planted) && !error.includes(toNobody));
  });
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
