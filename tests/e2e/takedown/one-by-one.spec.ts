import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { xPermalink } from '../../fixtures/sites/x/post';
import { timeline } from '../../fixtures/sites/x/posts';
import { pageUrls } from '../../harness/site-responses';
import { chromiumStage } from '../../harness/story/chromium-stage';
import { firefoxStage } from '../../harness/story/firefox-stage';
import type { Stage } from '../../harness/story/stage';
import { tickSent } from '../../harness/story/steps';
import type { View } from '../../harness/story/view';

const sealing = 120_000;
const form = 'https://help.x.com/ja/forms/japan-report';
const address = /対象投稿のURL/;
const posts = timeline.filter(({ promoted }) => !promoted);
const count = String(posts.length);

interface AskedPost {
  captureId: string;
  sentAt?: string;
  skipped?: true;
}

async function requestOf(stage: Stage): Promise<{ id: string; state: string; posts: AskedPost[] }> {
  const [request] = (await stage.stored())['requests'] ?? [];
  return request as unknown as Awaited<ReturnType<typeof requestOf>>;
}

/** All posts of the timeline, ticked at their marks and recorded as one case. */
async function recordTimeline(stage: Stage): Promise<string> {
  const { words } = stage;
  const page = await stage.open(pageUrls.x);
  const marks = page.within('marks');
  const startOf = (text: string) => text.split('\n')[0]?.slice(0, 20) ?? '';
  await marks.waitMark(words.pattern('mark_record_name'), startOf(posts[0]?.text ?? ''));
  await stage.choosePosts(page);
  const bar = page.within('select');
  await bar.waitText(words.t('select_none'));
  await page.driver.front();
  for (const { text } of posts) await marks.pressMark(/./, startOf(text));
  await bar.press('button', words.t('select_record', count));
  const captures = async () => (await stage.stored())['captures']?.length;
  await expect.poll(captures, { timeout: sealing }).toBe(posts.length);
  await bar.waitText(/1 つの事案として記録しました/, sealing);
  await page.driver.close();
  const [incident] = (await stage.stored())['incidents'] ?? [];
  return String(incident?.['id']);
}

/** One request for all posts through a form that takes one. */
async function prepareRequest({ words, ...stage }: Stage, incidentId: string): Promise<void> {
  const settings = await stage.page('dashboard.html#/settings/sender#profile');
  await settings.press('button', words.t('party_add_self'));
  await settings.fill(words.t('settings_name'), '佐伯 みのり');
  await settings.fill(words.t('settings_email'), 'm.saeki@example.jp');
  await settings.press('button', /佐伯 みのり/);
  await settings.driver.close();
  const page = await stage.page(`dashboard.html#/requests/new/${incidentId}`);
  await page.choose(words.t('chooser_gate'), words.t('chooser_gate_clear'));
  await page.choose(words.t('chooser_standing'), words.t('dashboard_standing_self'));
  await page.choose(words.t('chooser_claim'), 'プライバシー');
  await page.fill(words.t('chooser_reason_label'), '勤務先と氏名が書かれています。');
  await page.press('button', words.t('chooser_posts_all'));
  await page.waitText(words.t('chooser_posts_oneByOne', count));
  await page.press('button', new RegExp(`^${words.t('chooser_open')}`), ['article', /日本の法律に基づく/]);
  await page.press('button', words.t('logs_skip'));
}

/** Fills the form of the post whose turn it is, sees that it is that post's, and gives its address. */
async function fillTurn({ words, ...stage }: Stage, page: View, guide: View, at: number): Promise<string> {
  await guide.waitText(words.t('guide_posts_at', String(at), count));
  await page.driver.front();
  await guide.press('button', words.t('guide_fill'));
  await guide.waitFor('button', words.t('guide_undo'));
  const filled = async () => (await page.all('textbox', address))[0]?.value ?? '';
  await expect.poll(filled).not.toBe('');
  const captures = (await stage.stored())['captures'] ?? [];
  const turn = (await requestOf({ words, ...stage })).posts[at - 1];
  const capture = captures.find(({ id }) => id === turn?.captureId);
  const permalink = (capture?.['post'] as { permalink?: string } | undefined)?.permalink;
  expect(await filled()).toBe(permalink);
  return permalink ?? '';
}

/** Sends the posts `from` to `to` one after the other; the form of the next comes by itself. */
async function sendTurns(stage: Stage, page: View, [from, to]: readonly [number, number]): Promise<string[]> {
  const sent: string[] = [];
  for (let at = from; at <= to; at += 1) {
    const guide = await stage.guide(page);
    sent.push(await fillTurn(stage, page, guide, at));
    const next = stage.words.t('guide_sentNext', String(at + 1));
    await tickSent(stage, guide);
    await guide.press('button', at === posts.length ? stage.words.t('guide_sent') : next);
    const isSent = async () => (await requestOf(stage)).posts[at - 1]?.sentAt;
    await expect.poll(isSent).toBeDefined();
  }
  return sent;
}

for (const [browser, launch] of Object.entries({ Chromium: chromiumStage, Firefox: firefoxStage })) {
  test(`${browser}: twelve posts go one by one through a form that takes one, left and gone on with`, {
    tag: ['@long'],
  }, async () => {
    test.setTimeout(600_000);
    const profile = await mkdtemp(join(tmpdir(), 'banken-one-by-one-'));
    const sent: string[] = [];
    let stage = await launch({ profile });
    try {
      const incidentId = await recordTimeline(stage);
      await test.step('three are sent, then the tab is closed', async () => {
        await prepareRequest(stage, incidentId);
        const page = await stage.openedTab(form);
        sent.push(...(await sendTurns(stage, page, [1, 3])));
        await (await stage.guide(page)).waitText(stage.words.t('guide_posts_at', '4', count));
        await page.driver.close();
      });
      const { id } = await requestOf(stage);
      const goOn = async () => {
        const lead = await stage.page(`dashboard.html#/requests/${id}`);
        await lead.press('button', stage.words.t('chooser_request_openBeside'));
        return stage.openedTab(form);
      };

      await test.step('from the request it goes on with the fourth; the fifth is passed over', async () => {
        const page = await goOn();
        sent.push(...(await sendTurns(stage, page, [4, 4])));
        const guide = await stage.guide(page);
        await guide.waitText(stage.words.t('guide_posts_at', '5', count));
        await guide.press('button', stage.words.t('guide_posts_skip'));
        await guide.waitText(stage.words.t('guide_posts_at', '6', count));
        expect(stage.traffic()).toEqual({ unrouted: [], sent: [] });
        await stage.close();
      });

      await test.step('after the browser was closed it goes on with the sixth, to the last', async () => {
        stage = await launch({ profile });
        const page = await goOn();
        sent.push(...(await sendTurns(stage, page, [6, posts.length])));
        const { state, posts: asked } = await requestOf(stage);
        expect(state).toBe('sent');
        expect(asked.map(({ sentAt, skipped }) => (skipped ? 'passed over' : sentAt ? 'sent' : 'open'))).toEqual(
          posts.map((_, index) => (index === 4 ? 'passed over' : 'sent')),
        );
        expect(new Set(sent).size).toBe(posts.length - 1);
        expect(posts.map((post) => xPermalink(post))).toEqual(expect.arrayContaining(sent));
        const told = ((await stage.stored())['custody'] ?? []).filter(({ event }) => event === 'request-sent');
        expect(told).toHaveLength(posts.length - 1);
        expect(stage.traffic()).toEqual({ unrouted: [], sent: [] });
      });
    } finally {
      await stage.close().catch(() => undefined);
      await rm(profile, { recursive: true, force: true });
    }
  });
}
