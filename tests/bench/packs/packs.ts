import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { type BankenBrowser, launchBanken } from '../../harness/browser';
import { bundleForPage } from '../../harness/page-bundle';
import { DashboardScreen } from '../../harness/screens';
import { readWords } from '../../harness/words';
import { makePng } from '../../unit/export/png-maker';
import { type WrittenFigure, written } from '../written-figures';

/** Records of the case that is exported, and bytes of each. */
const recordBytes = 300_000;
const size = { width: 598, height: 416 };

/**
 * Exports a case of many records as a person does, in the browser, and measures beside it, on the same bytes, what `zip -0`
 * and `sha256sum` take. The pack is then judged by `unzip`, `sha256sum` and our own verifier.
 */
export async function benchPacks(extensionDir: string, records: number): Promise<WrittenFigure[]> {
  const banken = await launchBanken(extensionDir);
  const folder = mkdtempSync(join(tmpdir(), 'banken-bench-'));
  try {
    const page = await banken.openExtensionPage('dashboard.html');
    await seed(page, records);
    const before = await memoryOf(banken);
    const watching = watchMemory(banken, before);
    const watch = await watchTasks(page);
    const dashboard = new DashboardScreen(page, readWords(extensionDir));
    await dashboard.openNewest(/X/);
    await dashboard.openExport();
    await watch.begin();
    const start = performance.now();
    const pack = join(folder, 'pack.zip');
    await (await dashboard.exportPack(600_000)).saveAs(pack);
    const seconds = (performance.now() - start) / 1_000;
    const longest = await watch.end();
    const growth = await watching.end();
    const floors = floorsOf(pack, folder);
    const name = `Export: ${records.toLocaleString('en')} records of 300 kB`;
    return [
      written(`${name}, zip -0`, floors.zip, 's'),
      written(`${name}, sha256sum`, floors.digest, 's'),
      written(`${name}, with report`, seconds, 's'),
      written(`${name}, with report, over the floor`, seconds / (floors.zip + floors.digest), 'x', '<= 4'),
      written(`${name}, longest task on the page`, longest, 'ms', '<= 50'),
      written(`${name}, memory growth of the browser`, growth / 1_000_000, 'MB', '<= 200'),
      written(`${name}, pack`, (await stat(pack)).size / 1_000_000, 'MB'),
    ];
  } finally {
    await banken.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function seed(page: Page, records: number): Promise<void> {
  const tileHeight = Math.ceil(size.height * 0.62) + 8;
  const shown = (x: number, y: number): [number, number, number] => {
    const grain = (Math.imul((x + 1) * 374_761_393 + (y + 1) * 668_265_263, 1_274_126_177) >>> 8) & 63;
    return y % 100 < 30 ? [grain, grain, 200] : y % 33 > 20 && (x * 7 + y) % 11 > 4 ? [15, 20, 25] : [255, 255, 255];
  };
  const below = Math.round(size.height * 0.62) - 8;
  const pictures = {
    'screenshot-post.png': makePng(size.width, size.height, shown),
    'screenshot-viewport.png': makePng(1_280, 900, shown),
    'tiles/1.png': makePng(size.width + 6, tileHeight, shown),
    'tiles/2.png': makePng(size.width + 6, tileHeight, (x, y) => shown(x, y + below)),
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
  await page.evaluate(`(async () => { ${script}; return banken.seedCase(${JSON.stringify(wish)}); })()`);
  await page.reload();
}

/** Tasks of the page that took longer than a frame or two, as the browser itself tells them. */
async function watchTasks(page: Page) {
  return {
    begin: () =>
      page.evaluate(`{
        globalThis.longest = 0;
        new PerformanceObserver((list) => {
          for (const { duration } of list.getEntries()) globalThis.longest = Math.max(globalThis.longest, duration);
        }).observe({ type: 'longtask' });
      }`),
    end: () => page.evaluate<number>('globalThis.longest'),
  };
}

/** What the browser's processes hold by themselves, bytes (Linux). */
async function memoryOf(banken: BankenBrowser): Promise<number> {
  const ids = await processesOf(banken);
  const sizes = ids.map((id) => {
    try {
      const text = readFileSync(`/proc/${id}/smaps_rollup`, 'utf8');
      return ['Private_Clean', 'Private_Dirty'].reduce(
        (sum, key) => sum + Number(new RegExp(String.raw`${key}:\s+(\d+) kB`).exec(text)?.[1] ?? 0) * 1_024,
        0,
      );
    } catch {
      return 0;
    }
  });
  return sizes.reduce((sum, each) => sum + each, 0);
}

async function processesOf(banken: BankenBrowser): Promise<number[]> {
  const browser = banken.context.browser();
  const session = await browser?.newBrowserCDPSession();
  const { processInfo = [] } = (await session?.send('SystemInfo.getProcessInfo')) ?? {};
  await session?.detach();
  return processInfo.map(({ id }) => id);
}

/** The most that the browser holds more than before, looked at four times a second. */
function watchMemory(banken: BankenBrowser, before: number) {
  const ending = new AbortController();
  const looking = (async () => {
    let most = before;
    while (!ending.signal.aborted) {
      most = Math.max(most, await memoryOf(banken));
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
    return most - before;
  })();
  return {
    end: () => {
      ending.abort();
      return looking;
    },
  };
}

/** Seconds of stock tools over the very files of the pack. */
function floorsOf(pack: string, folder: string): { zip: number; digest: number } {
  execFileSync('unzip', ['-q', pack, '-d', join(folder, 'out')]);
  const timed = (command: string, words: string[], cwd: string) => {
    const start = performance.now();
    execFileSync(command, words, { cwd, maxBuffer: 1024 ** 3 });
    return (performance.now() - start) / 1_000;
  };
  const out = join(folder, 'out');
  return {
    zip: timed('zip', ['-0', '-q', '-r', join(folder, 'floor.zip'), '.'], out),
    digest: timed('sh', ['-c', 'cd * && sha256sum -c --quiet manifest-sha256.txt tagmanifest-sha256.txt'], out),
  };
}
