import type { Page } from '@playwright/test';
import { threat } from '../../fixtures/sites/x/posts';
import { launchBanken } from '../../harness/browsers/banken-browser';
import { Marks } from '../../harness/screens';
import { pageUrls } from '../../harness/site-responses';
import { expect, test } from '../fixtures';
import { readStored } from '../stored';
import { deskPassphrase, layWeek, makeDesk, saved } from './hr-desk';

/** Numbers of the cases that are looked at as one on this page, in its order. */
const numbersOf = async (page: Page): Promise<readonly string[]> =>
  ((await page.locator('main table').first().textContent()) ?? '').match(/K-\d{4}-\d{4}/g) ?? [];

test('two desks give each other what they said in a sealed file; campaigns become one by number; a picture is enlarged', {
  tag: '@long',
}, async ({ banken, extensionDir, words }) => {
  test.setTimeout(240_000);
  const other = await launchBanken(extensionDir);
  try {
    const link = await makeDesk(other, words);
    await layWeek(banken, '久保');
    await layWeek(other, '田所');

    // The other desk is added by its link
    const invitation = await banken.context.newPage();
    await invitation.goto(link);
    const adding = await banken.toolbarClick(invitation);
    await adding.page.getByRole('button', { name: words.t('desk_add') }).click();
    await adding.page.getByText(words.t('desk_added')).waitFor();
    await adding.close();
    await invitation.close();

    // Here two cases are taken
    const desk = await banken.openExtensionPage('dashboard.html#/desk');
    await desk.getByText(/400 件のうち 400 件/).waitFor();
    for (const key of ['x', 'j', 'x', 'a']) await desk.keyboard.press(key);
    await desk.getByRole('radio', { name: '久保', exact: true }).check();
    await desk.getByRole('button', { name: /^2 件の担当を変える$/ }).click();
    await desk.getByText(words.t('triage_done_claim', '2', '久保')).waitFor();
    await desk.getByRole('button', { name: words.t('exchange_open') }).click();
    const giving = desk.getByRole('dialog', { name: words.t('exchange_title') });
    const file = await saved(desk, () => giving.getByRole('button', { name: words.t('exchange_giveTo') }).click());
    expect(file.name).toMatch(/\.age$/);

    // There the device is unknown: its words are compared by telephone, then what it said counts
    const there = await other.openExtensionPage('dashboard.html#/desk');
    await there.getByRole('button', { name: words.t('exchange_open') }).click();
    const taking = there.getByRole('dialog', { name: words.t('exchange_title') });
    await taking
      .locator('input[type=file]')
      .setInputFiles({ name: file.name, mimeType: 'application/octet-stream', buffer: file.bytes });
    await taking.locator('input[type=password]').fill(deskPassphrase);
    await taking.getByRole('button', { name: words.t('handoff_importUnlock') }).click();
    await taking.getByLabel(words.t('exchange_whose')).fill('久保の端末');
    await taking.getByRole('button', { name: words.t('exchange_know') }).click();
    const told = taking.getByRole('status').filter({ hasText: words.t('exchange_taken') });
    await expect(told).toContainText('2');
    await taking
      .getByRole('button', { name: words.t('shared_close') })
      .first()
      .click();
    await expect(
      there.getByTitle('久保').or(there.getByLabel('久保')).or(there.getByText('久保')).first(),
    ).toBeVisible();

    // One case more, and then its whole campaign, by number
    const campaigns = await banken.openExtensionPage('dashboard.html#/campaigns');
    await campaigns
      .getByRole('link', { name: /K-2026-/ })
      .first()
      .click();
    await campaigns.getByText(words.t('campaign_inside')).waitFor();
    const inside = await numbersOf(campaigns);
    const { incidents } = await readStored(banken);
    const stranger = incidents.map(({ number }) => number).find((number) => !inside.includes(number)) ?? '';
    await campaigns.getByLabel(words.t('dashboard_number')).fill(stranger);
    await campaigns
      .getByRole('button', { name: words.t('campaign_joinAct'), exact: true })
      .last()
      .click();
    await expect.poll(() => numbersOf(campaigns)).toContain(stranger);
    await campaigns.getByRole('button', { name: words.t('shared_undo') }).click();
    await expect.poll(() => numbersOf(campaigns)).not.toContain(stranger);
    const events = (await readStored(banken)).custody.map(({ event }) => event);
    expect(events).toEqual(expect.arrayContaining(['campaign-joined', 'campaign-parted']));

    // A real record, larger and smaller by keys and by buttons
    const site = await banken.context.newPage();
    await site.goto(pageUrls.x);
    await new Marks(site, words).record(site.locator('article').filter({ hasText: threat.text }));
    const recorded = async () =>
      (await readStored(banken)).captures.find(({ post }) => post.text === threat.text)?.incidentId;
    await expect.poll(recorded).toBeTruthy();
    const room = await banken.openExtensionPage(`dashboard.html#/incidents/${await recorded()}`);
    const size = room.getByRole('status', { name: words.t('dashboard_zoom') });
    await expect(size).toHaveText('100%');
    await room.getByRole('button', { name: words.t('dashboard_zoomIn') }).click();
    await expect(size).toHaveText('150%');
    await room.locator('body').press('+');
    await expect(size).toHaveText('200%');
    await room.locator('body').press('0');
    await expect(size).toHaveText('100%');
  } finally {
    await other.close();
  }
});
