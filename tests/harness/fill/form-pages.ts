import type { Browser, Page } from '@playwright/test';
import type { GuideSession } from '../../../utils/takedown/plan/guide-session';
import { oneChromium } from '../browsers/one-chromium';
import { bundleForPage } from '../browsers/page-bundle';

/** Buttons of the fill code's test entry. */
export type FormAct = 'fill' | 'undo' | 'attach';

export interface FormPages {
  /**
   * A page of this address with the script of the entry in it; `bodies` answers for each address asked for, and what it
   * does not know fails. `before` runs in the page ahead of the script.
   */
  open(url: string, bodies: (url: string) => string | undefined, before?: () => void): Promise<Page>;
  /** The form of a session under its route's address, with the fill code started on it. */
  start(session: GuideSession, html: string, url?: string): Promise<Page>;
  close(): Promise<void>;
}

export interface FormPagesOptions {
  viewport?: { width: number; height: number };
  deviceScaleFactor?: number;
}

/**
 * Pages for forms. All are tabs of one window: a window each costs a second of processor.
 * @param inBrowser what is not run by Vitest brings its own
 */
export async function launchForms(
  entry: string,
  options: FormPagesOptions = {},
  inBrowser: Promise<Browser> = oneChromium(),
): Promise<FormPages> {
  const [script, browser] = await Promise.all([bundleForPage(entry), inBrowser]);
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const open: FormPages['open'] = async (url, bodies, before) => {
    const page = await context.newPage();
    await page.route('**/*', (route) => {
      const body = bodies(route.request().url());
      return body === undefined ? route.abort() : route.fulfill({ body, contentType: 'text/html; charset=utf-8' });
    });
    await page.goto(url);
    if (before) await page.evaluate(before);
    await page.addScriptTag({ content: script });
    return page;
  };
  return {
    open,
    async start(session, html, url = session.route.url) {
      const page = await open(url, (asked) => (asked === url ? html : undefined));
      await startGuide(page, session);
      return page;
    },
    close: () => context.close(),
  };
}

/** Hands the plan to the fill code of a page that `open` made with `fill-entry.ts`. */
export async function startGuide(page: Page, session: GuideSession): Promise<void> {
  await page.evaluate(
    (plan) => (globalThis as unknown as { banken: { start(plan: unknown): Promise<void> } }).banken.start(plan),
    session,
  );
}

/** Presses a button by keyboard and waits until the act is done: a pointer waits for frames, which come late to one tab of ten. */
export async function press(page: Page, act: FormAct): Promise<void> {
  await page.press(`#${act}`, 'Enter');
  await page.waitForSelector(`banken-test[data-done=${act}]`, { state: 'attached' });
  await page.evaluate(() => document.querySelector('banken-test')?.removeAttribute('data-done'));
}
