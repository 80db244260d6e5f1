import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { sha256Hex } from '../../../utils/bytes/digest';
import { launchBanken } from '../../harness/browsers/banken-browser';
import { makeVariant } from '../../harness/browsers/variants';
import { buildExtension } from '../../harness/build';
import { readWords, type Words } from '../../harness/locale-words';
import { floor, type Taken } from './line';
import { madeHandOvers } from './made-hand-overs';

/** At most so many files are chosen at once. */
const mostFiles = 1_000;

/** Hand-over files of one case each, chosen at once; in the middle the page goes, and the same choice goes on where it was. */
export async function* measureHandOvers(most: number): AsyncGenerator<Taken> {
  const count = Math.min(most, mostFiles);
  const packs = mkdtempSync(join(tmpdir(), 'banken-hand-overs-'));
  const folder = await makeVariant(buildExtension(), { language: 'ja', permissions: 'granted' });
  const banken = await launchBanken(folder);
  try {
    const paths = await madeHandOvers(count, packs);
    const words = readWords(folder);
    const page = await banken.openExtensionPage('dashboard.html');
    const begun = performance.now();
    await choose(page, words, paths);
    const atBreak = await untilDone(page, Math.floor(count / 2));
    const before = performance.now() - begun;
    await page.close();

    const again = await banken.openExtensionPage('dashboard.html');
    const resumed = performance.now();
    await choose(again, words, paths);
    const first = await untilDone(again, 1);
    await untilDone(again, count);
    const after = performance.now() - resumed;
    const digests = performance.now();
    for (const path of paths) await sha256Hex(new Uint8Array(readFileSync(path)));
    const digested = performance.now() - digests;
    yield {
      size: count,
      of: 'records',
      lines: [
        { name: 'files taken in', value: await countCases(again), unit: 'files', target: `= ${count}` },
        { name: 'done when the page went', value: atBreak, unit: 'files' },
        { name: 'done when the same files were chosen again', value: first, unit: 'files', target: `>= ${atBreak}` },
        { name: 'all files', value: (before + after) / 1_000, unit: 's' },
        { name: 'each file', value: (before + after) / count, unit: 'ms' },
        floor('SHA-256 of all files', digested / 1_000, 's'),
      ],
    };
  } finally {
    await banken.close();
    rmSync(packs, { recursive: true, force: true });
    await rm(folder, { recursive: true, force: true });
  }
}

async function choose(page: Page, words: Words, paths: readonly string[]): Promise<void> {
  const act = page.getByRole('button', { name: words.t('handoff_importShort') });
  await act.first().click();
  const ask = page.getByRole('dialog', { name: words.t('handoff_import'), exact: true });
  await ask.locator('input[type=file]').setInputFiles([...paths]);
}

/** Waits until so many are said to be done; how many are. */
async function untilDone(page: Page, done: number): Promise<number> {
  const status = page.locator('dialog p.num[role=status]');
  for (;;) {
    const [, here = '-1'] = /([\d,]+)/.exec((await status.textContent({ timeout: 120_000 })) ?? '') ?? [];
    const count = Number(here.replaceAll(',', ''));
    if (count >= done) return count;
    await page.waitForTimeout(100);
  }
}

const countCases = (page: Page) =>
  page.evaluate<number>(`new Promise((resolve) => {
    const opening = indexedDB.open('banken');
    opening.onsuccess = () => {
      const asked = opening.result.transaction('incidents').objectStore('incidents').count();
      asked.onsuccess = () => resolve(asked.result);
    };
  })`);
