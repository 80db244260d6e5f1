import type { Page } from '@playwright/test';
import type { BankenBrowser } from '../harness/browsers/banken-browser';
import { withSession } from './soak-profile';

/** Sets the clock of everything that runs now: `Date` says so many milliseconds more than the machine. */
const shifted = (milliseconds: number): string => `{
  const real = globalThis.bankenRealDate ?? Date;
  globalThis.bankenRealDate = real;
  globalThis.Date = class extends real {
    constructor(...given) { given.length === 0 ? super(real.now() + ${milliseconds}) : super(...given); }
    static now() { return real.now() + ${milliseconds}; }
  };
}`;

/** In the background worker, until it ends. */
export async function setWorkerClock(banken: BankenBrowser, milliseconds: number): Promise<void> {
  await (await banken.worker()).evaluate(shifted(milliseconds));
}

/** In a page and in every script of ours within it, until it is loaded anew. */
export function setPageClock(page: Page, milliseconds: number): Promise<void> {
  return withSession(page, async (session) => {
    const contexts: number[] = [];
    session.on('Runtime.executionContextCreated', ({ context }) => contexts.push(context.id));
    await session.send('Runtime.enable');
    for (const contextId of contexts)
      await session.send('Runtime.evaluate', { contextId, expression: shifted(milliseconds) });
  });
}

/** Lets an alarm of the extension ring now, as the browser does. */
export async function ring(banken: BankenBrowser, name: string): Promise<void> {
  await (await banken.worker()).evaluate(
    `chrome.alarms.onAlarm.dispatch({ name: ${JSON.stringify(name)}, scheduledTime: Date.now() })`,
  );
}
