import { type Browser, type BrowserContext, type BrowserContextOptions, chromium } from '@playwright/test';
import { inject } from 'vitest';
import type { TestProject } from 'vitest/node';
import { plainArguments } from '../../../utils/node/browser/chromium-arguments';
import { findBareBrowser, findBrowser } from '../../../utils/node/browser/find-browser';
import { whole } from '../whole';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the Chromium that all files of a project share. */
    chromium: string;
  }
}

/**
 * Starts a Chromium without an extension for all files of the project, ahead of the first of them. A whole run takes the one
 * that people have, `npm test` the one that costs less: what they set otherwise both have to hold.
 */
export default async function startChromium(project: TestProject): Promise<() => Promise<void>> {
  const executablePath = await (whole ? findBrowser() : findBareBrowser());
  const server = await chromium.launchServer({ executablePath, args: [...plainArguments] });
  project.provide('chromium', server.wsEndpoint());
  return () => server.close();
}

let connected: Promise<Browser> | undefined;

/** That Chromium. A file of tests opens contexts of its own and closes those; the browser is closed after all. */
export function oneChromium(): Promise<Browser> {
  connected ??= chromium.connect(inject('chromium'));
  return connected;
}

const windows = new WeakMap<Browser, Map<string, Promise<BrowserContext>>>();

/** One window of a browser for all pages that are opened with the same options: a window each costs a second of processor. */
export function oneWindow(browser: Browser, options: BrowserContextOptions = {}): Promise<BrowserContext> {
  const ofBrowser = windows.get(browser) ?? new Map<string, Promise<BrowserContext>>();
  windows.set(browser, ofBrowser);
  const key = JSON.stringify(options);
  const opened = ofBrowser.get(key) ?? browser.newContext(options);
  ofBrowser.set(key, opened);
  return opened;
}
