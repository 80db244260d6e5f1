import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { markWordsKey } from '../../utils/capture/posts/mark-words-key';
import { type BankenBrowser, type LaunchOptions, launchBanken } from '../harness/browsers/banken-browser';
import { makeVariant, type VariantOptions } from '../harness/browsers/variants';
import { readWords, type Words } from '../harness/locale-words';
import { type Sites, serveSites } from '../harness/sites';

/** What the steps share: the browser at hand, the copies of sites, the folder of results. */
export class Stage {
  buildDir = '';
  private current: { banken: BankenBrowser; sites: Sites; words: Words; extensionDir: string } | undefined;
  private readonly opened = new Map<string, Page>();

  constructor(readonly outDir: string) {}

  get banken(): BankenBrowser {
    return this.now.banken;
  }

  get sites(): Sites {
    return this.now.sites;
  }

  get words(): Words {
    return this.now.words;
  }

  /** Starts the browser with a variant of the build; the one before is closed. Keeps `profileDir` if it is given. */
  async enter(variant: VariantOptions, options: LaunchOptions = {}): Promise<void> {
    await this.leave();
    const extensionDir = await makeVariant(this.buildDir, variant);
    const banken = await launchBanken(extensionDir, options);
    const words = readWords(extensionDir);
    this.current = { banken, sites: await serveSites(banken.context), words, extensionDir };
    await marksSpeak(banken, words.t('mark_record'));
  }

  async leave(): Promise<void> {
    const leaving = this.current;
    this.current = undefined;
    this.opened.clear();
    if (!leaving) return;
    await leaving.banken.close();
    await rm(leaving.extensionDir, { recursive: true, force: true });
    checkNothingLeft(leaving.sites);
  }

  /** The tab kept under this name, in front of the window: behind it pages hardly draw. A new one the first time. */
  async tab(name: string): Promise<Page> {
    const known = this.opened.get(name);
    if (known && !known.isClosed()) {
      await known.bringToFront();
      return known;
    }
    const page = await this.banken.context.newPage();
    this.opened.set(name, page);
    return page;
  }

  /** Waits for the tab that the extension opened at this address. */
  async arrivedAt(url: string): Promise<Page> {
    const deadline = Date.now() + 15_000;
    while (Date.now() < deadline) {
      const page = this.banken.context.pages().find((each) => each.url() === url);
      if (page) return page;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    const urls = this.banken.context.pages().map((each) => each.url());
    throw new Error(`No tab at ${url}. Open: ${urls.join(' ')}`);
  }

  /** Keeps a tab that the extension opened. */
  keepTab(name: string, page: Page): void {
    this.opened.set(name, page);
  }

  /** Path of a result; makes its folder. */
  async result(...parts: string[]): Promise<string> {
    const path = join(this.outDir, ...parts);
    await mkdir(join(path, '..'), { recursive: true });
    return path;
  }

  /** A screenshot of the page as it stands, into `screens/`. */
  async photograph(page: Page, name: string): Promise<void> {
    await page.screenshot({ path: await this.result('screens', `${name}.png`), animations: 'disabled' });
  }

  /** The side panel beside the tab of `page`, which is on no picture of the page. */
  async photographPanel(page: Page, name: string): Promise<void> {
    const panel = await this.banken.sidePanel(page);
    await writeFile(await this.result('screens', `${name}.png`), await panel.screenshot());
  }

  /** Pictures of all open tabs, for whoever looks into a failed step. */
  async photographFailure(step: number): Promise<void> {
    for (const [name, page] of this.opened) {
      if (page.isClosed()) continue;
      await page.screenshot({ path: await this.result('failures', `${step}-${name}.png`), timeout: 5_000 });
    }
  }

  private get now(): { banken: BankenBrowser; sites: Sites; words: Words } {
    if (!this.current) throw new Error('No browser is open.');
    return this.current;
  }
}

function checkNothingLeft(sites: Sites): void {
  if (sites.unrouted.length > 0) throw new Error(`Asked for outside the copies: ${sites.unrouted.join(' ')}`);
  if (sites.sent.length > 0) throw new Error(`Something was sent: ${JSON.stringify(sites.sent)}`);
}

/** Waits until the worker has left the words of this language where pages find them; a profile may hold another one's. */
async function marksSpeak(banken: BankenBrowser, word: string): Promise<void> {
  const worker = await banken.worker();
  const kept = `chrome.storage.local.get('${markWordsKey}').then((kept) => kept['${markWordsKey}']?.mark_record)`;
  for (let left = 200; left > 0 && (await worker.evaluate<unknown>(kept)) !== word; left -= 1)
    await new Promise((resolve) => setTimeout(resolve, 50));
}
