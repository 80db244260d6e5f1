import { rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { CDPSession, Page } from '@playwright/test';
import { verifyChain } from '../../utils/evidence/custody-chain';
import type { CustodyEntry } from '../../utils/shapes/schema';
import type { BankenBrowser } from '../harness/browsers/banken-browser';
import { type KillableBrowser, launchKillable, makeProfileDir } from '../harness/browsers/killable-browser';
import { bundleForPage } from '../harness/browsers/page-bundle';
import { serveSites } from '../harness/sites';
import { keepErrors, takeErrors } from './errors';
import { partUrl, serveParts } from './part-pages';

interface Standing {
  /** Since the question before. */
  sealed: string[];
  jobs: [id: string, at: string][];
}

/**
 * V8 throws compiled code away that was not run for some collections, and compiles it again when it is called: a worker that
 * had rested through a thousand exports held a megabyte less of seven than one that had not, and “grew” by it.
 */
const switches = ['--js-flags=--no-flush-bytecode'];
const settled = 90_000;
const pause = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

/** One profile through all burdens: whatever its database once held is written down outside, and asked for at the end. */
export class SoakProfile {
  /** Errors that nobody caught, of worker, pages and scripts in pages. */
  readonly errors: string[] = [];
  /** Id and seal of everything that was acknowledged; no seal yet while its job is on its way. */
  private readonly acknowledged = new Map<string, string>();
  private readonly faults: string[] = [];
  private outsider: Page | undefined;
  private nextPart = 0;

  private constructor(
    private readonly extensionDir: string,
    private readonly profileDir: string,
    private readonly script: string,
    private readonly posts: number,
    private browser: KillableBrowser,
  ) {}

  static async start(extensionDir: string, posts: number): Promise<SoakProfile> {
    const profileDir = await makeProfileDir();
    const script = await bundleForPage(fileURLToPath(new URL('outsider-entry.ts', import.meta.url)));
    const browser = await launchKillable(extensionDir, profileDir, switches);
    const profile = new SoakProfile(extensionDir, profileDir, script, posts, browser);
    await profile.prepare();
    return profile;
  }

  get banken(): BankenBrowser {
    return this.browser.banken;
  }

  private async prepare(): Promise<void> {
    await serveSites(this.banken.context);
    await serveParts(this.banken.context, this.posts);
    this.errors.push(...(await keepErrors(this.banken)).map((error) => `at a start: ${error}`));
  }

  /** A page with posts that nobody has recorded, in a new tab or in this one, with the keyboard on its first mark. */
  async openPart(tab?: Page): Promise<Page> {
    const page = tab ?? (await this.banken.context.newPage());
    this.nextPart += 1;
    await page.goto(partUrl(this.nextPart));
    await this.reachMark(page);
    return page;
  }

  /** Puts the keyboard on the first mark of the page. */
  async reachMark(page: Page): Promise<void> {
    await page.bringToFront();
    const deadline = Date.now() + settled;
    const isOnMark = () => page.evaluate(`document.activeElement?.matches('html > div') ?? false`);
    while (!(await isOnMark())) {
      if (Date.now() > deadline) throw new Error('No mark could be reached.');
      await page.keyboard.press('Alt+Shift+KeyK');
      await pause(100);
    }
    await page.keyboard.press('Home');
  }

  /** Presses the mark at hand by keyboard, waits until its record stands in the database, and goes on to the next post. */
  async acknowledge(page: Page): Promise<void> {
    const before = this.acknowledged.size;
    await page.bringToFront();
    await page.keyboard.press('Enter');
    const deadline = Date.now() + settled;
    for (await this.note(); this.acknowledged.size === before; await this.note()) {
      if (Date.now() > deadline) throw new Error('A press was not acknowledged.');
      await pause(20);
    }
    await page.keyboard.press('ArrowDown');
  }

  /** Presses the mark at hand; whether a record stands in the database then, `isTold` sees another answer, or neither comes. */
  async pressed(page: Page, isTold: () => Promise<boolean>): Promise<'kept' | 'told' | 'nothing'> {
    const before = this.acknowledged.size;
    await page.bringToFront();
    await page.keyboard.press('Enter');
    for (const deadline = Date.now() + settled; Date.now() < deadline; await pause(100)) {
      if (await isTold()) return 'told';
      await this.note();
      if (this.acknowledged.size > before) return 'kept';
    }
    return 'nothing';
  }

  /** Waits until no record is on its way any more. */
  async settle(): Promise<void> {
    const deadline = Date.now() + settled;
    for (;;) {
      const { jobs } = await this.note();
      const open = jobs.filter(([, at]) => at.startsWith('at '));
      if (open.length === 0) return;
      if (Date.now() > deadline) return void this.faults.push(`still open: ${open.map(([, at]) => at).join(', ')}`);
      await pause(100);
    }
  }

  /** Waits until the worker has done what rang by now: this message is answered behind it, in the same line. */
  async workOff(): Promise<void> {
    const message = JSON.stringify({ name: 'sendHandIns', request: {} });
    // A ring takes a second place in line when its first is done
    for (let place = 0; place < 3; place += 1) {
      const { ok } = await this.ask<{ ok: boolean }>(`chrome.runtime.sendMessage(${message})`);
      if (!ok) this.faults.push('what alarms began ended in an error');
    }
  }

  /** SIGKILL to the browser, and its next start on the same profile. */
  async killBrowser(): Promise<void> {
    await this.takeErrors('ahead of a kill');
    await this.browser.kill();
    this.outsider = undefined;
    this.browser = await launchKillable(this.extensionDir, this.profileDir, switches);
    await this.prepare();
    await this.banken.worker();
  }

  /** @param during what was done meanwhile */
  async takeErrors(during: string): Promise<void> {
    this.errors.push(...(await takeErrors(this.banken)).map((error) => `${during}: ${error}`));
  }

  /** How many records are acknowledged by now. */
  get size(): number {
    return this.acknowledged.size;
  }

  /** Holds every file of every record to the list that was sealed, and every log to its chain. */
  async judge(): Promise<{ records: number; lost: string[] }> {
    await this.settle();
    const { jobs } = await this.note();
    const sealed = await this.ask<string[]>('sealed()');
    const failed = new Map(jobs);
    const lost = [...this.acknowledged.keys()].filter((id) => !sealed.includes(id) && failed.get(id) !== 'failed');
    for (let at = 0; at < sealed.length; at += 20) {
      const found = await this.ask<[string, string][]>(`seals(${JSON.stringify(sealed.slice(at, at + 20))})`);
      for (const [id, seal] of found) {
        const before = this.acknowledged.get(id);
        if (seal === 'damaged' || (before && before !== seal)) lost.push(`${id} ${seal}`);
        this.acknowledged.set(id, seal);
      }
    }
    const entries = await this.ask<CustodyEntry[]>('custody()');
    const chains = new Map<string, CustodyEntry[]>();
    for (const entry of entries) chains.set(entry.incidentId, [...(chains.get(entry.incidentId) ?? []), entry]);
    for (const [id, chain] of chains) {
      const verdict = await verifyChain(chain.sort((one, other) => one.seq - other.seq));
      if (!verdict.ok) lost.push(`log of ${id}: ${verdict.reason}`);
    }
    return { records: sealed.length, lost: [...lost, ...this.faults] };
  }

  async end(): Promise<void> {
    await this.browser.kill();
    await rm(this.profileDir, { recursive: true, force: true });
  }

  private async note(): Promise<Standing> {
    const standing = await this.ask<Standing>('standing()');
    for (const id of [...standing.sealed, ...standing.jobs.map(([job]) => job)])
      if (!this.acknowledged.has(id)) this.acknowledged.set(id, '');
    return standing;
  }

  /** Asks in a page of the extension that stays in the background; an update closes it. */
  private async ask<Answer>(question: string): Promise<Answer> {
    if (!this.outsider || this.outsider.isClosed()) {
      this.outsider = await this.banken.openExtensionPage('manifest.json');
      await this.outsider.evaluate(`${this.script}; Object.assign(globalThis, banken);`);
    }
    return this.outsider.evaluate<Answer>(question);
  }
}

/** A session with each page that is open now. */
export async function withSession<Result>(page: Page, use: (session: CDPSession) => Promise<Result>): Promise<Result> {
  const session = await page.context().newCDPSession(page);
  try {
    return await use(session);
  } finally {
    await session.detach();
  }
}
