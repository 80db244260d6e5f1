import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { oneChromium } from '../../harness/browsers/one-chromium';
import { scriptForPage } from '../../harness/browsers/page-bundle';
import { type HirobaOptions, hiroba } from './hiroba';

/** A real browser with the marks' own script, without an extension round it. */
export interface MarkBrowser {
  /** Opens the invented site; marks come with `start()`. */
  open(options?: HirobaOptions & { width?: number; height?: number; scheme?: 'light' | 'dark' }): Promise<Page>;
  start(page: Page): Promise<void>;
  close(): Promise<void>;
}

const read = new Map<string, Record<string, string>>();

/** Flat `key: text` lines of the locale. */
export function wordsOf(language: 'ja' | 'en'): Record<string, string> {
  const words = read.get(language) ?? readWords(language);
  read.set(language, words);
  return words;
}

function readWords(language: 'ja' | 'en'): Record<string, string> {
  const source = readFileSync(new URL(`../../../locales/${language}.yml`, import.meta.url), 'utf8');
  const lines = source.matchAll(/^(\w+): (?:'(.*)'|"(.*)"|(.*))$/gm);
  return Object.fromEntries([...lines].map(([, key, single, double, plain]) => [key, single ?? double ?? plain]));
}

export async function launchMarks(): Promise<MarkBrowser> {
  const [browser, script] = await Promise.all([
    oneChromium(),
    scriptForPage(new URL('./mark-page.ts', import.meta.url).pathname),
  ]);
  // One window for all pages: one each costs a second of processor
  const context = await browser.newContext({ locale: 'ja-JP' });
  return {
    async open({ width = 1280, height = 900, scheme = 'light', ...options } = {}) {
      const page = await context.newPage();
      await page.setViewportSize({ width, height });
      await page.emulateMedia({ colorScheme: scheme });
      await page.setContent(hiroba(options));
      return page;
    },
    async start(page) {
      await page.evaluate((words) => {
        // The roots stay closed: a test keeps the one that was made last
        const attach: (this: Element, init: ShadowRootInit) => ShadowRoot = Reflect.get(
          Element.prototype,
          'attachShadow',
        );
        Element.prototype.attachShadow = function (init) {
          const shadow = attach.call(this, init);
          Object.assign(globalThis, { shadow });
          return shadow;
        };
        Object.assign(globalThis, { words });
      }, wordsOf('ja'));
      await page.addScriptTag({ content: script });
      await page.waitForFunction(() => document.querySelector('article') === null || 'shadow' in globalThis);
      await settled(page);
    },
    close: () => context.close(),
  };
}

/** Two frames and the throttle of a changing tree. */
export async function settled(page: Page): Promise<void> {
  await page.waitForTimeout(180);
}
