import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Browser, type CDPSession, chromium, type Page } from '@playwright/test';

/** The popup of the toolbar button, as a page that can be clicked, read and photographed. */
export interface Popup {
  readonly page: Page;
  /** Closes the popup, if it is still open, and lets go of it. */
  close(): Promise<void>;
}

/** What it takes to reach the popup. */
export interface PopupWay {
  readonly session: CDPSession;
  readonly extensionId: string;
  readonly profileDir: string;
  readonly downloadsPath: string;
}

interface TargetInfo {
  targetId: string;
  type: string;
  url: string;
  embedderData?: { tabActive?: boolean };
}

const DEADLINE = 10_000;
/** A window that still moves its focus closes the popup: seen in one of ten presses right after a capture. */
const PRESSES = 3;
const SETTLING = 250;

/** Presses the extension's toolbar button on the tab of `page`. */
export async function toolbarClick(page: Page, way: PopupWay): Promise<Popup> {
  const { session, extensionId } = way;
  for (let press = 1; press <= PRESSES; press += 1) {
    await page.bringToFront();
    // One that is still open would be taken for the one that the press opens
    await closePopups(session, extensionId);
    const tab = await tabOf(page, session);
    await send(session, 'Extensions.triggerAction', { id: extensionId, targetId: tab.targetId });
    const popup = await attachPopup(way);
    await new Promise((resolve) => setTimeout(resolve, SETTLING));
    if (!popup.page.isClosed()) return popup;
    await popup.close();
  }
  throw new Error('The popup closed again as soon as it was open.');
}

/** Waits for the popup, whoever opened it (the toolbar, or the extension by `action.openPopup()`). */
export async function attachPopup({ session, extensionId, profileDir, downloadsPath }: PopupWay): Promise<Popup> {
  const isPopup = (url: string): boolean => url.startsWith(popupUrl(extensionId));
  const target = await until(async () => (await popups(session, extensionId))[0], 'the popup');
  const browser = await secondConnection(profileDir);
  const page = await until(async () => pagesOf(browser).find((each) => isPopup(each.url())), 'the popup as a page');
  await page.waitForLoadState();
  return {
    page,
    close: async () => {
      await closeTarget(session, target.targetId);
      await browser.close();
      // The second connection took the downloads with it.
      await session.send('Browser.setDownloadBehavior', {
        behavior: 'allowAndName',
        downloadPath: downloadsPath,
        eventsEnabled: true,
      });
    },
  };
}

/** Closes every popup that is open, also one that opens of itself in this moment. */
export async function closePopups(session: CDPSession, extensionId: string): Promise<void> {
  await until(async () => {
    // One may open of itself in this moment, and one that still opens takes no notice
    const open = await popups(session, extensionId);
    for (const { targetId } of open) await closeTarget(session, targetId);
    return open.length === 0 || undefined;
  }, 'the old popup to close');
}

async function popups(session: CDPSession, extensionId: string): Promise<TargetInfo[]> {
  return (await targets(session)).filter((each) => each.url.startsWith(popupUrl(extensionId)));
}

async function closeTarget(session: CDPSession, targetId: string): Promise<void> {
  await session.send('Target.closeTarget', { targetId }).catch(() => undefined);
}

function popupUrl(extensionId: string): string {
  return `chrome-extension://${extensionId}/popup.html`;
}

async function tabOf(page: Page, session: CDPSession): Promise<TargetInfo> {
  const find = async (): Promise<TargetInfo | undefined> => {
    const tabs = (await targets(session, 'tab')).filter((each) => each.url === page.url());
    return tabs.find((each) => each.embedderData?.tabActive) ?? tabs[0];
  };
  return until(find, `the tab of ${page.url()}`);
}

async function targets(session: CDPSession, type: 'tab' | 'page' = 'page'): Promise<TargetInfo[]> {
  // Only tab targets can be acted on by Extensions.triggerAction; they are listed only when asked for.
  const filter = type === 'tab' ? [{ type: 'tab' }, { type: 'page', exclude: true }] : [{ type: 'page' }];
  const { targetInfos } = await session.send('Target.getTargets', { filter });
  return targetInfos.filter((each) => each.type === type);
}

async function secondConnection(profileDir: string): Promise<Browser> {
  const port = (await readFile(join(profileDir, 'DevToolsActivePort'), 'utf8')).split('\n')[0];
  return chromium.connectOverCDP(`http://127.0.0.1:${port}`);
}

function pagesOf(browser: Browser): Page[] {
  return browser.contexts().flatMap((context) => context.pages());
}

async function until<Value>(look: () => Promise<Value | undefined>, what: string): Promise<Value> {
  const deadline = Date.now() + DEADLINE;
  while (Date.now() < deadline) {
    const found = await look();
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`Waited ${DEADLINE / 1_000} s for ${what}.`);
}

/** Sends a command that Playwright's protocol types do not list. */
async function send(session: CDPSession, method: string, parameters: Record<string, string>): Promise<void> {
  await (session.send as (method: string, parameters: Record<string, string>) => Promise<unknown>).call(
    session,
    method,
    parameters,
  );
}
