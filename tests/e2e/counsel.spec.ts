import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { boardPosts } from '../fixtures/sites/5ch/posts';
import { pageUrls } from '../harness/site-responses';
import type { Stage } from '../harness/story/stage';
import type { View } from '../harness/story/view';
import { onEveryStage } from './on-every-stage';

const sealing = 120_000;
const posts = boardPosts.filter(({ removed }) => !removed);

/** All posts of the thread, ticked at their marks and recorded as one case. */
async function recordThread(stage: Stage): Promise<void> {
  const { words } = stage;
  const page = await stage.open(pageUrls['5ch']);
  const marks = page.within('marks');
  await marks.waitMark(words.pattern('mark_record_name'), posts[0]?.text.split('\n')[0] ?? '');
  await stage.choosePosts(page);
  const bar = page.within('select');
  await bar.waitText(words.t('select_none'));
  await page.driver.front();
  for (const { uid, text } of posts) await marks.pressMark(/./, text.split('\n').at(-1) ?? uid);
  await bar.press('button', words.t('select_record', '12'));
  await bar.waitText(words.t('select_doneAll', '12'), sealing);
  await page.driver.close();
}

/** Two clients and their counsel. */
async function writeParties({ words, ...stage }: Stage): Promise<void> {
  const page = await stage.page('dashboard.html#/settings/sender#profile');
  const parties: [kind: string, data: Record<string, string>][] = [
    ['client', { settings_victimName: '佐伯 みのり', settings_city: '見本区' }],
    ['client', { settings_victimName: '久保 あおい', settings_city: '別見本区' }],
    ['counsel', { settings_name: '霧島 遥', party_office: '霧島法律事務所', party_registration: '12345' }],
  ];
  for (const [kind, data] of parties) {
    await page.press('button', words.t(`party_add_${kind}`));
    for (const [label, value] of Object.entries(data)) await page.fill(words.t(label), value);
    // Shut, so that the next one is the only one with fields
    const summary = new RegExp(Object.values(data)[0] ?? '');
    await page.press('button', summary);
    await page.waitGone('textbox', words.t('settings_city'));
  }
  await page.driver.close();
}

/** Enters one communication that somebody handed out. */
async function enter({ words }: Stage, page: View, from: string, typed: Record<string, string>): Promise<void> {
  await page.press('button', words.t('path_received_add'));
  await page.pick(words.t('path_field_from'), words.t(`path_from_${from}`));
  for (const [field, value] of Object.entries(typed)) await page.fill(words.t(`path_field_${field}`), value);
  await page.press('button', words.t('path_received_save'));
  await page.waitGone('dialog', words.t('path_received_add'));
}

const options = { isLong: true } as const;

onEveryStage(
  'twelve posts of one thread, from the log to the name, and the whole file for counsel',
  async (stage) => {
    test.setTimeout(400_000);
    const { words } = stage;
    await recordThread(stage);
    await writeParties(stage);
    const [incident] = (await stage.stored())['incidents'] ?? [];
    const page = await stage.page(`dashboard.html#/path/${String(incident?.['id'])}`);

    await test.step('the letter that asks to keep the log is noted as sent', async () => {
      await page.press('button', words.t('path_sent'), ['item', new RegExp(`^${words.t('path_paper_log_operator')}`)]);
      await page.waitText(words.t('path_sentOn', '').trim());
    });

    await test.step('what the operator and then the access provider handed out stands under a passphrase', async () => {
      await page.press('link', words.t('path_received_setLock'));
      await page.press('button', words.t('lock_set'));
      await page.fill(words.t('lock_passphrase'), '石橋 たたいて 渡る 朝');
      await page.press('button', words.t('lock_setNext'));
      await page.waitText(words.t('lock_sheetLater'), sealing);
      await page.press('button', words.t('lock_sheetLater'));
      await page.driver.goto(page.driver.url().replace(/#.*$/, `#/path/${String(incident?.['id'])}`));
      const operator = { ip: '203.0.113.7', at: '2026-08-18 05:08:34', provider: 'みさきモバイル' };
      await enter(stage, page, 'operator', operator);
      expect(JSON.stringify(await stage.stored())).not.toContain('203.0.113.7');
      await enter(stage, page, 'access', { name: '見本 一郎', address: '見本県見本市1-2' });
    });

    await test.step('papers are made for the client that was chosen, and nobody else is in them', async () => {
      await page.pick(words.t('path_sender_whose'), '佐伯 みのり');
      await page.pick(words.t('path_sender_counsel'), '霧島 遥');
      await page.press('option', words.t('path_withReceived'));
      await page.press('option', words.t('counsel_agreed'));
    });

    await test.step('one file holds the pack, every paper twice and the digests', async () => {
      await expectWholeFile(await stage.download(() => page.press('button', words.t('counsel_make'))));
    });

    await test.step('the log says that it went to counsel', async () => {
      // Under the lock the log is read where a person reads it
      await page.driver.goto(page.driver.url().replace(/#.*$/, `#/incidents/${String(incident?.['id'])}`));
      await page.waitText(words.t('custody_exported_counsel', '').split('・')[0] ?? '');
    });
  },
  options,
);

/** What stock tools find in the file for counsel: twelve posts, one client, what was handed out, a pack that holds. */
async function expectWholeFile({ name, bytes }: { name: string; bytes: Uint8Array }): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'banken-counsel-'));
  await writeFile(join(folder, 'file.zip'), bytes);
  execFileSync('unzip', ['-q', 'file.zip'], { cwd: folder });
  const inside = join(folder, name.replace(/\.zip$/, ''));
  const checked = execFileSync('sha256sum', ['-c', 'sha256sums.txt'], { cwd: inside, encoding: 'utf8' });
  expect(checked.match(/: OK$/gm)).toHaveLength(21);
  const text = (paper: string) =>
    execFileSync('pdftotext', ['-layout', join(inside, 'papers', paper), '-'], { encoding: 'utf8' });
  const petition = text('petition.pdf');
  for (const { number } of posts) expect(petition).toContain(`1787045314/${number}`);
  expect(petition).toContain('佐伯 みのり');
  expect(petition).not.toContain('久保 あおい');
  expect(text('disclosure-access.pdf')).toContain('203.0.113.7');
  expect(text('cover.pdf')).toMatch(/に確認/);
  const pack = checked.match(/^(K-\S+\.zip): OK$/m)?.[1] ?? '';
  const judged = spawnSync('npx', ['tsx', 'utils/node/commands/verify.ts', join(inside, pack)], { encoding: 'utf8' });
  expect(judged.status, judged.stdout).not.toBe(1);
}
