import { createHash } from 'node:crypto';
import type { Locator, Page } from '@playwright/test';
import { xTimeline } from '../../fixtures/sites/x/page';
import { tall, threat } from '../../fixtures/sites/x/posts';
import type { BankenBrowser } from '../../harness/browsers/banken-browser';
import { clickClosed, closedElement } from '../../harness/browsers/closed-shadow';
import type { Words } from '../../harness/locale-words';
import { Marks } from '../../harness/screens';
import { pageUrls } from '../../harness/site-responses';
import type { Sites } from '../../harness/sites';
import { whole } from '../../harness/whole';
import { expect, test } from '../fixtures';
import { readStored } from '../stored';

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

/** The timeline, with the post that the tests record. */
async function openThreat(banken: BankenBrowser, words: Words) {
  const page = await banken.context.newPage();
  await page.goto(pageUrls.x);
  const post = page.locator('article').filter({ hasText: threat.text });
  return { page, post, marks: new Marks(page, words) };
}

/** A click, a key and a press that the page makes by itself, where the mark is and on everything that it could be. */
async function pressByPage(page: Page, { x, y }: { x: number; y: number }): Promise<void> {
  await page.evaluate(
    ([left, top]) => {
      const hit = document.elementFromPoint(left, top);
      for (const target of [hit, ...document.querySelectorAll('html > div')]) {
        for (const type of ['pointerdown', 'mousedown', 'mouseup', 'click']) {
          target?.dispatchEvent(new MouseEvent(type, { bubbles: true, composed: true, clientX: left, clientY: top }));
        }
        target?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true }));
        (target as HTMLElement | null)?.click();
      }
    },
    [x + 14, y + 14] as const,
  );
}

/** The colours right of the post, where marks hang and a site has nothing: one, the page's ground. */
async function coloursBeside(page: Page, post: Locator, shot: Buffer): Promise<string[]> {
  const column = await post.evaluate((element) => element.getBoundingClientRect().right);
  return page.evaluate(
    async ({ base64, from, to }) => {
      const image = new Image();
      image.src = `data:image/png;base64,${base64}`;
      await image.decode();
      const canvas = new OffscreenCanvas(image.width, image.height);
      const context = canvas.getContext('2d');
      context?.drawImage(image, 0, 0);
      const { data } = context?.getImageData(from, 60, to - from, image.height - 60) ?? { data: [] };
      const seen = new Set<string>();
      for (let at = 0; at < data.length; at += 4) seen.add(`${data[at]} ${data[at + 1]} ${data[at + 2]}`);
      return [...seen];
    },
    { base64: shot.toString('base64'), from: Math.ceil(column) + 2, to: Math.ceil(column) + 26 },
  );
}

/** Records a post taller than the window. */
async function recordTall(banken: BankenBrowser, words: Words): Promise<void> {
  const page = await banken.context.newPage();
  await page.goto(pageUrls.xTall);
  const post = page.locator('article').filter({ hasText: tall.text.slice(0, 20) });
  await new Marks(page, words).record(post);
  const { captures, files } = await readStored(banken);
  const capture = captures.find(({ post: { text } }) => text === tall.text);
  const tiles = capture?.picture.tiles ?? [];
  expect(tiles.length).toBeGreaterThan(1);
  expect(capture?.picture.seams).toHaveLength(tiles.length - 1);
  for (const tile of tiles)
    expect(files.some(({ captureId, name }) => captureId === capture?.id && name === tile.file)).toBe(true);
  for (const tile of tiles.slice(1)) expect(tile.overlap).toBeGreaterThan(0);
  expect(capture?.failures).toEqual([]);
}

/** Records a post that would run scripts, turns its letters round and is very long, and looks at it. */
async function recordHostile(banken: BankenBrowser, sites: Sites, words: Words): Promise<void> {
  const words100k = `</script><script>top.hacked=1</script>\u202egnp.exe\u200b記録しました ${'あ'.repeat(100_000)}`;
  sites.replacePage(
    pageUrls.x,
    `<!doctype html><html lang="ja"><meta charset="utf-8"><title>X</title><main style="width:600px"><div data-testid="cellInnerDiv"><article data-testid="tweet" role="article">
     <div data-testid="User-Name"><a href="/a"><span>番犬 封印済み ✓</span></a><a href="/a" tabindex="-1">@a</a><a href="/a/status/1900000000000000001"><time datetime="2025-03-13T01:00:00.000Z">3h</time></a></div>
     <div data-testid="tweetText" lang="ja" style="height:60px;overflow:hidden"></div></article></div></main>
     <script>document.querySelector('[data-testid=tweetText]').textContent = ${JSON.stringify(words100k).replaceAll('<', '\\u003c')}</script></html>`,
  );
  const page = await banken.context.newPage();
  await page.goto(pageUrls.x);
  const post = page.locator('article');
  await new Marks(page, words).record(post);
  const { captures } = await readStored(banken);
  const capture = captures.find(({ post: { id } }) => id === '1900000000000000001');
  expect(capture?.post.text).toBe(words100k);
  const dashboard = await banken.openExtensionPage(`dashboard.html#/incidents/${capture?.incidentId}`);
  const errors: string[] = [];
  dashboard.on('pageerror', (error) => errors.push(String(error)));
  await dashboard.getByRole('heading', { level: 1 }).first().waitFor();
  expect(await dashboard.evaluate(() => 'hacked' in window)).toBe(false);
  expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
  const width = await dashboard.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(width).toBeLessThanOrEqual(0);
  expect(errors).toEqual([]);
}

