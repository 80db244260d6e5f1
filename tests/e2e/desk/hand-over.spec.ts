import { mkdirSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { threat } from '../../fixtures/sites/x/posts';
import { launchBanken } from '../../harness/browsers/banken-browser';
import { Marks, PopupScreen } from '../../harness/screens';
import { pageUrls } from '../../harness/site-responses';
import { expect, test } from '../fixtures';
import { readStored } from '../stored';
import { deskPassphrase, importInto, makeDesk, saved } from './hr-desk';

/** Where to leave pictures of the screens: for looking, not for the test. */
const pictures = process.env['BANKEN_PICTURES'];

async function look(page: Page, name: string): Promise<void> {
  if (pictures) mkdirSync(pictures, { recursive: true });
  if (pictures) await page.screenshot({ path: `${pictures}/${name}.png`, fullPage: true });
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${name}: ${id} ${html}`))).toEqual([]);
}

test('from the first click to handed over in twelve presses and without a typed character; the answer, and consent taken back', {
  tag: '@long',
}, async ({ banken, extensionDir, words }) => {
  const hr = await launchBanken(extensionDir);
  try {
    const link = await makeDesk(hr, words);
    let presses = 0;
    const press = async (what: Locator) => {
      presses += 1;
      await what.click();
    };

    const page = await banken.context.newPage();
    await page.goto(pageUrls.x);
    presses += 1;
    await new Marks(page, words).record(page.locator('article').filter({ hasText: threat.text }));
    const popup = await banken.toolbarClick(page);
    await press(popup.page.getByText(words.t('act_threat'), { exact: true }));
    await press(popup.page.getByText(words.t('target_self'), { exact: true }));
    await new PopupScreen(popup.page, words).waitSaved();
    await popup.close();

    const invitation = await banken.context.newPage();
    await invitation.goto(link);
    presses += 1;
    const adding = await banken.toolbarClick(invitation);
    await press(adding.page.getByRole('button', { name: words.t('desk_add') }));
    await adding.page.getByText(words.t('desk_added')).waitFor();
    await press(adding.page.getByRole('button', { name: words.t('popup_openList') }).last());
    await expect.poll(() => banken.context.pages().some((each) => each.url().includes('records.html'))).toBe(true);
    // Else its connection keeps the downloads
    await adding.close();
    const records = banken.context.pages().find((each) => each.url().includes('records.html'))!;
    await look(records, 'records');
    await press(records.getByRole('button', { name: words.t('records_handOver') }));
    const dialog = records.getByRole('dialog');
    await dialog.waitFor();
    await look(records, 'consent');
    await press(dialog.getByRole('checkbox', { name: words.t('handoff_purpose_safety') }));
    await press(dialog.getByRole('button', { name: words.t('handoff_make') }));
    const save = dialog.getByRole('button', { name: words.t('handoff_save') });
    await save.waitFor({ timeout: 60_000 });
    expect((await readStored(banken)).custody.map(({ event }) => event)).not.toContain('handed-over');
    await look(records, 'send');
    const pack = await saved(records, () => press(save));
    await press(dialog.getByRole('button', { name: words.t('handoff_sent') }));
    await expect(records.getByText(words.pattern('records_handedOver')).first()).toBeVisible();
    expect(presses, 'presses from the first click').toBeLessThanOrEqual(12);
    expect((await readStored(banken)).custody.at(-1)).toMatchObject({ event: 'handed-over' });

    const desk = await hr.openExtensionPage('dashboard.html');
    await importInto(desk, words, pack);
    await desk.locator('input[type=password]').fill(deskPassphrase);
    await desk.getByRole('button', { name: words.t('handoff_importUnlock') }).click();
    await desk.getByRole('button', { name: words.t('handoff_importOpen') }).click({ timeout: 60_000 });
    const answer = await saved(desk, () => desk.getByRole('button', { name: words.t('consent_answer') }).click());

    const choose = records.locator('input[type=file]');
    await choose.setInputFiles({ name: answer.name, mimeType: '', buffer: answer.bytes });
    await expect(records.getByText(words.t('consent_firstWords'))).toBeVisible();
    await look(records, 'answered');

    await records.getByRole('button', { name: words.t('records_withdraw') }).click();
    await look(records, 'withdraw');
    await records.getByRole('button', { name: words.t('withdraw_make') }).click();
    const notice = await saved(records, () => records.getByRole('button', { name: words.t('handoff_save') }).click());
    await importInto(desk, words, notice);
    await expect(desk.locator('.withdrawn')).toContainText(words.t('consent_withdrawn'));
    if (pictures) await desk.screenshot({ path: `${pictures}/desk-withdrawn.png` });
  } finally {
    await hr.close();
  }
});
