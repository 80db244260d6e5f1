import { expect, test } from '@playwright/test';
import { claimById } from '../../../utils/takedown/claims';
import { boardPosts, thread } from '../../fixtures/sites/5ch/posts';
import { pageUrls } from '../../harness/site-responses';
import type { Stage } from '../../harness/story/stage';
import type { View } from '../../harness/story/view';
import { onEveryStage } from '../on-every-stage';
import { openCounselFile, textOfPdf } from './opened-counsel-file';

const sealing = 120_000;
const firstCase = '令和8年（発チ）第10001号';
const secondCase = '令和8年（発チ）第10002号';
const clients = [
  { name: '佐伯 みのり', town: '見本区' },
  { name: '久保 あおい', town: '別町' },
] as const;
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
  const kept = async () => JSON.stringify((await stage.stored())['settings']);
  const page = await stage.page('dashboard.html#/settings/sender#profile');
  const parties: [kind: string, data: Record<string, string>][] = [
    ...clients.map(({ name, town }): [string, Record<string, string>] => [
      'client',
      { settings_victimName: name, settings_city: town },
    ]),
    ['counsel', { settings_name: '霧島 遥', party_office: '霧島法律事務所', party_registration: '12345' }],
  ];
  for (const [kind, data] of parties) {
    await page.press('button', words.t(`party_add_${kind}`));
    for (const [label, value] of Object.entries(data)) await page.fill(words.t(label), value);
    // Shut, so that the next one is the only one with fields
    const summary = new RegExp(Object.values(data)[0] ?? '');
    await page.press('button', summary);
    await page.waitGone('textbox', words.t('settings_city'));
    // A tab that closes takes with it what is still being written
    await expect.poll(kept).toContain(Object.values(data).at(-1));
  }
  await page.driver.close();
}

