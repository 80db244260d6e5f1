import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, type CDPSession, chromium, type Page, type Worker } from '@playwright/test';
import { chromiumArguments } from '../../../utils/node/browser/chromium-arguments';
import { findBrowser } from '../../../utils/node/browser/find-browser';
import type { Sender } from './closed-shadow';
import { extensionWorker, isRunning, killWorker, stopWorker } from './service-worker';
import { attachTo, SidePanel } from './side-panel-target';
import { attachPopup, closePopups, type Popup, type PopupWay, toolbarClick } from './toolbar';

export interface LaunchOptions {
  /** Profile to use and keep. Without it: a new one, removed on close. */
  profileDir?: string;
  headless?: boolean;
  colorScheme?: 'light' | 'dark';
  viewport?: { width: number; height: number } | null;
  /** Leaves the page open that greets after installing. */
  keepWelcome?: boolean;
  /** Allows the network. Off: a name that no route answers does not even resolve. */
  network?: boolean;
  /** Pages as on a telephone held upright: 360 px, a finger in place of a pointer. Popups and workers stay as they are. */
  isPhone?: boolean;
}

const phone = {
  viewport: { width: 360, height: 740 },
  deviceScaleFactor: 2,
  isMobile: true,
  hasTouch: true,
  reducedMotion: 'reduce',
} as const;

/** A Chromium with the extension in it, in Japanese time, without a network. */
export class BankenBrowser {
  constructor(
    readonly context: BrowserContext,
    readonly extensionId: string,
    private readonly folders: { profileDir: string; downloadsPath: string },
    private readonly session: CDPSession,
    private readonly end: () => Promise<void>,
  ) {}

  /** The running background worker; opens a page of the extension to wake it when it sleeps. */
  worker(): Promise<Worker> {
    return extensionWorker(this.context, this.session, this.extensionId);
  }

  /** Ends the background worker as the browser does when it is idle. */
  stopWorker(): Promise<void> {
    return stopWorker(this.context, this.session, this.extensionId);
  }

  /** Ends the background worker in the middle of its work. */
  killWorker(): Promise<void> {
    return killWorker(this.context);
  }

  /** Speaks to the running background worker by the browser's own protocol. */
  async inWorker<Result>(use: (session: Sender) => Promise<Result>): Promise<Result> {
    await this.worker();
    const { targetInfos } = await this.session.send('Target.getTargets');
    const target = targetInfos.find(
      ({ type, url }) => type === 'service_worker' && url.startsWith(this.extensionUrl('')),
    );
    if (!target) throw new Error('The background worker does not run.');
    const { targetId } = target;
    try {
      return await use(await attachTo(this.session, targetId));
    } finally {
      await this.session.send('Target.detachFromTarget', { targetId }).catch(() => undefined);
    }
  }

  extensionUrl(path: string): string {
    return `chrome-extension://${this.extensionId}/${path}`;
  }

  /** Opens a page of the extension, such as `dashboard.html#/settings`, in a new tab. */
  async openExtensionPage(path: string): Promise<Page> {
    const page = await this.context.newPage();
    await page.goto(this.extensionUrl(path));
    return page;
  }

  /** Presses the toolbar button on this tab: grants `activeTab` and opens the real popup. */
  toolbarClick(page: Page): Promise<Popup> {
    return toolbarClick(page, this.popupWay());
  }

  /** Waits for the popup that the extension opened by itself. */
  openedPopup(): Promise<Popup> {
    return attachPopup(this.popupWay());
  }

  /** Waits for the guide in the side panel beside the tab of `page`. */
  async sidePanel(page: Page): Promise<SidePanel> {
    await page.bringToFront();
    return SidePanel.attach(this.session, this.extensionId, await this.activeTab());
  }

  /** Waits for the list of posts in the side panel of the window. */
  postsPanel(): Promise<SidePanel> {
    return SidePanel.attachTo(this.session, this.extensionUrl('sidepanel.html'));
  }

