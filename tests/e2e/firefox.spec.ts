import { expect, test } from '@playwright/test';
import { threat } from '../fixtures/sites/x/posts';
import { firefoxBuild } from '../harness/build';
import { launchFirefox, openCopy, openFirefoxPage } from '../harness/firefox';
import { pageUrls } from '../harness/site-responses';

test('Firefox: one click seals the post, and the dashboard shows the incident', async () => {
  const browser = await launchFirefox(firefoxBuild);
  try {
    // Before the page, so that the page stays in front while it is captured.
    const dashboard = await openFirefoxPage(browser, 'dashboard.html#/incidents');
    const page = await openCopy(browser, pageUrls.x);
    await page.bringToFront();
    await page.waitForSelector('[data-banken-host]');
    // The marks stand in a closed root: the place beside the post is where a person would press.
    const mark = await page.evaluate(
      (text) => {
        const post = [...document.querySelectorAll('article')].find((each) => each.textContent?.includes(text));
        const box = post?.getBoundingClientRect();
        return { x: (box?.right ?? 0) + 14, y: (box?.top ?? 0) + 26 };
      },
      threat.text.slice(0, 12),
    );
    await page.mouse.move(mark.x, mark.y);
    await expect
      .poll(() => page.evaluate(({ x, y }) => document.elementFromPoint(x, y)?.hasAttribute('data-banken-host'), mark))
      .toBe(true);
    await page.mouse.click(mark.x, mark.y);

    const captures = () =>
      dashboard.evaluate(async () => {
        const database = await new Promise<IDBDatabase>((resolve) => {
          const opening = indexedDB.open('banken');
          opening.addEventListener('success', () => resolve(opening.result));
        });
        const rows = await new Promise<Record<string, unknown>[]>((resolve) => {
          const asking = database.transaction('captures').objectStore('captures').getAll();
          asking.addEventListener('success', () => resolve(asking.result as Record<string, unknown>[]));
        });
        database.close();
        return rows.map((row) => ({
          text: (row['post'] as { text?: string }).text,
          picture: (row['picture'] as { kind: string }).kind,
          failures: JSON.stringify(row['failures']),
          files: (row['files'] as { name: string }[]).map((file) => file.name),
        }));
      });
    await expect.poll(captures, { timeout: 30_000 }).toHaveLength(1);
    const [capture] = await captures();
    expect(capture?.text).toBe(threat.text);
    expect(capture?.picture, capture?.failures).toBe('rendered');
    expect(capture?.files).toEqual(
      expect.arrayContaining(['page.html', 'post.txt', 'post.json', 'screenshot-post.png']),
    );
    expect(capture?.files).not.toContain('page.mhtml');
    await expect.poll(() => dashboard.evaluate(() => document.body.textContent)).toContain('K-2026-0001');
  } finally {
    await browser.close();
  }
});
