import { rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { launchBanken } from '../../harness/browsers/banken-browser';
import { bundleForPage } from '../../harness/browsers/page-bundle';
import { makeVariant } from '../../harness/browsers/variants';
import { buildExtension } from '../../harness/build';
import { floor, type Line, ms, quantile, type Taken } from './line';
import { screenLines } from './screen-lines';

const few = 100;

/** What a desk waits for with so many cases, two records each: campaigns, a thousand cases at once, its rooms. */
export async function* measureDesk(most: number): AsyncGenerator<Taken> {
  const folder = await makeVariant(buildExtension(), { language: 'ja', permissions: 'granted' });
  const banken = await launchBanken(folder);
  try {
    const page = await banken.context.newPage();
    await page.goto(banken.extensionUrl('dashboard.html#/verify'));
    await page.evaluate(await bundleForPage(fileURLToPath(new URL('desk-entry.ts', import.meta.url))));
    // What a room takes with a hundred cases, it shall take with all
    await page.evaluate(`banken.addCases(0, ${few})`);
    const lines = await screenLines(banken, await page.evaluate<string>('banken.newest()'));
    yield { size: few, of: 'cases', lines };
    const made = await page.evaluate<number>(`banken.addCases(${few}, ${most})`);
    const settled = await page.evaluate<number>('banken.settled()');
    console.error(`${most} cases: made in ${Math.round(made / 1_000)} s, settled in ${Math.round(settled / 1_000)} s`);
    const found = await page.evaluate<{ time: number; told: number; campaigns: number }>('banken.campaigns()');
    const search: Line[] = [
      ms(`campaign search over ${2 * most} records, read and compared`, found.time, 5_000),
      floor('what they are compared by, read', await page.evaluate<number>("banken.readingFloor('compared', 'n', 10)")),
      floor('whole records, read', await page.evaluate<number>("banken.readingFloor('captures', 'id', 1_000)")),
      { name: 'progress told', value: found.told, unit: 'times', target: '>= 2' },
      { name: 'campaigns', value: found.campaigns, unit: '' },
    ];
    yield { size: most, of: 'cases', lines: search };
    const later: number[] = [];
    for (let more = 0; more < 9; more += 1) later.push(await page.evaluate<number>(`banken.oneMore(${most + more})`));
    const bulk = await page.evaluate<Record<'preview' | 'apply' | 'undo' | 'floor', number>>('banken.bulk()');
    yield {
      size: most,
      of: 'cases',
      lines: [
        ms('a new case with two records, written and compared', quantile(later, 0.5)),
        ms('bulk of 1,000: preview', bulk.preview, 1_000),
        ms('bulk of 1,000: done', bulk.apply, 1_000),
        ms('bulk of 1,000: undone', bulk.undo, 1_000),
        floor('1,000 rows written', bulk.floor),
        ...(await screenLines(banken, await page.evaluate<string>('banken.newest()'))),
      ],
    };
  } finally {
    await banken.close();
    await rm(folder, { recursive: true, force: true });
  }
}
