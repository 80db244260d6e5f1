import type { Locator, Page } from '@playwright/test';
import { threat } from '../fixtures/sites/x/posts';
import { type BankenBrowser, launchBanken } from '../harness/browser';
import { Marks, PopupScreen } from '../harness/screens';
import { pageUrls } from '../harness/site-responses';
import type { Words } from '../harness/words';
import { test as base, expect } from './fixtures';
import { readStored } from './stored';

/** As after an install: the greeting stands open, and it is the only page. */
const test = base.extend({
  banken: async ({ extensionDir }, use) => {
    const banken = await launchBanken(extensionDir, { keepWelcome: true });
    await use(banken);
    await banken.close();
  },
});

async function greeting(banken: BankenBrowser): Promise<Page> {
  const isThere = () => banken.context.pages().find((page) => page.url().includes('/welcome.html'));
  await expect.poll(() => isThere() !== undefined, { timeout: 20_000 }).toBe(true);
  const page = isThere() as Page;
  await page.bringToFront();
  return page;
}

/** Presses only what can be seen and hit, and tells how long the way was. */
function presser(): { press(what: Locator): Promise<void>; told(): { type: string; description: string } } {
  const begun = Date.now();
  let presses = 0;
  return {
    async press(what) {
      presses += 1;
      await what.click();
    },
    told: () => ({ type: 'way', description: `${presses} presses, ${((Date.now() - begun) / 1_000).toFixed(1)} s` }),
  };
}

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first();
const roleButton = (page: Page, words: Words, role: string) =>
  page.getByRole('button', { name: words.t(`welcome_role_${role}`) });

for (const language of ['ja', 'en'] as const)
  test.describe(language, () => {
    test.use({ language });

    test(
      'an employee: from the greeting through the practice to the first real record',
      {
        tag: '@long',
      },
      async ({ banken, words }, info) => {
        const page = await greeting(banken);
        const { press, told } = presser();
        await press(roleButton(page, words, 'employee'));
        await press(button(page, words.t('welcome_next')));
        await press(button(page, words.t('welcome_practiceMark')));
        await press(page.getByText(words.t('act_threat'), { exact: true }));
        await press(page.getByText(words.t('target_self'), { exact: true }));
        const mask = button(page, words.pattern('shared_maskName'));
        await mask.hover();
        await page.mouse.down();
        // The post itself shows them all along
        await expect(page.getByText(words.t('welcome_practiceWords'))).toHaveCount(2);
        await page.mouse.up();
        await page.getByRole('heading', { name: words.t('welcome_practice_3') }).waitFor();
        expect((await readStored(banken)).captures).toEqual([]);

        const site = await banken.context.newPage();
        await site.goto(pageUrls.x);
        await new Marks(site, words).record(site.locator('article').filter({ hasText: threat.text }));
        const popup = await banken.toolbarClick(site);
        const questions = new PopupScreen(popup.page, words);
        await questions.chooseAct('threat');
        await questions.chooseTarget('self');
        await questions.waitSaved();
        info.annotations.push(told());
        await popup.close();
        const { captures, incidents } = await readStored(banken);
        expect(captures.map(({ post }) => post.text)).toEqual([threat.text]);
        expect(incidents[0]).toMatchObject({ acts: ['threat'], target: 'self' });
      },
    );

    test(
      'HR: from the greeting to the desk’s key, an invitation and its QR code',
      { tag: '@long' },
      async ({ banken, words }, info) => {
        const page = await greeting(banken);
        const { press, told } = presser();
        await press(roleButton(page, words, 'reviewer'));
        await press(button(page, words.t('identity_create')));
        const typed = page.locator('input[type=password]');
        for (const index of [0, 1]) await typed.nth(index).fill('石橋 たたいて 渡る 朝');
        await press(button(page, words.t('identity_create')));
        await page.getByLabel(words.t('invite_name'), { exact: true }).fill('みなと珈琲 人事相談窓口');
        await page.getByLabel(words.t('invite_people'), { exact: true }).fill('田所、久保');
        await page.getByLabel(words.t('invite_page'), { exact: true }).fill(pageUrls.x);
        await press(button(page, words.t('invite_make')));
        await expect(page.locator('.linkrow .mono')).toContainText(pageUrls.x);
        await expect(page.locator('.poster svg').first()).toBeVisible();
        info.annotations.push(told());
      },
    );

    test(
      'legal staff: from the greeting to the parties in whose name requests are made',
      { tag: '@long' },
      async ({ banken, words }, info) => {
        const page = await greeting(banken);
        const { press, told } = presser();
        await press(roleButton(page, words, 'legal'));
        await press(button(page, words.t('party_add_company')));
        const line = page.locator('.party-line[open]');
        await line.getByRole('textbox').first().fill('見本株式会社');
        await expect(line.locator('summary')).toContainText('見本株式会社');
        info.annotations.push(told());
        await page.reload();
        await expect(page.locator('.party-line summary').filter({ hasText: '見本株式会社' })).toBeVisible();
      },
    );
  });
