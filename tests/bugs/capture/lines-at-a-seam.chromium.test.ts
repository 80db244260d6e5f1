import { expect, it } from 'vitest';
import { oneChromium } from '../../harness/browsers/one-chromium';
import { bundleForPage } from '../../harness/browsers/page-bundle';
import type * as Entry from './seam-page-entry';

/**
 * Seen on 2026-11-30: of an honest post of several shots the lines that lay under the site's own head in one of them were
 * called unlike the picture, though the shot before shows them whole.
 */
it('a line that the site’s own head or foot covers is asked of no shot in which it is covered', async () => {
  const [script, browser] = await Promise.all([
    bundleForPage(new URL('./seam-page-entry.ts', import.meta.url).pathname),
    oneChromium(),
  ]);
  const page = await browser.newPage({ viewport: { width: 900, height: 600 } });
  const tall = Array.from({ length: 90 }, (_, at) => `<p style="margin:0">${at}行目はここに書かれています。</p>`).join(
    '',
  );
  const pinned = (edge: string) =>
    `<div style="position:fixed;${edge}:0;left:0;right:0;height:90px;background:#eee"></div>`;
  await page.setContent(
    `<!doctype html><html lang="ja"><body style="margin:0;font:15px/22px sans-serif"><article>${tall}</article>${pinned('top')}${pinned('bottom')}`,
  );
  await page.addScriptTag({ content: script });
  const [all, ...seen] = [new Set<number>(), 0, 400, 800, 1_200, 1_380];
  for (const scrolled of seen) {
    await page.evaluate((top) => scrollTo(0, top), scrolled);
    const lines = await page.evaluate(() =>
      (globalThis as unknown as { banken: typeof Entry }).banken.linesOf('article'),
    );
    for (const [top, bottom] of lines) {
      expect(top).toBeGreaterThanOrEqual(88);
      expect(bottom).toBeLessThanOrEqual(513);
      all.add(Math.round((top + scrolled) / 22));
    }
  }
  // Those above the first shot and below the last are cut off, which is told elsewhere; each between is asked for
  expect(all.size).toBeGreaterThanOrEqual(78);
  await page.close();
});
