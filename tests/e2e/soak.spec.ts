import { chromiumBuild } from '../harness/build';
import { quantitiesOf } from '../soak/quantities';
import { soakBuild } from '../soak/soak';
import { expect, test } from './fixtures';

/** Of every burden the least; the heaps of so short a time say nothing and are held by `npm run soak`. */
const least = {
  ...{ tabs: 2, posts: 12, records: 4, exports: 1, 'worker-kills': 2, 'browser-kills': 1 },
  ...{ 'clock-jumps': 2, 'full-disks': 1, updates: 1, days: 2 },
};

test('a short soak: kills, clock jumps, a full disk, an update and days of alarms lose no acknowledged record', async () => {
  test.setTimeout(600_000);
  const said: string[] = [];
  const asked = Object.entries(least).flatMap(([name, count]) => [`--${name}`, String(count)]);
  const figures = await soakBuild(chromiumBuild, quantitiesOf(asked), (line) => said.push(line));
  const held = figures.filter(({ name, target }) => target && !name.includes('heap'));
  expect(held.length).toBeGreaterThan(5);
  expect(
    held.filter(({ ok }) => !ok).map(({ name, value }) => `${name}: ${value}`),
    said.join('\n'),
  ).toEqual([]);
});
