import { expect, it } from 'vitest';
import { readerScript } from '../../../utils/node/commands/page-reader';
import { judgeLive } from '../../../utils/node/live/judge-live';
import { lookAtSite } from '../../../utils/node/live/look-at-site';
import { blockPage, liveCopies } from '../../harness/live-copies';
import { oneChromium } from '../../harness/one-chromium';

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
