import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { threat, timeline } from '../../fixtures/sites/x/posts';
import { launchBanken } from '../../harness/browsers/banken-browser';
import { firefoxHost } from '../../harness/browsers/firefox';
import { makeVariant } from '../../harness/browsers/variants';
import { chromiumBuild } from '../../harness/build';
import { tellingFiles } from '../../harness/profile-words';
import { pageUrls } from '../../harness/site-responses';
import { serveSites } from '../../harness/sites';
import { firefoxStage } from '../../harness/story/firefox-stage';
import type { Stage } from '../../harness/story/stage';
import { lockRecords, openRecords, recordPost } from '../../harness/story/steps';
import type { View } from '../../harness/story/view';
import { deskPassphrase, importInto, makeDesk, saved } from '../desk/hr-desk';
import { onEveryStage } from '../on-every-stage';

const passphrase = 'うみねこ 自転車 七月 みかん';
const misclick = timeline[1]?.text ?? '';
const startOf = (text: string) => new RegExp(`^${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`);

async function practise({ words }: Stage, page: View): Promise<void> {
  await page.press('button', words.t('welcome_practiceMark'));
  await page.choose(words.t('popup_whichAct'), words.t('act_insult'));
  await page.choose(words.t('popup_aboutWhom'), words.t('target_self'));
  // As long as it takes to read
  await page.hold(words.pattern('shared_maskName'), () => new Promise((next) => setTimeout(next, 1_500)));
  await page.waitText(words.t('welcome_toolbar'));
  await page.waitFor('button', words.t('welcome_toRecords'));
}

/** The desk comes by its link; where a machine cannot press the toolbar, the link comes in a file. */
async function addDesk(stage: Stage, records: View, link: string): Promise<void> {
  const { words } = stage;
  if (stage.browser === 'firefox') {
    await records.press('button', startOf(words.t('records_handOver')));
    await stage.upload(records, { name: 'banken-desk.txt', bytes: new TextEncoder().encode(link) });
    await records.press('button', words.t('desk_add'));
    return;
  }
  const invitation = await stage.open(link);
  const popup = await stage.popup(invitation);
  await popup.press('button', words.t('desk_add'));
  await popup.waitText(words.t('desk_added'));
  await popup.driver.close();
  await records.driver.front();
  await records.press('button', startOf(words.t('records_handOver')));
}

onEveryStage(
  'on a shared machine: practice, a record under the lock, a misclick thrown away, handed over, answered, taken back',
  async (stage) => {
    test.setTimeout(600_000);
    const { words } = stage;
    const folder = await makeVariant(chromiumBuild, { language: 'ja', permissions: 'granted' });
    const hr = await launchBanken(folder);
    try {
      await serveSites(hr.context);
      const link = await makeDesk(hr, words);

      await practise(stage, await stage.page('welcome.html#practice'));
      await lockRecords(stage, passphrase);
      const page = await stage.open(pageUrls.x);
      await recordPost(stage, page, threat.text);
      await recordPost(stage, page, misclick);
      const sealed = JSON.stringify(await stage.stored());
      for (const word of [threat.text, threat.handle, misclick]) expect(sealed).not.toContain(word);

      const records = await stage.page('records.html');
      await records.waitText(words.t('lock_isLocked'));
      expect(await records.text()).not.toContain(words.t('records_handOver'));
      await openRecords(stage, records, passphrase);
      await records.waitText(words.t('records_notHandedOver'));
      const discards = () => records.all('button', words.t('records_discard'));
      expect(await discards()).toHaveLength(2);
      await records.press('button', words.t('records_discard'));
      await records.waitText(words.t('records_discardedToast'));
      await expect.poll(async () => (await discards()).length).toBe(1);

      await addDesk(stage, records, link);
      await records.choose(words.t('handoff_whatFor'), words.t('handoff_purpose_safety'));
      await records.press('button', words.t('handoff_make'));
      await expect
        .poll(async () => (await records.all('button', words.t('handoff_save'))).length, { timeout: 120_000 })
        .toBe(1);
      const pack = await stage.download(() => records.press('button', words.t('handoff_save')));
      await records.press('button', words.t('handoff_sent'));
      await records.waitFor('button', words.t('records_withdraw'));

      const desk = await hr.openExtensionPage('dashboard.html');
      await importInto(desk, words, { name: pack.name, bytes: Buffer.from(pack.bytes) });
      await desk.locator('input[type=password]').fill(deskPassphrase);
      await desk.getByRole('button', { name: words.t('handoff_importUnlock') }).click();
      await desk.getByRole('button', { name: words.t('handoff_importOpen') }).click({ timeout: 120_000 });
      const answer = await saved(desk, () => desk.getByRole('button', { name: words.t('consent_answer') }).click());
      await stage.upload(records, answer);
      await records.waitText(words.t('consent_firstWords'));

      await records.press('button', words.t('records_withdraw'));
      await records.press('button', words.t('withdraw_make'));
      const notice = await stage.download(() => records.press('button', words.t('handoff_save')));
      await importInto(desk, words, { name: notice.name, bytes: Buffer.from(notice.bytes) });
      await expect(desk.locator('.withdrawn')).toContainText(words.t('consent_withdrawn'));
    } finally {
      await hr.close();
      await rm(folder, { recursive: true, force: true });
    }
  },
  { isLong: true },
);

const feeling = '夜に眠れません';
const sought = {
  secrets: ['駅前店のレジの佐伯', '名札の写真', threat.name, feeling],
  addresses: [threat.handle, 'x.com/tokumei', 'insult', 'stalking'],
  extension: firefoxHost,
};

test('Firefox: under a lock no byte of the profile tells of a record or a note', { tag: '@long' }, async () => {
  test.setTimeout(300_000);
  const profile = await mkdtemp(join(tmpdir(), 'banken-locked-'));
  const open: Stage[] = [];
  const launch = async () => {
    const stage = await firefoxStage({ profile });
    open.push(stage);
    return stage;
  };
  try {
    const stage = await launch();
    const { words } = stage;
    await lockRecords(stage, passphrase);
    await recordPost(stage, await stage.open(pageUrls.x), threat.text);
    const records = await stage.page('records.html');
    await openRecords(stage, records, passphrase);
    await records.waitText(words.t('records_notHandedOver'));
    await records.fill(words.t('notes_today'), feeling);
    await records.press('button', words.t('notes_save'));
    await records.waitFor('button', words.t('notes_paper'));
    await stage.close();
    expect(await tellingFiles(profile, sought)).toEqual([]);

    const again = await launch();
    const settings = await again.page('dashboard.html#/settings/lock#passphrase');
    await openRecords(again, settings, passphrase);
    await settings.press('button', words.t('lock_remove'));
    await settings.waitText(words.t('lock_isOpen'), 60_000);
    await again.close();
    // The search finds what lies open
    expect((await tellingFiles(profile, sought)).length).toBeGreaterThan(0);
  } finally {
    for (const stage of open) await stage.close().catch(() => undefined);
    await rm(profile, { recursive: true, force: true });
  }
});
