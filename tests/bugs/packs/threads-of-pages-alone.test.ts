import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { projectRoot } from '../../harness/build';

/** What runs in a page, and may start threads. */
const pages = [
  'components/verify/offline/check-thread.ts',
  'entrypoints/dashboard/packing/run-task.ts',
  'utils/review/campaigns/reader-thread.ts',
];

it('threads are started by pages alone: one that a thread had started waited for ever in Firefox, and an export with it', () => {
  const files = ['components', 'entrypoints', 'utils'].flatMap((room) =>
    readdirSync(join(projectRoot, room), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => `${room}/${name.replaceAll('\\', '/')}`),
  );
  const starting = files.filter((file) => readFileSync(join(projectRoot, file), 'utf8').includes('new Worker('));
  expect(starting.sort()).toEqual(pages);
});
