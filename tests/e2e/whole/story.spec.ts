import { spawnSync } from 'node:child_process';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { xPermalink } from '../../fixtures/sites/x/post';
import { threat, timeline } from '../../fixtures/sites/x/posts';
import { projectRoot } from '../../harness/build';
import { pageUrls } from '../../harness/site-responses';
import { byHandlerTable } from '../../harness/story/stage';
import {
  answerQuestions,
  exportPack,
  fillForm,
  openForm,
  openNewestCase,
  prepareRequest,
  recordPost,
  reviewCase,
  saySent,
  waitKept,
} from '../../harness/story/steps';
import { onEveryStage } from '../on-every-stage';

const form = 'https://help.x.com/ja/forms/japan-report';
const asked = {
  standing: 'self',
  claim: 'プライバシー',
  reason: '勤務先、氏名、利用する駅を知っていることと、勤務の時間に来ることが書かれています。',
  sender: { name: '佐伯 みのり', email: 'm.saeki@example.jp' },
} as const;

/** Our verifier on the command line with the key of this device, and the stock tool that a court's expert has. */
async function expectVerified(
  { name, bytes }: { name: string; bytes: Uint8Array },
  fingerprint: unknown,
): Promise<void> {
  expect(name).toMatch(/^K-\d{4}-\d{4}_\d{8}\.zip$/);
  const folder = await mkdtemp(join(tmpdir(), 'banken-story-'));
  const run = (command: string, parameters: string[], cwd: string) => {
    const { status, stdout, stderr } = spawnSync(command, parameters, { cwd, encoding: 'utf8' });
    expect(status, `${command} ${parameters.join(' ')}\n${stdout}${stderr}`).toBe(0);
  };
  try {
    const zip = join(folder, 'pack.zip');
    const keys = join(folder, 'keys.json');
    await writeFile(zip, bytes);
    await writeFile(keys, JSON.stringify({ pins: [{ fingerprint, name: 'A' }], revoked: [] }));
    run(process.execPath, ['--import', 'tsx', 'utils/node/commands/verify.ts', zip, '--keys', keys], projectRoot);
    run('unzip', ['-q', zip, '-d', 'out'], folder);
    const [bag] = await readdir(join(folder, 'out'));
    for (const list of ['manifest-sha256.txt', 'tagmanifest-sha256.txt'])
      run('sha256sum', ['--check', '--strict', list], join(folder, 'out', bag ?? ''));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

test.afterAll(() => console.log(`\nNot pressed, but called:\n${byHandlerTable()}`));

// In Chromium its parts are told one by one: by capture, policy and takedown
onEveryStage(
  'from a mark to a verified pack, a filled form and the word that it was sent',
  async (stage) => {
    const page = await stage.open(pageUrls.x);
    await recordPost(stage, page, threat.text);
    const { captures = [] } = await stage.stored();
    expect(captures).toMatchObject([{ post: { text: threat.text, permalink: xPermalink(threat) }, failures: [] }]);

    const popup = await stage.popup(page);
    await answerQuestions(stage, popup, 'threat', 'self');
    await popup.driver.close();

    const dashboard = await stage.page('dashboard.html');
    await openNewestCase(stage, dashboard);
    expect(await dashboard.text()).not.toContain(threat.text);
    await reviewCase(stage, dashboard, threat.text, 'in_review');
    expect(await dashboard.text()).not.toContain(threat.text);
    const { keyFingerprint } = Object(captures[0]?.['signature']);
    await expectVerified(await exportPack(stage, dashboard), keyFingerprint);

    await prepareRequest(stage, dashboard, asked);
    const { form: opened, guide } = await openForm(stage, dashboard, /日本の法律に基づく/, form);
    await fillForm(stage, guide);
    const values = (await opened.all('textbox', /./)).map(({ value }) => value);
    expect(values).toEqual(expect.arrayContaining(['佐伯 みのり', xPermalink(threat), asked.reason]));
    expect(opened.driver.url()).toBe(form);
    await saySent(stage, guide);
    const { incidents, requests, custody = [] } = await stage.stored();
    expect(incidents).toMatchObject([{ acts: ['threat'], target: 'self' }]);
    expect(requests).toMatchObject([{ state: 'sent', routeId: 'x-idpa', answerDays: 7 }]);
    expect(custody.map(({ event }) => event)).toEqual(
      expect.arrayContaining(['captured', 'sealed', 'described', 'opened', 'revealed', 'exported']),
    );
  },
  { chromiumIsLong: true },
);

onEveryStage(
  'from a mark without the permission for the screen: the picture is drawn, and the record says so',
  async (stage) => {
    const page = await stage.open(pageUrls.x);
    await recordPost(stage, page, threat.text);
    const { captures = [] } = await stage.stored();
    expect(captures).toMatchObject([{ post: { text: threat.text }, picture: { kind: 'rendered' } }]);
    const names = captures.flatMap(({ files }) => files as { name: string }[]).map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['page.html', 'post.txt', 'post.json', 'screenshot-post.png']));
    expect(names).not.toContain('page.mhtml');
    const dashboard = await stage.page('dashboard.html');
    await openNewestCase(stage, dashboard);
    await dashboard.waitText(stage.words.t('dashboard_picture_rendered'));
  },
  // In Chromium capture.spec.ts tells it, with the true pixels that come afterwards
  { permissions: 'default', isLong: true },
);

onEveryStage(
  'a post is kept although the background script was ended before and in the middle',
  async (stage) => {
    const page = await stage.open(pageUrls.x);
    await page.within('marks').waitMark(stage.words.pattern('mark_record_name'), threat.text);
    await stage.killWorker();
    await recordPost(stage, page, threat.text);
    const second = timeline[1]?.text ?? '';
    await page.within('marks').pressMark(stage.words.t('mark_record_name'), second);
    await stage.killWorker();
    await waitKept(stage, page, second);
    const { captures = [] } = await stage.stored();
    expect(captures.map(({ post }) => (post as { text: string }).text).sort()).toEqual([threat.text, second].sort());
  },
  // In `npm test` soak.spec.ts ends the worker, and the browser too
  { isLong: true },
);
