import type { Locator, Page } from '@playwright/test';
import { tall, threat, timeline } from '../../fixtures/sites/x/posts';
import type { BankenBrowser } from '../../harness/browsers/banken-browser';
import { clickClosed, closedElement } from '../../harness/browsers/closed-shadow';
import type { Words } from '../../harness/locale-words';
import { Marks } from '../../harness/screens';
import { pageUrls } from '../../harness/site-responses';
import { expect, test } from '../fixtures';
import { readStored } from '../stored';

const SEALING = 40_000;

test('several posts chosen on their marks are one incident, each with a seal of its own', { tag: '@long' }, async ({
  banken,
  words,
}) => {
  const { page, posts } = await openTimeline(banken, words, [threat.text, timeline[0]?.text ?? '']);
  await choose(banken, words, page, posts);
  await clickClosed(page, 'button', words.t('select_record', '2'));
  await closedElement(page, 'StaticText', words.t('select_doneAll', '2'), undefined, SEALING);
  await expect.poll(async () => (await readStored(banken)).captures.length, { timeout: SEALING }).toBe(2);
  const { captures, incidents } = await readStored(banken);
  expect(incidents).toHaveLength(1);
  expect(new Set(captures.map(({ seal }) => seal)).size).toBe(2);
  expect(new Set(captures.map(({ post }) => post.text))).toEqual(new Set([threat.text, timeline[0]?.text]));
});

test('of several posts, one that has been deleted is kept as it was seen, one that cannot be recorded says so, and the rest are sealed', {
  tag: '@long',
}, async ({ banken, words }) => {
  const [first, second, unlucky] = [timeline[0]?.text ?? '', timeline[1]?.text ?? '', tall.text.slice(0, 20)];
  const { page, posts } = await openTimeline(banken, words, [first, second, threat.text, unlucky]);
  await choose(banken, words, page, posts);
  await posts[1]?.evaluate((post) => post.remove());
  await refuseToStore(banken, unlucky);
  await clickClosed(page, 'button', words.t('select_record', '4'));
  const said = words.t('select_done', '3', '4') + words.t('select_failed', '1');
  await closedElement(page, 'StaticText', said, undefined, SEALING);
  await closedElement(page, 'button', words.pattern('mark_failed_name'), posts[3]);
  const { captures, incidents } = await readStored(banken);
  expect(incidents).toHaveLength(1);
  expect(new Map(captures.map(({ post, picture, failures }) => [post.text, { kind: picture.kind, failures }]))).toEqual(
    new Map([
      [first, { kind: 'screen', failures: [] }],
      [second, { kind: 'none', failures: [expect.objectContaining({ step: 'pixels', code: 'post-gone' })] }],
      [threat.text, { kind: 'screen', failures: [] }],
    ]),
  );
  await test.step('the one that failed is recorded from its own mark when there is room again', async () => {
    await refuseToStore(banken, undefined);
    await clickClosed(page, 'button', words.t('mark_retry'), posts[3]);
    await new Marks(page, words).waitKept(posts[3] as Locator);
  });
});

/** A database that has no room for the capture of one post; `undefined` makes room again. */
async function refuseToStore(banken: BankenBrowser, text: string | undefined): Promise<void> {
  const worker = await banken.worker();
  await worker.evaluate((refused) => {
    const world = globalThis as unknown as { firstAdd?: IDBObjectStore['add'] };
    const store = IDBObjectStore.prototype;
    world.firstAdd ??= store.add;
    const { firstAdd } = world;
    store.add = function add(value: unknown, key?: IDBValidKey) {
      if (refused !== undefined && this.name === 'jobs' && JSON.stringify(value).includes(refused))
        throw new DOMException('no room', 'QuotaExceededError');
      return key === undefined ? firstAdd.call(this, value) : firstAdd.call(this, value, key);
    };
  }, text);
}

async function openTimeline(banken: BankenBrowser, words: Words, texts: readonly string[]) {
  const page = await banken.context.newPage();
  await page.goto(pageUrls.x);
  const posts = texts.map((text) => page.locator('article').filter({ hasText: text }));
  for (const post of posts) await new Marks(page, words).waitIdle(post);
  return { page, posts };
}

/** Starts the choosing in the popup and ticks each of the posts at its mark. */
async function choose(banken: BankenBrowser, words: Words, page: Page, posts: readonly Locator[]): Promise<void> {
  const popup = await banken.toolbarClick(page);
  await popup.page.getByRole('button', { name: words.t('select_start') }).click();
  await closedElement(page, 'checkbox', /./);
  await popup.close();
  for (const post of posts) {
    await post.scrollIntoViewIfNeeded();
    await clickClosed(page, 'checkbox', /./, post);
  }
}
