import type { Page } from '@playwright/test';
import type { BankenBrowser } from '../../harness/browsers/banken-browser';
import { ChooserScreen } from '../../harness/screens';
import { expect, test } from '../fixtures';
import { readStored } from '../stored';
import { answers, formTab, prepare, window7days } from '../takedown/opened-form';

const day = 86_400_000;

/** A page of the extension as it stands so many days from now. The clock is that of all pages from then on. */
async function daysLater(banken: BankenBrowser, days: number, path: string): Promise<Page> {
  const page = await banken.context.newPage();
  await page.clock.setFixedTime(Date.now() + days * day);
  await page.goto(banken.extensionUrl(path));
  return page;
}

test('a prepared request keeps its sender, and months later every screen says how old what it tells is', {
  tag: '@long',
}, async ({ banken, sites, words }) => {
  const chooser = await prepare(banken, words);
  await chooser.answer(answers);
  await chooser.open(window7days);
  await (await formTab(banken)).close();
  const [request] = (await readStored(banken)).requests;
  const { id, incidentId } = request ?? { id: '', incidentId: '' };

  await test.step('the sender of an open request cannot be deleted, and is told why', async () => {
    const settings = await banken.openExtensionPage('dashboard.html#/settings/sender');
    await settings
      .locator('summary')
      .filter({ hasText: answers.sender['name'] ?? '' })
      .click();
    await expect(settings.getByText(words.t('party_open', answers.sender['name'] ?? '', '1'))).toBeVisible();
    await expect(settings.getByRole('button', { name: words.t('party_delete'), exact: true })).toHaveCount(0);
    await settings.close();
  });

  await test.step('today the window is not told as old', async () => {
    const early = await banken.openExtensionPage(`dashboard.html#/requests/${id}`);
    await early.getByRole('complementary', { name: words.t('guide_name') }).waitFor();
    await expect(early.getByText(words.t('guide_warning_went_stale'))).toHaveCount(0);
    await early.close();
  });

  const old = [
    [95, words.pattern('age_due')],
    [185, new RegExp(`${words.pattern('age_oldRoute').source}|${words.pattern('age_oldLaw').source}`, 's')],
  ] as const;
  for (const [days, said] of old)
    await test.step(`after ${days} days five screens say so`, async () => {
      const told = [
        'records.html',
        `dashboard.html#/incidents/${incidentId}`,
        `dashboard.html#/path/${incidentId}`,
        `dashboard.html#/requests/${id}`,
      ];
      for (const path of told) {
        const page = await daysLater(banken, days, path);
        await expect(page.locator('.age-note').filter({ hasText: said }).first(), path).toBeAttached();
        await page.close();
      }
      const page = await daysLater(banken, days, `dashboard.html#/requests/new/${incidentId}`);
      await new ChooserScreen(page, words).answer(answers);
      await expect(page.locator('article .age-note').filter({ hasText: said }).first()).toBeVisible();
      await page.close();
    });

  await test.step('a window whose check grew old between choosing and opening is told before it is opened', async () => {
    const late = await daysLater(banken, 185, `dashboard.html#/requests/${id}`);
    await expect(late.getByText(words.t('guide_warning_went_stale'))).toBeVisible();
    await expect(late.getByText(answers.sender['name'] ?? '').first()).toBeVisible();
    expect((await readStored(banken)).requests).toMatchObject([{ id, state: 'prepared', reason: answers.reason }]);
  });
  expect(sites.sent).toEqual([]);
});
