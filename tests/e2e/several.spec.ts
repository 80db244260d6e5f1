import { threat, timeline } from '../fixtures/sites/x/posts';
import { clickClosed, closedElement } from '../harness/closed-shadow';
import { Marks } from '../harness/screens';
import { pageUrls } from '../harness/site-responses';
import { expect, test } from './fixtures';
import { readStored } from './stored';

test('several posts chosen on their marks are one incident, each with a seal of its own', async ({ banken, words }) => {
  const page = await banken.context.newPage();
  await page.goto(pageUrls.x);
  const posts = [threat.text, timeline[0]?.text ?? ''].map((text) => page.locator('article').filter({ hasText: text }));
  for (const post of posts) await new Marks(page, words).waitIdle(post);
  const popup = await banken.toolbarClick(page);
  await popup.page.getByRole('button', { name: words.t('select_start') }).click();
  await closedElement(page, 'checkbox', /./);
  await popup.close();
  for (const post of posts) await clickClosed(page, 'checkbox', /./, post);
  await clickClosed(page, 'button', words.t('select_record', '2'));
  await closedElement(page, 'StaticText', words.t('select_doneAll', '2'), undefined, 40_000);
  await expect.poll(async () => (await readStored(banken)).captures.length, { timeout: 40_000 }).toBe(2);
  const { captures, incidents } = await readStored(banken);
  expect(incidents).toHaveLength(1);
  expect(new Set(captures.map(({ seal }) => seal)).size).toBe(2);
  expect(new Set(captures.map(({ post }) => post.text))).toEqual(new Set([threat.text, timeline[0]?.text]));
});