test.describe('one click on a mark', () => {
  test('seals facts, pixels, page and markup once, of a tall post too; made by the page instead of a person it does nothing', async ({
    banken,
    sites,
    words,
  }) => {
    const { page, post, marks } = await openThreat(banken, words);
    await test.step('a click of the page does nothing', async () => {
      const { box } = await marks.waitIdle(post);
      await pressByPage(page, box);
      await page.waitForTimeout(500);
      expect((await readStored(banken).catch(() => ({ jobs: [] }))).jobs).toHaveLength(0);
    });
    await marks.press(post);
    await marks.waitKept(post);

    const stored = await readStored(banken);
    expect(stored.captures).toHaveLength(1);
    const [capture] = stored.captures;
    const bytesOf = (name: string) => stored.files.find((file) => file.name === name)?.bytes ?? Buffer.alloc(0);
    expect(capture?.failures).toEqual([]);
    expect(capture?.picture.kind).toBe('screen');
    expect(capture?.post.text).toBe(threat.text);
    expect(capture?.files.map((file) => file.name)).toEqual([
      'capture.json',
      'page.html',
      'page.mhtml',
      'post.json',
      'post.txt',
      'screenshot-context.png',
      'screenshot-post.png',
      'screenshot-viewport.png',
    ]);
    for (const { name, sha256: digest } of capture?.files ?? []) expect(sha256(bytesOf(name)), name).toBe(digest);
    const list = capture?.files.map((file) => `${file.sha256}  data/${file.name}\n`).join('') ?? '';
    expect(sha256(Buffer.from(list))).toBe(capture?.seal);
    expect(stored.custody.map((entry) => entry.event)).toEqual(['captured', 'sealed']);
    await test.step('none of our own marks is in the picture', async () => {
      expect(await coloursBeside(page, post, bytesOf('screenshot-viewport.png'))).toHaveLength(1);
    });

    await test.step('a second capture of the same post is asked for, never made by a stray click', async () => {
      await page.bringToFront();
      await clickClosed(page, 'button', words.pattern('mark_kept_name'), post);
      await page.waitForTimeout(600);
      expect((await readStored(banken)).captures).toHaveLength(1);
      await page.bringToFront();
      await clickClosed(page, 'button', words.t('mark_again_name'), post);
      await expect.poll(async () => (await readStored(banken)).captures.length, { timeout: 20_000 }).toBe(2);
      const { captures } = await readStored(banken);
      expect(captures.filter(({ follows }) => follows?.why === 'again')).toHaveLength(1);
    });
    await test.step('a post taller than the window is joined from raw tiles with recorded seams', () =>
      recordTall(banken, words));
    // A hundred thousand letters: `read-page` keeps such a post whole, `inert-page` runs nothing of one
    if (whole)
      await test.step('a hostile post runs nothing and is kept byte for byte', () =>
        recordHostile(banken, sites, words));
  });

  test('is one capture when it is two clicks', { tag: '@long' }, async ({ banken, words }) => {
    const page = await banken.context.newPage();
    await page.goto(pageUrls.x);
    const post = page.locator('article').filter({ hasText: threat.text });
    const mark = await new Marks(page, words).waitIdle(post);
    await page.mouse.dblclick(mark.box.x + 14, mark.box.y + 14);
    await new Marks(page, words).waitKept(post);
    const { captures, incidents } = await readStored(banken);
    expect(captures).toHaveLength(1);
    expect(incidents).toHaveLength(1);
  });
});

