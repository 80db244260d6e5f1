import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { WrittenFigure } from '../../bench/written-figures';
import { projectRoot } from '../../harness/build';
import { expect, test } from '../fixtures';

/**
 * Of every burden the least; the heaps of so short a time say nothing and are held by `npm run soak`. In `npm test`
 * capture.spec.ts kills the worker, silence.spec.ts fills the disk, story.spec.ts exports and update.spec.ts updates; tests
 * of the queues turn the clock.
 */
const least = {
  ...{ tabs: 1, posts: 6, records: 2, presses: 2, 'worker-kills': 1, 'browser-kills': 1 },
  ...{ 'clock-jumps': 1, days: 1, exports: 1, 'full-disks': 1, updates: 1 },
};

test('a short soak: kills of worker and browser lose no acknowledged record', { tag: '@long' }, async () => {
  test.setTimeout(600_000);
  const file = test.info().outputPath('soak.json');
  const asked = Object.entries(least).flatMap(([name, count]) => [`--${name}`, String(count)]);
  const command = [join('node_modules', 'tsx', 'dist', 'cli.mjs'), join('tests', 'tools', 'soak.ts'), ...asked];
  const said = await new Promise<string>((done) => {
    execFile(process.execPath, [...command, '--json', file], { cwd: projectRoot }, (_, out, err) => done(out + err));
  });
  const figures = JSON.parse(readFileSync(file, 'utf8')) as WrittenFigure[];
  const held = figures.filter(({ name, target }) => target && !name.includes('heap'));
  expect(held.length).toBeGreaterThan(5);
  const missed = held.filter(({ ok }) => !ok).map(({ name, value }) => `${name}: ${value}`);
  expect(missed, said).toEqual([]);
});
