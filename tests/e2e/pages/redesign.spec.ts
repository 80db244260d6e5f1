import { closedElement, closedElements } from '../../harness/browsers/closed-shadow';
import { liveCopies, redesigned } from '../../harness/live-copies';
import { pageUrls } from '../../harness/site-responses';
import { expect, test } from '../fixtures';
import { readStored } from '../stored';

test('a site that was rebuilt is noticed by its third page and said once there; a part of it is recorded all the same, without a fact', {
  tag: '@long',
}, async ({ banken, sites, words }) => {
  const [, html = ''] = /<body[^>]*>([\s\S]*)<\/body>/.exec(liveCopies().get('x')?.html ?? '') ?? [];
  const post = (index: number) =>
    `<article><p>投稿 ${index}</p>${html}<time>2026年11月2${index}日 12:34</time></article>`;
  const posts = Array.from({ length: 5 }, (_, index) => post(index)).join('');
  sites.replacePage(pageUrls.x, redesigned(`<!doctype html><html lang="ja"><body><main>${posts}</main></body></html>`));
  const page = await banken.context.newPage();
  const said = words.t('health_notice');
  for (const isSaid of [false, false, true, false]) {
    await page.goto(pageUrls.x);
    if (isSaid) await closedElement(page, 'StaticText', said, undefined, 30_000);
    else {
      await page.waitForTimeout(12_000);
      expect(await closedElements(page, 'StaticText', said)).toEqual([]);
    }
  }
  const popup = await banken.toolbarClick(page);
  await popup.page.getByText(words.t('health_changed')).waitFor();
  await popup.page.getByRole('button', { name: words.t('popup_page') }).click();
  await expect.poll(async () => (await readStored(banken)).captures.length, { timeout: 30_000 }).toBe(1);
  const [capture] = (await readStored(banken)).captures;
  expect(capture?.post.platform).toBe('generic');
  expect([capture?.post.id, capture?.post.author, capture?.post.postedAt]).toEqual([undefined, undefined, undefined]);
});
