import { spawnSync } from 'node:child_process';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { xPermalink } from '../fixtures/sites/x/post';
import { threat, timeline } from '../fixtures/sites/x/posts';
import { projectRoot } from '../harness/build';
import { pageUrls } from '../harness/site-responses';
import { byHandlerTable } from '../harness/story/stage';
import {
  answerQuestions,
  exportPack,
  openNewestCase,
  prepareRequest,
  recordPost,
  reviewCase,
  waitKept,
} from '../harness/story/steps';
import { onEveryStage } from './on-every-stage';

const asked = {
  standing: 'self',
  claim: 'プライバシー',
  reason: '勤務先、氏名、利用する駅を知っていることと、勤務の時間に来ることが書かれています。',
  sender: { name: '佐伯 みのり', email: 'm.saeki@example.jp' },
} as const;

/** Our verifier on the command line, and the stock tool that a court's expert has. */
async function expectVerified({ name, bytes }: { name: string; bytes: Uint8Array }): Promise<void> {
  expect(name).toMatch(/^K-\d{4}-\d{4}_\d{8}\.zip$/);
  const folder = await mkdtemp(join(tmpdir(), 'banken-story-'));
  const run = (command: string, parameters: string[], cwd: string) => {
    const { status, stdout, stderr } = spawnSync(command, parameters, { cwd, encoding: 'utf8' });
    expect(status, `${command} ${parameters.join(' ')}\n${stdout}${stderr}`).toBe(0);
  };
  try {
    const zip = join(folder, 'pack.zip');
    await writeFile(zip, bytes);
    run(process.execPath, ['--import', 'tsx', 'utils/node/commands/verify.ts', zip], projectRoot);
    run('unzip', ['-q', zip, '-d', 'out'], folder);
    const [bag] = await readdir(join(folder, 'out'));
    for (const list of ['manifest-sha256.txt', 'tagmanifest-sha256.txt'])
      run('sha256sum', ['--check', '--strict', list], join(folder, 'out', bag ?? ''));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

test.afterAll(() => console.log(`\nNot pressed, but called:\n${byHandlerTable()}`));

onEveryStage('from a mark to a verified pack and the windows that take the request', async (stage) => {
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
  await expectVerified(await exportPack(stage, dashboard));

  await prepareRequest(stage, dashboard, asked);
  await dashboard.waitFor('article', /日本の法律に基づく/);
  const { incidents, custody = [] } = await stage.stored();
  expect(incidents).toMatchObject([{ acts: ['threat'], target: 'self' }]);
  expect(custody.map(({ event }) => event)).toEqual(
    expect.arrayContaining(['captured', 'sealed', 'described', 'opened', 'revealed', 'exported']),
  );
});

onEveryStage('a post is kept although the background script was ended before and in the middle', async (stage) => {
  const page = await stage.open(pageUrls.x);
  await page.within('[data-banken-host]').waitMark(stage.words.pattern('mark_record_name'), threat.text);
  await stage.killWorker();
  await recordPost(stage, page, threat.text);
  const second = timeline[1]?.text ?? '';
  await page.within('[data-banken-host]').pressMark(stage.words.t('mark_record_name'), second);
  await stage.killWorker();
  await waitKept(stage, page, second);
  const { captures = [] } = await stage.stored();
  expect(captures.map(({ post }) => (post as { text: string }).text).sort()).toEqual([threat.text, second].sort());
});
