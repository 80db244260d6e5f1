import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { plainArguments } from '../../../utils/node/browser/chromium-arguments';
import { findBrowser } from '../../../utils/node/browser/find-browser';
import { offlinePage } from '../../../utils/node/build/offline-page';
import { askPage } from '../packs/three-verifiers';
import type { Measured } from './limits-family';

/** verify.html in a Chromium of its own. */
export interface MeasuredPage {
  /** Gives it one file, and tells what its process spent: processor seconds, and the most memory it held. */
  measure(path: string): Promise<Measured>;
  close(): Promise<void>;
}

export async function openMeasuredPage(): Promise<MeasuredPage> {
  const folder = mkdtempSync(join(tmpdir(), 'banken-measured-'));
  const file = join(folder, 'verify.html');
  writeFileSync(file, (await offlinePage()).contents);
  const browser = await chromium.launch({ executablePath: await findBrowser(), args: [...plainArguments] });
  const session = await browser.newBrowserCDPSession();
  const context = await browser.newContext({ locale: 'ja-JP' });
  const renderers = async () => {
    const { processInfo } = await session.send('SystemInfo.getProcessInfo');
    return processInfo.filter(({ type }) => type === 'renderer');
  };
  const spent = async () => (await renderers()).reduce((sum, { cpuTime }) => sum + cpuTime, 0);
  return {
    async measure(path) {
      const page = await context.newPage();
      try {
        await page.goto(`file://${file}`);
        for (const { id } of await renderers()) forgetPeak(id);
        const before = await spent();
        const { outcome, checks } = await askPage(page, `file://${file}`, { pack: path });
        const seconds = (await spent()) - before;
        const megabytes = Math.max(...(await renderers()).map(({ id }) => peakOf(id)));
        const refused = [...checks].filter(([, said]) => said.includes('大きすぎ')).map(([id]) => id);
        return { seconds, megabytes, outcome, refused };
      } finally {
        await page.close();
      }
    },
    async close() {
      await browser.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** From here on the kernel counts the most memory anew (proc(5), clear_refs). */
const forgetPeak = (id: number) => writeFileSync(`/proc/${id}/clear_refs`, '5');

function peakOf(id: number): number {
  return Number(/^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1] ?? 0) / 1_024;
}
