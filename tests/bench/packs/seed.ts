import type { Page } from '@playwright/test';
import { bundleForPage } from '../../harness/browsers/page-bundle';
import { makePng } from '../../unit/export/png-maker';

/** Bytes of a record. */
const recordBytes = 300_000;
const size = { width: 598, height: 416 };

/** Writes a case, or more of as many records each, straight into the database of a page of the extension. */
export async function seed(page: Page, records: number, cases = 1): Promise<void> {
  const tileHeight = Math.ceil(size.height * 0.62) + 8;
  const shown = (x: number, y: number): [number, number, number] => {
    const grain = (Math.imul((x + 1) * 374_761_393 + (y + 1) * 668_265_263, 1_274_126_177) >>> 8) & 63;
    return y % 100 < 30 ? [grain, grain, 200] : y % 33 > 20 && (x * 7 + y) % 11 > 4 ? [15, 20, 25] : [255, 255, 255];
  };
  const below = Math.round(size.height * 0.62) - 8;
  const pictures = {
    'screenshot-post.png': makePng(size.width, size.height, shown, 3),
    'screenshot-viewport.png': makePng(1_280, 900, shown, 3),
    'tiles/1.png': makePng(size.width + 6, tileHeight, shown, 3),
    'tiles/2.png': makePng(size.width + 6, tileHeight, (x, y) => shown(x, y + below), 3),
  };
  const wish = {
    records,
    ...size,
    recordBytes,
    pictures: Object.fromEntries(
      Object.entries(pictures).map(([name, bytes]) => [name, Buffer.from(bytes).toString('base64')]),
    ),
  };
  const script = await bundleForPage(new URL('./seed-case.ts', import.meta.url).pathname);
  await page.evaluate(`(async () => {
    ${script};
    const wish = ${JSON.stringify(wish)};
    for (let which = 0; which < ${cases}; which += 1) await banken.seedCase(wish, which);
  })()`);
  await page.reload();
}
