import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readerScript } from '../../../utils/node/commands/page-reader';
import { adapterWords } from '../../../utils/node/live/adapter-words';
import { judgeLive } from '../../../utils/node/live/judge-live';
import { keepFixture } from '../../../utils/node/live/keep-fixture';
import { lookAtSite } from '../../../utils/node/live/look-at-site';
import { oneChromium } from '../../harness/browsers/one-chromium';
import { blockPage, liveCopies } from '../../harness/live-copies';

it('a site that first asked whether a person is there is judged by what stands after the person answered', async () => {
  const copy = liveCopies().get('girlschannel');
  const page = await (await oneChromium()).newPage();
  let isAnswered = false;
  const contentType = 'text/html; charset=utf-8';
  await page.route('**/*', (route) =>
    route.fulfill(isAnswered ? { contentType, body: copy?.html ?? '' } : { status: 403, contentType, body: blockPage }),
  );
  const answer = async () => {
    isAnswered = true;
    await page.goto(copy?.url ?? '');
  };
  const look = await lookAtSite(page, copy?.url ?? '', await readerScript(), [], answer);
  await page.close();
  expect(judgeLive(look.page, copy?.posts ?? [])).toMatchObject({ verdict: 'right', posts: copy?.posts.length });
});

it('a fixture that no longer reads as the page did is not written, and why is told', { tags: 'long' }, async () => {
  const copy = liveCopies().get('girlschannel');
  const folder = mkdtempSync(join(tmpdir(), 'banken-fixture-'));
  const context = await (await oneChromium()).newContext();
  const page = await context.newPage();
  await page.route('**/*', (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body: copy?.html ?? '' }),
  );
  const script = await readerScript();
  const keep = async (known: string[]) =>
    keepFixture(context, await lookAtSite(page, copy?.url ?? '', script, known), script, folder);
  expect(await keep([])).toMatch(/^\d+ of 2 posts/);
  expect(readdirSync(folder)).toEqual([]);
  expect(await keep(adapterWords('girlschannel'))).toBeUndefined();
  expect(readdirSync(folder)).toHaveLength(2);
  await context.close();
  rmSync(folder, { recursive: true });
});
