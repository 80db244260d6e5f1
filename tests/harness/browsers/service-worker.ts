import type { BrowserContext, CDPSession, Worker } from '@playwright/test';

const DEADLINE = 10_000;

/** The extension's running background worker; a message from a page of the extension wakes it when it sleeps. */
export async function extensionWorker(
  context: BrowserContext,
  session: CDPSession,
  extensionId: string,
): Promise<Worker> {
  if (!(await isRunning(session, extensionId))) await wakeWorker(context, extensionId);
  const find = (): Worker | undefined =>
    // The handle of a stopped worker serves its successor too: Chromium gives both one target.
    context.serviceWorkers().findLast((worker) => worker.url().startsWith(`chrome-extension://${extensionId}/`));
  return find() ?? context.waitForEvent('serviceworker', { timeout: DEADLINE });
}

/** Ends the background worker; returns when the browser no longer lists it. Handles hang until it runs again. */
export async function stopWorker(context: BrowserContext, session: CDPSession, extensionId: string): Promise<void> {
  const page = await context.newPage();
  try {
    await page.goto(`chrome-extension://${extensionId}/manifest.json`);
    const pageSession = await context.newCDPSession(page);
    await pageSession.send('ServiceWorker.enable');
    const deadline = Date.now() + DEADLINE;
    for (let look = 0; await isRunning(session, extensionId); look += 1) {
      if (Date.now() > deadline) throw new Error('The background worker did not stop.');
      // An alarm or a tab's news may have woken the next one at once. One that is ended while it starts is started again
      // for the same news, without end: it gets its half second
      if (look % 25 === 0) await pageSession.send('ServiceWorker.stopAllWorkers');
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  } finally {
    await page.close();
  }
}

/** Ends the worker in the middle of its work and does not wait: a page that polls may wake the next one at once. */
export async function killWorker(context: BrowserContext): Promise<void> {
  const page = context.pages()[0] ?? (await context.newPage());
  const session = await context.newCDPSession(page);
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await session.detach();
}

/** Whether the browser runs the worker now. */
export async function isRunning(session: CDPSession, extensionId: string): Promise<boolean> {
  const { targetInfos } = await session.send('Target.getTargets');
  return targetInfos.some(
    (each) => each.type === 'service_worker' && each.url.startsWith(`chrome-extension://${extensionId}/`),
  );
}

async function wakeWorker(context: BrowserContext, extensionId: string): Promise<void> {
  const page = await context.newPage();
  try {
    await page.goto(`chrome-extension://${extensionId}/manifest.json`);
    // Nobody has to answer: being asked is enough.
    await page.evaluate(`chrome.runtime.sendMessage({ name: 'wake' }).catch(() => undefined)`);
  } finally {
    await page.close();
  }
}