  /** Number of the tab in front. */
  async activeTab(): Promise<number> {
    const worker = await this.worker();
    return worker.evaluate(async () => {
      interface Api {
        tabs: { query(of: object): Promise<{ id: number }[]> };
      }
      const { tabs } = (globalThis as unknown as { chrome: Api }).chrome;
      return (await tabs.query({ active: true, lastFocusedWindow: true }))[0]?.id ?? -1;
    });
  }

  /** Closes every popup, whoever opened it. */
  closePopups(): Promise<void> {
    return closePopups(this.session, this.extensionId);
  }

  /** Whether the background worker runs at this moment. */
  isWorkerRunning(): Promise<boolean> {
    return isRunning(this.session, this.extensionId);
  }

  close(): Promise<void> {
    return this.end();
  }

  private popupWay(): PopupWay {
    return { session: this.session, extensionId: this.extensionId, ...this.folders };
  }
}

/** Starts Chromium with the unpacked extension in `extensionDir`. */
export async function launchBanken(extensionDir: string, options: LaunchOptions = {}): Promise<BankenBrowser> {
  const profileDir = options.profileDir ?? (await mkdtemp(join(tmpdir(), 'banken-profile-')));
  const isFirstStart = (await readdir(profileDir)).length === 0;
  const downloadsPath = await mkdtemp(join(tmpdir(), 'banken-downloads-'));
  const context = await chromium.launchPersistentContext(profileDir, {
    executablePath: await findBrowser(),
    headless: options.headless ?? true,
    viewport: options.viewport === undefined ? { width: 1280, height: 900 } : options.viewport,
    ...(options.isPhone ? phone : {}),
    locale: 'ja-JP',
    timezoneId: 'Asia/Tokyo',
    colorScheme: options.colorScheme ?? 'light',
    args: chromiumArguments(extensionDir, options),
    env: browserEnvironment(),
    acceptDownloads: true,
    downloadsPath,
  });
  // What never comes is told by the step that waits for it, not by the end of the whole test's time
  context.setDefaultTimeout(60_000);
  const end = async (): Promise<void> => {
    await context.close();
    await rm(downloadsPath, { recursive: true, force: true });
    if (!options.profileDir) await rm(profileDir, { recursive: true, force: true });
  };
  const banken = await attach(context, extensionDir, { profileDir, downloadsPath }, end);
  if (isFirstStart && !options.keepWelcome) await closeWelcome(context, extensionDir);
  return banken;
}

/** Wraps a context that has the extension loaded. */
export async function attach(
  context: BrowserContext,
  extensionDir: string,
  folders: { profileDir: string; downloadsPath: string },
  end: () => Promise<void>,
): Promise<BankenBrowser> {
  const browser = context.browser();
  if (!browser) throw new Error('The browser has no CDP endpoint.');
  const session = await browser.newBrowserCDPSession();
  return new BankenBrowser(context, await waitForExtension(context, extensionDir), folders, session, end);
}

/** Popups and workers are not emulated by Playwright: their time zone comes from the process. */
export function browserEnvironment(): Record<string, string> {
  const kept = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return { ...Object.fromEntries(kept), TZ: 'Asia/Tokyo' };
}

/** The greeting opens some time after the start and would take the front of the window from a page under test. */
async function closeWelcome(context: BrowserContext, extensionDir: string): Promise<void> {
  if (!existsSync(join(extensionDir, 'welcome.html'))) return;
  const isWelcome = (page: Page): boolean => page.url().endsWith('/welcome.html');
  const deadline = Date.now() + 10_000;
  while (Date.now() < deadline) {
    const page = context.pages().find(isWelcome);
    if (page) {
      await page.close();
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function waitForExtension(context: BrowserContext, extensionDir: string): Promise<string> {
  const manifest: { background?: { service_worker?: string } } = JSON.parse(
    await readFile(join(extensionDir, 'manifest.json'), 'utf8'),
  );
  const script = manifest.background?.service_worker ?? 'background.js';
  const isOurs = (worker: Worker): boolean => worker.url().endsWith(`/${script}`);
  const worker =
    context.serviceWorkers().find(isOurs) ??
    (await context.waitForEvent('serviceworker', { predicate: isOurs, timeout: 30_000 }));
  return new URL(worker.url()).host;
}
