import type { Page } from '@playwright/test';
import { threat } from '../../fixtures/sites/x/posts';
import type { BankenBrowser } from '../../harness/browsers/banken-browser';
import type { Words } from '../../harness/locale-words';
import { ChooserScreen, DashboardScreen, Marks, type RequestAnswers } from '../../harness/screens';
import { pageUrls } from '../../harness/site-responses';
import { expect } from '../fixtures';

export const form = 'https://help.x.com/ja/forms/japan-report';
export const window7days = /日本の法律に基づく/;
export const answers: RequestAnswers = {
  standing: 'self',
  claim: 'プライバシー',
  reason: '勤務先、氏名、利用する駅を知っていることと、勤務の時間に来ることが書かれています。',
  sender: { name: '佐伯 みのり', email: 'm.saeki@example.jp' },
};

/** Records the threat and opens the page that prepares a request for it. */
export async function prepare(banken: BankenBrowser, words: Words): Promise<ChooserScreen> {
  const page = await banken.context.newPage();
  await page.goto(pageUrls.x);
  await new Marks(page, words).record(page.locator('article').filter({ hasText: threat.text }));
  return openChooser(banken, words, /^X/);
}

export async function openChooser(banken: BankenBrowser, words: Words, site: RegExp): Promise<ChooserScreen> {
  const dashboard = new DashboardScreen(await banken.openExtensionPage('dashboard.html'), words);
  await dashboard.openNewest(site);
  await dashboard.startRequest();
  return new ChooserScreen(dashboard.page, words);
}

/** Asks for the removal of the newest post of X and opens its form; `page` is the dashboard's. Both languages. */
export async function openJapanForm(banken: BankenBrowser, words: Words): Promise<{ page: Page; form: Page }> {
  const chooser = await openChooser(banken, words, /^X/);
  await chooser.answer({ ...answers, claim: words.t('claim_name_privacy'), sender: {} });
  const opened = banken.context.waitForEvent('page');
  await chooser.open(/日本の法律に基づく|report under Japanese law/);
  return { page: chooser.page, form: await opened };
}

export async function formTab(banken: BankenBrowser): Promise<Page> {
  await expect.poll(() => banken.context.pages().map((each) => each.url()), { timeout: 15_000 }).toContain(form);
  const page = banken.context.pages().find((each) => each.url() === form);
  if (!page) throw new Error('The form is not open.');
  return page;
}

/** Every control of the form by the end of its name; what is ticked says so. */
export function formValues(page: Page): Promise<Record<string, string>> {
  return page.evaluate(() => {
    const found: Record<string, string> = {};
    for (const control of document.querySelectorAll<HTMLInputElement>(
      '#report input, #report select, #report textarea',
    )) {
      const name = (control.name || control.id).replace(/^[a-z0-9]{1,5}_(?=[A-Zis])/, '');
      const key = control.type === 'radio' ? `${name}=${control.value}` : name;
      found[key] = /radio|checkbox/.test(control.type) ? String(control.checked) : control.value;
    }
    return found;
  });
}