/** One letter for all twelve posts: chosen once, written once, sent once, answered once; the case follows. */
async function askByLetter({ words, ...stage }: Stage, incidentId: string): Promise<void> {
  const page = await stage.page(`dashboard.html#/requests/new/${incidentId}`);
  await page.choose(words.t('chooser_gate'), words.t('chooser_gate_clear'));
  await page.choose(words.t('chooser_standing'), words.t('dashboard_standing_counsel'));
  await page.choose(words.t('chooser_claim'), claimById('defamation')?.paperWord ?? '');
  await page.fill(words.t('chooser_reason_label'), '書かれた出来事はありませんでした。');
  await page.press('button', words.t('chooser_posts_all'));
  await page.waitText(words.t('shared_count', '12', '12'));
  await page.press('option', /佐伯 みのり/, ['group', words.t('chooser_party_represented')]);
  await page.press('option', /霧島 遥/, ['group', words.t('chooser_agent_counsel')]);
  const letter = /送信防止措置依頼書/;
  await page.waitText(words.t('chooser_posts_together', '12'));
  await page.press('button', new RegExp(`^${words.t('chooser_open')}`), ['article', letter]);
  await page.press('button', words.t('logs_skip'));
  const { bytes } = await stage.download(() => page.press('button', words.t('letter_savePdf')));
  const text = await textOfPdf(bytes);
  for (const { number } of posts) expect(text).toContain(`${thread.key}/${number}`);
  expect(text).toContain('佐伯みのり');
  expect(text).not.toMatch(/久保|別町/);
  await page.press('button', words.t('guide_sent'));
  await page.waitText(words.t('guide_sentDone'));
  const [sent] = (await stage.stored())['requests'] ?? [];
  const asked = sent?.['posts'] as { sentAt?: string }[];
  expect(asked.filter(({ sentAt }) => sentAt)).toHaveLength(12);

  await page.driver.goto(page.driver.url().replace(/#.*$/, `#/incidents/${incidentId}`));
  await page.press('button', words.t('requests_answer'));
  await page.press('option', new RegExp(`^${words.t('requests_outcome_refused')}`));
  await page.press('button', words.t('requests_answer_save'));
  await page.waitText(words.t('requests_answerKept'));
  const [incident] = (await stage.stored())['incidents'] ?? [];
  expect(incident?.['status']).toBe('answered');
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

type StationName = 'logs' | 'operator' | 'access' | 'name' | 'claim';

/** Writes something down at a station, today, and waits until the station says it. */
async function writeDown(
  { words }: Stage,
  page: View,
  at: StationName,
  said: { kind?: string; caseNumber?: string; answer?: string },
): Promise<void> {
  const station = words.t(`path_station_${at}`);
  await page.press('button', words.t('path_enter_at', station));
  if (said.kind) await page.pick(words.t('path_entry_what'), words.t(`path_short_${said.kind}`));
  if (said.caseNumber) await page.fill(words.t('path_caseNumber'), said.caseNumber);
  if (said.answer) await page.press('option', words.t(`path_answer_${said.answer}`), ['dialog', station]);
  await page.press('button', words.t('path_entry_save'));
  await page.waitGone('dialog', station);
  const shown = [said.answer && words.t(`path_answer_${said.answer}`), said.caseNumber].filter(Boolean).join('.*');
  await page.waitFor('item', new RegExp(`^${station}.*${shown}`));
}

const options = { isLong: true } as const;

onEveryStage(
  'twelve posts of one thread, from the log to the name, and the whole file for counsel',
  async (stage) => {
    test.setTimeout(600_000);
    const { words } = stage;
    await recordThread(stage);
    await writeParties(stage);
    const [incident] = (await stage.stored())['incidents'] ?? [];
    const incidentId = String(incident?.['id']);

    await test.step('one request takes all twelve posts in one letter, and the case follows its answer', () =>
      askByLetter(stage, incidentId));

    const page = await stage.page(`dashboard.html#/path/${incidentId}`);
    const logs = words.t('path_station_logs');
    const kept = new RegExp(`^${logs}.*${words.t('path_answer_kept')}`);

    await test.step('the letter that asks to keep the log is noted as sent, answered, taken back and answered', async () => {
      const letter = new RegExp(`^${words.t('path_paper_log_operator')}`);
      await page.press('button', words.t('path_sent'), ['item', letter]);
      const amend = words.t('path_amend', words.t('path_short_log_operator'));
      const answer = async () => {
        await page.press('button', amend);
        await page.press('option', words.t('path_answer_kept'), ['dialog', logs]);
        await page.press('button', words.t('path_entry_save'));
        await page.waitFor('item', kept);
      };
      await answer();
      await page.press('button', words.t('shared_undo'));
      await page.waitGone('item', kept);
      await answer();
    });

    await test.step('the operator refuses, the court grants: the path goes on to the access provider', async () => {
      await writeDown(stage, page, 'operator', { answer: 'refused' });
      await page.waitText(words.t('path_do_petition'));
      await writeDown(stage, page, 'operator', { kind: 'petition', caseNumber: firstCase, answer: 'granted' });
      await page.waitText(words.t('path_do_log_access'));
      await page.waitText(words.t('path_do_enter_received'));
      expect(JSON.stringify((await stage.stored())['custody'])).not.toContain('発チ');
    });

    await test.step('what the operator handed out stands under a passphrase', async () => {
      await page.press('link', words.t('path_received_setLock'));
      await page.press('button', words.t('lock_set'));
      await page.fill(words.t('lock_passphrase'), '石橋 たたいて 渡る 朝');
      await page.press('button', words.t('lock_setNext'));
      await page.waitText(words.t('lock_sheetLater'), sealing);
      await page.press('button', words.t('lock_sheetLater'));
      await page.driver.goto(page.driver.url().replace(/#.*$/, `#/path/${incidentId}`));
      const operator = { ip: '203.0.113.7', port: '51234', at: '2026-08-18 05:08:34', provider: 'みさきモバイル' };
      await enter(stage, page, 'operator', { ...operator, destination: '198.51.100.2' });
      expect(JSON.stringify(await stage.stored())).not.toMatch(/203\.0\.113\.7|発チ/);
    });

    await test.step('the access provider keeps the log, the court grants, the name comes, a claim begins', async () => {
      await writeDown(stage, page, 'access', { answer: 'kept' });
      await writeDown(stage, page, 'access', { kind: 'petition_access', caseNumber: secondCase, answer: 'granted' });
      await page.waitText(secondCase);
      await enter(stage, page, 'access', { name: '見本 一郎', address: '見本県見本市1-2' });
      await writeDown(stage, page, 'name', {});
      await page.waitText(words.t('path_do_decide'));
      await writeDown(stage, page, 'claim', { answer: 'settled' });
    });

    await test.step('papers are made for the client that was chosen, and nobody else is in them', async () => {
      await page.pick(words.t('path_sender_counsel'), '霧島 遥');
      await page.press('option', words.t('path_withReceived'));
      await page.press('option', words.t('counsel_agreed'));
      for (const [client, other] of [clients, [...clients].reverse()] as const) {
        await page.pick(words.t('path_sender_whose'), client.name);
        const { bytes } = await stage.download(() => page.press('button', words.t('counsel_make')));
        const papers = await openCounselFile(bytes);
        expect([...papers.keys()]).toHaveLength(22);
        for (const [name, text] of papers) {
          if (!/^(secrecy|cover|english|exhibits)/.test(name)) expect(text, name).toContain(client.town);
          expect(text, name).not.toContain(other.town);
          expect(text, name).not.toContain(other.name.replaceAll(' ', ''));
          if (/^(secrecy|cover)/.test(name)) continue;
          for (const { number } of posts) expect(text, name).toContain(`${thread.key}/${number}`);
        }
        for (const of of ['pdf', 'docx']) {
          const petition = papers.get(`petition-access.${of}`) ?? '';
          for (const told of [
            '203.0.113.7',
            '51234',
            '14:08:34（日本時間）',
            '198.51.100.2',
            'みさきモバイル',
            firstCase,
          ])
            expect(petition, of).toContain(told);
          expect(papers.get(`cover.${of}`)).toMatch(/に確認/);
        }
        await page.press('button', words.t('export_finish'));
        await page.waitGone('button', words.t('export_finish'));
      }
    });

    await test.step('the log says that it went to counsel', async () => {
      // Under the lock the log is read where a person reads it
      await page.driver.goto(page.driver.url().replace(/#.*$/, `#/incidents/${incidentId}`));
      await page.waitText(words.t('custody_exported_counsel', '').split('・')[0] ?? '');
    });
  },
  options,
);
