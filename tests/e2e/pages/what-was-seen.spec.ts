import { threat } from '../../fixtures/sites/x/posts';
import type { BankenBrowser } from '../../harness/browsers/banken-browser';
import type { Words } from '../../harness/locale-words';
import { Marks } from '../../harness/screens';
import { pageUrls } from '../../harness/site-responses';
import { expect, test } from '../fixtures';
import { readStored } from '../stored';

/** The timeline with a script of a hostile site, run before or after the press, and the one capture that the press on the threat makes. */
async function recordOn(
  banken: BankenBrowser,
  words: Words,
  hostile: (text: string) => void,
  when: 'before' | 'after' = 'before',
) {
  const page = await banken.context.newPage();
  await page.goto(pageUrls.x);
  const post = page.locator('article').filter({ hasText: threat.text });
  const marks = new Marks(page, words);
  await marks.waitIdle(post);
  if (when === 'before') await page.evaluate(hostile, threat.text);
  await marks.press(post);
  if (when === 'after') await page.evaluate(hostile, threat.text);
  await expect.poll(async () => (await readStored(banken)).captures.length, { timeout: 20_000 }).toBe(1);
  const { captures, files } = await readStored(banken);
  return { page, capture: captures[0], files };
}

const codesOf = (failures: readonly { code: string }[] = []) => failures.map(({ code }) => code);

test('a shot changes nothing that a page can observe, but for the scroll position', { tag: '@long' }, async ({
  banken,
  words,
}) => {
  const { page, capture } = await recordOn(banken, words, () => {
    const seen: string[] = [];
    Reflect.set(window, 'seen', seen);
    const observer = new MutationObserver((records) => {
      for (const { type, attributeName, target } of records) {
        const { nodeName } = target;
        seen.push(`${type} ${attributeName ?? ''} ${nodeName}`);
      }
    });
    observer.observe(document, { attributes: true, childList: true, characterData: true, subtree: true });
  });
  expect(codesOf(capture?.failures)).not.toContain('changed-since-click');
  expect(capture?.picture.letters?.looked).toBeGreaterThan(20);
  expect(capture?.picture.letters).toMatchObject({ blank: 0, unlike: 0 });
  // The site's own list takes rows out and puts them in as it is scrolled
  const seen: string[] = await page.evaluate(() => Reflect.get(window, 'seen'));
  expect(seen.filter((record) => record !== 'childList  DIV')).toEqual([]);
});

test('a page that changes the post after the press is told, and both versions are sealed', async ({
  banken,
  words,
}) => {
  // No event of a mark reaches the page: the test tells it when
  const change = (text: string) => {
    const walker = document.createTreeWalker(document.body, 4);
    while (walker.nextNode()) {
      const node = walker.currentNode as Text;
      if (node.data.trim() !== '' && text.includes(node.data.trim())) node.data = 'とても親切なお店でした。';
    }
  };
  const { capture, files } = await recordOn(banken, words, change, 'after');
  expect(codesOf(capture?.failures)).toContain('changed-since-click');
  expect(capture?.post.text).toBe(threat.text);
  const other = files.find(({ name }) => /^post-at-(?:shot|copy)\.json$/.test(name));
  expect(other?.bytes.toString('utf8')).toContain('とても親切なお店でした。');
  expect(capture?.files.map(({ name }) => name)).toContain(other?.name);
});

for (const [what, cover] of [
  ['covers the post with a flat colour', ''],
  [
    'shows other words over the post',
    'とても親切なお店でした。また行きたいと思います。ありがとうございました。'.repeat(6),
  ],
] as const)
  test(`a page that ${what} without pointer events is told`, { tag: '@long' }, async ({ banken, words }) => {
    const page = await banken.context.newPage();
    await page.goto(pageUrls.x);
    const post = page.locator('article').filter({ hasText: threat.text });
    const marks = new Marks(page, words);
    await marks.waitIdle(post);
    await post.evaluate((element, said) => {
      const { left, top, width, height } = element.getBoundingClientRect();
      const over = document.createElement('div');
      over.style.cssText = `position:absolute;left:${left + scrollX}px;top:${top + scrollY}px;width:${width}px;height:${height}px;background:#fff;color:#111;font:15px sans-serif;overflow:hidden;pointer-events:none;z-index:9999`;
      over.textContent = said;
      document.body.append(over);
    }, cover);
    await marks.press(post);
    await expect.poll(async () => (await readStored(banken)).captures.length, { timeout: 20_000 }).toBe(1);
    const [capture] = (await readStored(banken)).captures;
    expect(codesOf(capture?.failures)).toContain('picture-unlike-text');
  });
