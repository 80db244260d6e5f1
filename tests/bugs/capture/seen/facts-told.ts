import type { Browser } from '@playwright/test';
import { openSavedPage } from '../../../harness/browsers/saved-page';
import type * as Entry from './facts-as-drawn-entry';
import { type Page, page } from './facts-page';

/** What is told of the post on such a page; words in elements of the class `lit` are highlighted as `lit`. */
export async function factsTold(browser: Browser, script: string, parts: Page): Promise<string[]> {
  const shown = await openSavedPage(browser, script, 'https://x.com/search?q=a', page(parts));
  // Saved pages run no scripts of their own
  await shown.evaluate(() => {
    const ranges = [...document.querySelectorAll('.lit')].map((part) => {
      const range = new Range();
      range.selectNodeContents(part);
      return range;
    });
    if (ranges.length > 0) CSS.highlights.set('lit', new Highlight(...ranges));
  });
  const found = await shown.evaluate(
    (handle) =>
      (globalThis as unknown as { banken: typeof Entry }).banken.toldOf(handle, '2025-12-30T15:00:00Z', 'Asia/Tokyo'),
    parts.post?.handle ?? 'kuchikomi_taro',
  );
  await shown.close();
  return found;
}
