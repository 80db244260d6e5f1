import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { type BankenBrowser, launchBanken } from '../harness/browser';
import { serveSites } from '../harness/sites';
import { makeVariant } from '../harness/variants';
import { Gateway, hasGateway } from '../harness/vault/gateway';
import { makeLocalVault } from '../harness/vault/local-vault';
import { type Scene, teamStory, teamTitles } from '../harness/vault/team-story';
import { readWords } from '../harness/words';
import { FOUNDATION, type Step } from './step-runner';

/** `npm run demo -- --team`: three people, three browsers, and a real object store on this machine. */
export class TeamDemo {
  readonly #browsers: BankenBrowser[] = [];
  #gateway: Gateway | undefined;
  #folder = '';
  #scenes: Scene[] = [];

  constructor(
    readonly outDir: string,
    readonly language: 'ja' | 'en',
  ) {}

  /** @param build gives the folder of the built extension */
  steps(build: () => string): Step[] {
    const begin: Step = {
      chain: FOUNDATION,
      title: 'Start the object store and three browsers, without a network',
      run: async () => {
        if (!hasGateway()) throw new Error('No object store can be had here; see the line above.');
        await rm(this.outDir, { recursive: true, force: true });
        await mkdir(join(this.outDir, 'screens'), { recursive: true });
        this.#gateway = await Gateway.start();
        this.#folder = await makeVariant(build(), { language: this.language, permissions: 'granted' });
        for (let person = 0; person < 3; person++) this.#browsers.push(await launchBanken(this.#folder));
        const [employee, hr, legal] = this.#browsers as [BankenBrowser, BankenBrowser, BankenBrowser];
        await serveSites(employee.context);
        const local = await makeLocalVault(this.#gateway);
        const words = readWords(this.#folder);
        const look = (page: Page, name: string) => this.#photograph(page, name);
        this.#scenes = teamStory({ employee, hr, legal, words, local, maker: this.#gateway.owner, look });
      },
    };
    const titles = teamTitles.map((title, at) => ({
      chain: 'team',
      title,
      run: async () => this.#scenes[at]?.run(),
    }));
    return [begin, ...titles];
  }

  async #photograph(page: Page, name: string): Promise<void> {
    for (const colorScheme of ['dark', 'light'] as const) {
      await page.emulateMedia({ colorScheme });
      const path = join(this.outDir, 'screens', `${name}${colorScheme === 'dark' ? '-dark' : ''}.png`);
      await page.screenshot({ path, animations: 'disabled' });
    }
  }

  /** Pictures of all pages, for whoever looks into a failed step. */
  async photographFailure(step: number): Promise<void> {
    for (const [person, { context }] of this.#browsers.entries())
      for (const [at, page] of context.pages().entries())
        await page.screenshot({ path: join(this.outDir, 'failures', `${step}-${person}-${at}.png`), timeout: 5_000 });
  }

  async leave(): Promise<void> {
    for (const browser of this.#browsers) await browser.close();
    await this.#gateway?.stop();
    if (this.#folder) await rm(this.#folder, { recursive: true, force: true });
  }
}
