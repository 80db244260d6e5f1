import { rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { CDPSession } from '@playwright/test';
import { type BankenBrowser, launchBanken } from '../../harness/browser';
import { buildExtension } from '../../harness/build';
import { bundleForPage } from '../../harness/page-bundle';
import { makeVariant } from '../../harness/variants';
import { withoutJson, writeFigures, written } from '../written-figures';
import { growthOf } from './growth';
import { type Line, lines } from './lines';

/**
 * `npm run bench -- --scale N [--json FILE]`: N cases and, for the growth, a fiftieth and a fifth of them, put straight into
 * the database of the built extension in Chromium; then what a person waits for, each beside a floor of the same run.
 */
const parameters = withoutJson(process.argv.slice(2));
const most = Number(parameters[parameters.indexOf('--scale') + 1]);
if (!Number.isInteger(most) || most < 50) throw new Error('--scale needs a number of cases from 50 on.');
// Below some hundred cases nothing is slow, and some filters leave the same
const sizes = [most / 50, most / 5, most].map(Math.floor).filter((cases) => cases >= 500 || cases === most);

const folder = await makeVariant(buildExtension(), { language: 'ja', permissions: 'granted' });
const banken = await launchBanken(folder);
const found = new Map<string, { line: Line; points: { cases: number; value: number }[] }>();
try {
  let before = 0;
  for (const cases of sizes) {
    for (const line of await measured(banken, before, cases)) {
      const known = found.get(line.name) ?? { line, points: [] };
      known.points.push({ cases, value: line.value });
      found.set(line.name, { ...known, line });
    }
    before = cases;
  }
} finally {
  await banken.close();
  await rm(folder, { recursive: true, force: true });
}
print();
writeFigures(
  [...found.values()].flatMap(({ line, points }) =>
    points.map(({ cases, value }) =>
      written(`${line.name}, ${cases.toLocaleString('en')} cases`, Math.round(value * 10) / 10, line.unit, line.target),
    ),
  ),
);

/** Adds the cases and takes every line once. */
async function measured(banken: BankenBrowser, from: number, to: number): Promise<Line[]> {
  const page = await banken.context.newPage();
  await page.goto(banken.extensionUrl('dashboard.html#/verify'));
  await page.evaluate(await bundleForPage(fileURLToPath(new URL('scale-entry.ts', import.meta.url))));
  const session: CDPSession = await banken.context.newCDPSession(page);
  const made = await page.evaluate<number>(`banken.addCases(${from}, ${to})`);
  // A worker that starts works out what waits
  await banken.stopWorker();
  await banken.worker();
  const dates = await page.evaluate<number>('banken.datesWorkedOut()');
  const said = (time: number) => `${Math.round(time / 100) / 10} s`;
  console.error(`${to.toLocaleString('en')} cases: made in ${said(made)}, their dates in ${said(dates)}`);
  const all = await lines(banken, page, session);
  await page.close();
  return all;
}

function print(): void {
  const head = ['', ...sizes.map((cases) => cases.toLocaleString('en')), 'promise', 'growth'];
  const rows = [...found.values()].map(({ line, points }) => [
    line.name,
    ...points.map(({ value }) => `${value >= 100 ? Math.round(value) : value.toFixed(1)} ${line.unit}`),
    line.target ?? '',
    line.isFloor ? '' : growthOf(points),
  ]);
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => row[column]?.length ?? 0)));
  for (const row of [head, ...rows])
    console.log(
      row.map((cell, at) => (at === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[at] ?? 0))).join('  '),
    );
}
