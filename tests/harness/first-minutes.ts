import type { Locator, Page } from '@playwright/test';
import { threat } from '../fixtures/sites/x/posts';
import type { BankenBrowser } from './browsers/banken-browser';
import type { Words } from './locale-words';
import { Marks, PopupScreen } from './screens';
import { pageUrls } from './site-responses';

/** From the first tab after an install to a role's first work: only what can be seen and hit is pressed. */
export interface FirstMinute {
  /** Milliseconds. */
  took: number;
  presses: number;
}

/** The ways of the three roles; each ends when its work can be seen. */
export const firstMinutes = { employee: firstRecord, reviewer: firstInvitation, legal: firstParty } as const;
export type FirstRole = keyof typeof firstMinutes;

/** As much as is promised, in seconds. */
export const promised = 60;

/** The greeting, as the browser opens it after an install. */
export async function greeting(banken: BankenBrowser): Promise<Page> {
  const isThere = () => banken.context.pages().find((page) => page.url().includes('/welcome.html'));
  const page = isThere() ?? (await banken.context.waitForEvent('page', (each) => each.url().includes('/welcome.html')));
  await page.bringToFront();
  return page;
}

class Way {
  private readonly begun = Date.now();
  private presses = 0;

  /** Playwright presses what is visible, still and not covered, or waits until it is. */
  async press(what: Locator): Promise<void> {
    await this.act(() => what.click());
  }

  async act<Done>(press: () => Promise<Done>): Promise<Done> {
    this.presses += 1;
    return press();
  }

  told(): FirstMinute {
    return { took: Date.now() - this.begun, presses: this.presses };
  }
}

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first();
const roleButton = (page: Page, words: Words, role: FirstRole) => button(page, words.t(`welcome_role_${role}`));

/** Through the practice to the first real record with its two answers. */
async function firstRecord(banken: BankenBrowser, words: Words): Promise<FirstMinute> {
  const page = await greeting(banken);
  const way = new Way();
  await way.press(roleButton(page, words, 'employee'));
  await way.press(button(page, words.t('welcome_next')));
  await way.press(button(page, words.t('welcome_practiceMark')));
  await way.press(page.getByText(words.t('act_threat'), { exact: true }));
  await way.press(page.getByText(words.t('target_self'), { exact: true }));
  await way.act(async () => {
    await button(page, words.pattern('shared_maskName')).hover();
    await page.mouse.down();
    // The post itself shows them all along
    await page.getByText(words.t('welcome_practiceWords')).nth(1).waitFor();
    await page.mouse.up();
  });
  await page.getByRole('heading', { name: words.t('welcome_practice_3') }).waitFor();

  const site = await banken.context.newPage();
  await way.act(() => site.goto(pageUrls.x));
  await way.act(() => new Marks(site, words).record(site.locator('article').filter({ hasText: threat.text })));
  const popup = await way.act(() => banken.toolbarClick(site));
  const questions = new PopupScreen(popup.page, words);
  await way.act(() => questions.chooseAct('threat'));
  await way.act(() => questions.chooseTarget('self'));
  await questions.waitSaved();
  const told = way.told();
  await popup.close();
  return told;
}

/** To the desk's key, an invitation and its QR code. */
async function firstInvitation(banken: BankenBrowser, words: Words): Promise<FirstMinute> {
  const page = await greeting(banken);
  const way = new Way();
  await way.press(roleButton(page, words, 'reviewer'));
  await way.press(button(page, words.t('identity_create')));
  const typed = page.locator('input[type=password]');
  for (const index of [0, 1]) await way.act(() => typed.nth(index).fill('石橋 たたいて 渡る 朝'));
  await way.press(button(page, words.t('identity_create')));
  const field = (key: string) => page.getByLabel(words.t(key), { exact: true });
  await way.act(() => field('invite_name').fill('みなと珈琲 人事相談窓口'));
  await way.act(() => field('invite_people').fill('田所、久保'));
  await way.act(() => field('invite_page').fill(pageUrls.x));
  await way.press(button(page, words.t('invite_make')));
  await page.locator('.linkrow .mono').filter({ hasText: pageUrls.x }).waitFor();
  await page.locator('.poster svg').first().waitFor();
  return way.told();
}

/** To the parties in whose name requests are made. */
async function firstParty(banken: BankenBrowser, words: Words): Promise<FirstMinute> {
  const page = await greeting(banken);
  const way = new Way();
  await way.press(roleButton(page, words, 'legal'));
  await way.press(button(page, words.t('party_add_company')));
  const line = page.locator('.party-line[open]');
  await way.act(() => line.getByRole('textbox').first().fill('見本株式会社'));
  await line.locator('summary').filter({ hasText: '見本株式会社' }).waitFor();
  return way.told();
}