test.describe('when something goes wrong', () => {
  test('a post deleted in mid-capture keeps what was read and says what is missing', { tag: '@long' }, async ({
    banken,
    words,
  }) => {
    const page = await banken.context.newPage();
    await page.goto(pageUrls.xTall);
    const post = page.locator('article').filter({ hasText: tall.text.slice(0, 20) });
    const marks = new Marks(page, words);
    await marks.press(post);
    await post.first().evaluate((element) => element.remove());
    await expect.poll(async () => (await readStored(banken)).captures.length, { timeout: 20_000 }).toBe(1);
    const [capture] = (await readStored(banken)).captures;
    expect(capture?.post.text).toBe(tall.text);
    expect(capture?.failures.map((failure) => failure.code)).toContain('post-gone');
    expect(capture?.files.map((file) => file.name)).toEqual(expect.arrayContaining(['post.txt', 'post.json']));
  });

  test('a worker that is killed in mid-capture goes on and loses nothing', async ({ banken, words }) => {
    const page = await banken.context.newPage();
    await page.goto(pageUrls.xTall);
    const post = page.locator('article').filter({ hasText: tall.text.slice(0, 20) });
    const first = await banken.worker();
    await first.evaluate(() => Object.assign(globalThis, { isFirst: true }));
    await new Marks(page, words).press(post);
    await banken.killWorker();
    await page.bringToFront();
    await new Marks(page, words).waitKept(post);
    const { captures, jobs } = await readStored(banken);
    expect(captures).toHaveLength(1);
    expect(jobs).toEqual([]);
    expect(await (await banken.worker()).evaluate(() => 'isFirst' in globalThis)).toBe(false);
    expect(captures[0]?.post.text).toBe(tall.text);
  });

  test('a post without a permalink is captured and marked so, loudly', { tag: '@long' }, async ({
    banken,
    sites,
    words,
  }) => {
    sites.replacePage(
      pageUrls.x,
      `<!doctype html><html lang="ja"><meta charset="utf-8"><title>X</title><main style="width:600px"><div data-testid="cellInnerDiv"><article data-testid="tweet" role="article">
       <div data-testid="User-Name"><a href="/tokumei_sample83"><span>名無しの客</span></a><a href="/tokumei_sample83" tabindex="-1">@tokumei_sample83</a></div>
       <div data-testid="tweetText" lang="ja">固定リンクのない投稿</div></article></div></main></html>`,
    );
    const page = await banken.context.newPage();
    await page.goto(pageUrls.x);
    const post = page.locator('article');
    const marks = new Marks(page, words);
    await marks.press(post);
    await marks.waitKept(post);
    const { captures, incidents } = await readStored(banken);
    expect(captures[0]?.post).not.toHaveProperty('permalink');
    expect(captures[0]?.post.notes).toContain('no-permalink');
    const dashboard = await banken.openExtensionPage(`dashboard.html#/incidents/${incidents[0]?.id}`);
    await expect(dashboard.getByText(/固定リンク.*(なし|ありません)/).first()).toBeVisible();
  });
});

test.describe('without the permission for screen pixels', () => {
  test.use({ grants: 'default' });

  test('the picture is drawn again and labelled so; one toolbar click adds true pixels as a new capture', {
    tag: '@long',
  }, async ({ banken, words }) => {
    const { page, post, marks } = await openThreat(banken, words);
    await marks.press(post);
    await marks.waitKept(post);
    const before = (await readStored(banken)).captures;
    expect(before[0]?.picture.kind).toBe('rendered');
    expect(before[0]?.failures.map((failure) => failure.code)).toEqual([
      'no-screen-permission',
      'letters-not-compared',
      'mhtml-not-granted',
    ]);
    expect(await closedElement(page, 'button', words.pattern('mark_kept_name'), post)).toBeDefined();

    await page.bringToFront();
    const popup = await banken.toolbarClick(page);
    await popup.page.getByRole('button', { name: words.t('popup_addPixels') }).click();
    await expect.poll(async () => (await readStored(banken)).captures.length, { timeout: 20_000 }).toBe(2);
    const { captures, incidents } = await readStored(banken);
    const added = captures.find((capture) => capture.id !== before[0]?.id);
    expect(added?.picture.kind).toBe('screen');
    expect(added?.follows).toEqual({ captureId: before[0]?.id, seal: before[0]?.seal, why: 'screen-pixels' });
    expect(incidents).toHaveLength(1);
    expect(captures.find((capture) => capture.id === before[0]?.id)).toEqual(before[0]);
  });

  test('the picture is drawn on a page whose own policy lets no picture in', {
    tag: '@long',
  }, async ({ banken, sites, words }) => {
    const policy = `<meta http-equiv="Content-Security-Policy" content="img-src 'none'; connect-src 'none'">`;
    sites.replacePage(pageUrls.x, xTimeline().replace('<head>', `<head>${policy}`));
    const { post, marks } = await openThreat(banken, words);
    await marks.press(post);
    await marks.waitKept(post);
    const { captures } = await readStored(banken);
    expect(captures[0]?.picture).toMatchObject({ kind: 'rendered', width: 598 });
  });
});
