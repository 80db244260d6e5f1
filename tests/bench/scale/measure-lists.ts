import { rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { type BankenBrowser, launchBanken } from '../../harness/browser';
import { buildExtension } from '../../harness/build';
import { bundleForPage } from '../../harness/page-bundle';
import { makeVariant } from '../../harness/variants';
import type { Taken } from './line';
import { lines } from './lists';

/** Below some hundred cases nothing is slow, and some filters leave the same. */
const fewest = 500;

/** A profile that grows to `most` cases over two smaller sizes, and every line at each; under an open lock if asked for. */
export async function* measureLists(most: number, isSealed: boolean): AsyncGenerator<Taken> {
  const sizes = [most / 50, most / 5, most].map(Math.floor).filter((cases) => cases >= fewest || cases === most);
  const folder = await makeVariant(buildExtension(), { language: 'ja', permissions: 'granted' });
  const banken = await launchBanken(folder);
  try {
    for (const [index, cases] of sizes.entries()) yield await measured(banken, sizes[index - 1] ?? 0, cases, isSealed);
  } finally {
    await banken.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Adds the cases and takes every line once. */
async function measured(banken: BankenBrowser, from: number, to: number, isSealed: boolean): Promise<Taken> {
  const page = await banken.context.newPage();
  await page.goto(banken.extensionUrl('dashboard.html#/verify'));
  await page.evaluate(await bundleForPage(fileURLToPath(new URL('scale-entry.ts', import.meta.url))));
  if (isSealed) await page.evaluate(from === 0 ? 'banken.lockRecords()' : 'banken.useKeys()');
  const made = await page.evaluate<number>(`banken.addCases(${from}, ${to})`);
  // A worker that starts works out what waits
  await banken.stopWorker();
  await banken.worker();
  const dates = await page.evaluate<number>('banken.datesWorkedOut()');
  const said = (time: number) => `${Math.round(time / 100) / 10} s`;
  console.error(`${to.toLocaleString('en')} cases: made in ${said(made)}, their dates in ${said(dates)}`);
  const taken = { size: to, of: 'cases', lines: await lines(banken, page) } as const;
  await page.close();
  return taken;
}
