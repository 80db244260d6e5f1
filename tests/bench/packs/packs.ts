import { mkdtempSync, rmSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { offlinePage } from '../../../utils/node/build/offline-page';
import { type BankenBrowser, launchBanken } from '../../harness/browser';
import { bundleForPage } from '../../harness/page-bundle';
import { DashboardScreen } from '../../harness/screens';
import { readWords } from '../../harness/words';
import { makePng } from '../../unit/export/png-maker';
import type { Line } from '../scale/line';
import { floorsOf, judged } from './stock-tools';
import { watched } from './watched';
import { backUp, restore, takeIn, verifyOffline } from './ways';

/** Bytes of a record. */
const recordBytes = 300_000;
const size = { width: 598, height: 416 };

/**
 * Exports a case of many records as a person does, in the browser, and measures beside it, on the same bytes, what `zip -0`
 * and `sha256sum` take; then everything that reads or writes as much: the verifiers, the backup (which is the same files
 * without papers), its restore and the import, each of those two in an empty profile.
 */
export async function* benchPacks(extensionDir: string, records: number): AsyncGenerator<Line[]> {
  const folder = mkdtempSync(join(tmpdir(), 'banken-bench-'));
  const pack = join(folder, 'pack.zip');
  const backup = join(folder, 'backup.zip');
  const words = readWords(extensionDir);
  try {
    const floors = await inProfile(extensionDir, async (banken) => {
      const page = await banken.openExtensionPage('dashboard.html');
      await seed(page, records);
      const dashboard = new DashboardScreen(page, words);
      await dashboard.openNewest(/X/);
      await dashboard.openExport();
      const exported = await watched('export with its report', page, () => dashboard.exportPack(900_000));
      await exported.result.saveAs(pack);
      const beside = floorsOf(pack, folder);
      const over: Line = {
        name: 'export with its report, over zip -0 and sha256sum',
        value: (exported.lines[0]?.value ?? 0) / beside.seconds,
        unit: '×',
        target: '<= 4',
      };
      const saved = await backUp(banken, words, beside.seconds);
      await saved.result.saveAs(backup);
      const bytes: Line = { name: 'pack', value: (await stat(pack)).size / 1e6, unit: 'MB' };
      return { ...beside, all: [...beside.lines, ...exported.lines, over, bytes, ...saved.lines] };
    });
    yield floors.all;
    yield judged(pack, folder);
    yield await verifyOffline(pack, (await offlinePage()).contents);
    yield await inProfile(extensionDir, (banken) => restore(banken, words, backup, floors.seconds));
    yield await inProfile(extensionDir, (banken) => takeIn(banken, words, pack, records));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function inProfile<Result>(
  extensionDir: string,
  use: (banken: BankenBrowser) => Promise<Result>,
): Promise<Result> {
  const banken = await launchBanken(extensionDir);
  try {
    return await use(banken);
  } finally {
    await banken.close();
  }
}

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
