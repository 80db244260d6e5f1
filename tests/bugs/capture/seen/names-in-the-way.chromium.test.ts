import type { Browser } from '@playwright/test';
import { beforeAll, expect, it } from 'vitest';
import { oneChromium } from '../../../harness/browsers/one-chromium';
import { bundleForPage } from '../../../harness/browsers/page-bundle';
import { openSavedPage } from '../../../harness/browsers/saved-page';
import { representatives } from '../../../harness/whole';
import { page } from './facts-page';
import type * as Entry from './names-in-the-way-entry';

let browser: Browser;
let script: string;
beforeAll(async () => {
  const entry = new URL('names-in-the-way-entry.ts', import.meta.url).pathname;
  [script, browser] = await Promise.all([bundleForPage(entry), oneChromium()]);
});

/** All that is read of a post of forms, whose controls have these names or, for none, as many that mean nothing. */
async function read(html: string, isInTheWay: boolean): Promise<Record<string, unknown>> {
  const shown = await openSavedPage(browser, script, 'https://x.com/search?q=a', html);
  const found = await shown.evaluate((hostile) => {
    const { names, nameControls, allOf } = (globalThis as unknown as { banken: typeof Entry }).banken;
    nameControls(names.map((name, at) => (hostile ? name : `n${at}`)));
    return allOf('2025-12-30T15:00:00Z');
  }, isInTheWay);
  await shown.close();
  return found;
}

const form = (inside: string) => `<form>${inside}</form>`;

const pages = {
  'in the words': page({ post: { words: `店員の佐藤は<form style="display:inline">客を</form>殴った。` } }),
  'beside them': page({ post: { under: form('返信先: <a href="/shop_taro">@shop_taro</a>') } }),
  'round name, handle and time': page({}).replaceAll(
    /(<div data-testid="User-Name">)(.*?)(<\/div>\n)/gs,
    '$1<form>$2</form>$3',
  ),
  'round all posts': page({}).replace('<main>', '<main><form>').replace('</main>', '</form></main>'),
};

/** Names of controls are in the markup of what is copied. */
const withoutControls = (found: unknown) =>
  (JSON.stringify(found) ?? '').replaceAll(/<input [^>]*type=\\"hidden\\"[^>]*>/g, '');

it.each(representatives(Object.entries(pages), 4))(
  'names of what a form is, %s, change nothing that is read',
  async (_, html) => {
    const [plain, hostile] = [await read(html, false), await read(html, true)];
    expect(Object.values(plain).filter((found) => String(found).startsWith('broke off'))).toEqual([]);
    const other = Object.keys(plain).filter((what) => withoutControls(plain[what]) !== withoutControls(hostile[what]));
    expect(other.map((what) => [what, String(hostile[what]).slice(0, 300)])).toEqual([]);
  },
  60_000,
);
