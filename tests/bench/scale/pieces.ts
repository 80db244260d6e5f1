import { rm } from 'node:fs/promises';
import { makeVariant } from '../../harness/browsers/variants';
import { buildExtension } from '../../harness/build';
import { benchCaptures, inBrowser, manyPosts } from '../capturing';
import type { Figure } from '../figures';
import { benchNoticed } from '../noticed';
import { benchBackups } from '../packs/backups';
import { benchPacks } from '../packs/packs';
import type { Line, Taken } from './line';
import { measureDesk } from './measure-desk';
import { measureHandOvers } from './measure-hand-overs';
import { measureLists } from './measure-lists';

/** What is measured, by the name after `--only`. Each takes the largest number of cases and gives its lines size by size. */
export const pieces: Record<string, (most: number) => AsyncGenerator<Taken>> = {
  lists: (most) => measureLists(most, false),
  desk: measureDesk,
  handovers: measureHandOvers,
  sealed: (most) => measureLists(most, true),
  captures,
  noticed,
  packs,
  backups,
};

async function* captures(): AsyncGenerator<Taken> {
  const figures = await benchCaptures(buildExtension(), 9);
  yield { size: 1, of: 'records', lines: figures.flatMap(linesOf) };
}

/** A drawn record may take so many times the floor. */
const mostOverFloor = 5;

function linesOf({ name, median, p95, ratio }: Figure): Line[] {
  const lines: Line[] = [{ name, value: median, unit: 'ms', ...(ratio === undefined ? { isFloor: true } : {}) }];
  lines.push({ name: `${name}, p95`, value: p95, unit: 'ms' });
  if (ratio !== undefined)
    lines.push({ name: `${name}, over the floor`, value: ratio, unit: '×', target: `<= ${mostOverFloor}` });
  return lines;
}

async function* noticed(): AsyncGenerator<Taken> {
  const found = await inBrowser(buildExtension(), 'granted', ({ context }) => benchNoticed(context, manyPosts));
  yield { size: 200, of: 'posts', lines: found };
}

async function* packs(most: number): AsyncGenerator<Taken> {
  const folder = await makeVariant(buildExtension(), { language: 'ja', permissions: 'granted' });
  try {
    for (const size of [100, 1_000].filter((records) => records <= most)) {
      const lines: Line[] = [];
      try {
        for await (const some of benchPacks(folder, size)) {
          for (const { name, value, unit } of some)
            console.error(`${size} records: ${name} ${value.toFixed(1)} ${unit}`);
          lines.push(...some);
        }
      } finally {
        // What was measured before something failed counts
        yield { size, of: 'records', lines };
      }
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Thirty-four thousand records are ten gigabytes: a backup of ZIP64. */
async function* backups(most: number): AsyncGenerator<Taken> {
  const folder = await makeVariant(buildExtension(), { language: 'ja', permissions: 'granted' });
  try {
    for (const cases of [2, 34].filter((thousands) => thousands * 1_000 <= most))
      for await (const lines of benchBackups(folder, cases)) yield { size: cases * 1_000, of: 'records', lines };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
