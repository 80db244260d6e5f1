import { rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { type BankenBrowser, launchBanken } from '../../harness/browsers/banken-browser';
import { bundleForPage } from '../../harness/browsers/page-bundle';
import { makeVariant } from '../../harness/browsers/variants';
import { buildExtension } from '../../harness/build';
import { readWords, type Words } from '../../harness/locale-words';
import { Marks } from '../../harness/screens';
import { type Sites, serveSites } from '../../harness/sites';
import { clickToSealed, openTimeline } from '../capturing';
import { type Line, ms, quantile, type Taken } from './line';
import { lines } from './list-lines';

/** Below some hundred cases nothing is slow, and some filters leave the same. */
const fewest = 500;

/** A profile that grows to `most` cases over two smaller sizes, and every line at each; under an open lock if asked for. */
export async function* measureLists(most: number, isSealed: boolean): AsyncGenerator<Taken> {
  const sizes = [most / 50, most / 5, most].map(Math.floor).filter((cases) => cases >= fewest || cases === most);
  const folder = await makeVariant(buildExtension(), { language: 'ja', permissions: 'granted' });
  const banken = await launchBanken(folder);
  const words = readWords(folder);
  try {
    const sites = await serveSites(banken.context);
    for (const [index, cases] of sizes.entries()) {
      const taken = await measured(banken, sizes[index - 1] ?? 0, cases, isSealed);
      // Under a lock the instant of the seal cannot be read from outside
      const record = isSealed ? [] : [await recordLine(banken, sites, words, cases)];
      yield { ...taken, lines: [...taken.lines, ...record] };
    }
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
  // The browser puts its files in order after so many writes, and answers nobody meanwhile
  const settled = await page.evaluate<number>('banken.settled()');
  const said = (time: number) => `${Math.round(time / 100) / 10} s`;
  console.error(
    `${to.toLocaleString('en')} cases: made in ${said(made)}, their dates in ${said(dates)}, settled in ${said(settled)}`,
  );
  const taken = { size: to, of: 'cases', lines: await lines(banken, page) } as const;
  await page.close();
  return taken;
}

const rounds = 5;

/** From press to seal while every record of the profile waits for its stamp. */
async function recordLine(banken: BankenBrowser, sites: Sites, words: Words, cases: number): Promise<Line> {
  const page = await openTimeline(banken, sites, rounds, cases);
  const marks = new Marks(page, words);
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) times.push(await clickToSealed(banken, page, marks, cases + round));
  await page.close();
  return ms('a record while all others wait for their stamps', quantile(times, 0.5));
}
