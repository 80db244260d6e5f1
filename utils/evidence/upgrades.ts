import type { Table, Transaction } from 'dexie';
import { z } from 'zod';
import { earlierPostMarkupFile, postMarkupFile, type StoredFile } from '../shapes/records/capture-record';
import { type CaptureJob, captureJobSchema } from '../shapes/records/job';
import { sightingSchema } from '../shapes/records/sighting';
import { instant } from '../shapes/scalars';
import { factFiles } from './fact-files';
import {
  type AuthorsCounter,
  type Count,
  type Counter,
  countAuthors,
  countOfCaptures,
  countOfDues,
  countOfWindows,
} from './figures/counters';
import { addToEach } from './figures/keep-counts';

/** A job as databases up to version 2 have it: with the post's markup, which is a file too, and kept when sealed. */
export const earlierJobSchema = captureJobSchema.extend({
  state: z.enum([...captureJobSchema.shape.state.options, 'sealed']),
  sighting: sightingSchema,
  sealedAt: instant.exactOptional(),
});
export type EarlierJob = z.infer<typeof earlierJobSchema>;

/**
 * The job as it is kept today; `undefined` when its capture is there and the job has done its work. One that says it is
 * sealed and has no capture is sealed again.
 */
export function jobOfToday(job: CaptureJob | EarlierJob, isCaptured: boolean): CaptureJob | undefined {
  if (isCaptured) return undefined;
  const { sealedAt: _, sighting, state, ...rest } = job as EarlierJob;
  const { postHtml: __, ...facts } = sighting;
  return { ...rest, state: state === 'sealed' ? 'running' : state, sighting: facts };
}

/** Rows of settings that ended with version 3: what they said is read from the log and from `tab-captures`. */
const ended = ['group:', 'described:'];

/**
 * Version 3: jobs of sealed captures go, the markup of a post is stored once, and rows of settings without an end go. Runs
 * in the one transaction in which the browser changes versions: killed in the middle, everything is as it was before.
 */
export async function upgradeToVersion3(transaction: Transaction): Promise<void> {
  const jobs = transaction.table('jobs') as Table<CaptureJob | EarlierJob, string>;
  const files = transaction.table('files') as Table<StoredFile, [string, string]>;
  await transaction.table('settings').where('key').startsWithAnyOf(ended).delete();
  for (const id of await jobs.toCollection().primaryKeys()) {
    const job = await jobs.get(id);
    const isCaptured = (await transaction.table('captures').where({ id }).count()) > 0;
    const today = job && jobOfToday(job, isCaptured);
    if (!job || !today) {
      await jobs.delete(id);
      continue;
    }
    await jobs.put(today);
    const isStored =
      (await files
        .where('[captureId+name]')
        .anyOf([postMarkupFile, earlierPostMarkupFile].map((name) => [id, name]))
        .count()) > 0;
    if (!isStored && 'postHtml' in job.sighting) await files.bulkPut(factFiles(id, job.sighting));
  }
}

/**
 * Version 5: what waits has rows of its own. Cases of version 4 stand in the register and not in the queue, so the register
 * is taken up anew, and the queue with it; the list of failed stamps goes, everything that waits is tried once more.
 */
export async function upgradeToVersion5(transaction: Transaction): Promise<void> {
  await transaction.table('settings').delete('stamp-queue');
  for (const name of ['places', 'register', 'words']) await transaction.table(name).clear();
}

/** Version 7: what desks said stands beside the register, which is taken up anew so that each case has its columns. */
export async function upgradeToVersion7(transaction: Transaction): Promise<void> {
  for (const name of ['places', 'register', 'words']) await transaction.table(name).clear();
}

/** Version 8: figures are counted with every write; cases that are here are taken up anew, so that each is counted. */
export async function upgradeToVersion8(transaction: Transaction): Promise<void> {
  for (const name of ['places', 'register', 'words', 'columns', 'figures']) await transaction.table(name).clear();
}

/**
 * Version 16: what records are compared by stands in rows of its own, with their words folded; cases that are here are taken up
 * anew. A version that folds otherwise goes the same way.
 */
export async function upgradeToVersion16(transaction: Transaction): Promise<void> {
  await upgradeToVersion8(transaction);
  await transaction.table('compared').clear();
}

/** Dates by day, before they stood in one row. */
const earlierDues = 'dues ';

/** Version 15: records, and dates by day, are counted with every write; those that are here are counted once. */
export async function upgradeToVersion15(transaction: Transaction): Promise<void> {
  const counts = new Map([[countOfCaptures, await transaction.table('captures').count()]]);
  for (const day of (await transaction.table('dues').orderBy('dueOn').keys()) as string[]) {
    const of = `${earlierDues}${day}`;
    counts.set(of, (counts.get(of) ?? 0) + 1);
  }
  await transaction.table('counts').bulkAdd([...counts].map(([of, size]) => ({ of, size })));
}

/** Version 19: what the counters of authors come to has rows of its own, from what they are. */
export async function upgradeToVersion19(transaction: Transaction): Promise<void> {
  const table = transaction.table<Counter, string>('figures');
  const years = new Map<number, AuthorsCounter>();
  await table.each((row) => {
    if (row.kind === 'author') years.set(row.year, countAuthors(years.get(row.year), row.year, 0, row.size));
  });
  await table.bulkPut([...years.values()]);
}

/** Version 20: dates by day stand in one row, and which windows have a counter in another; the counters themselves may be locked. */
export async function upgradeToVersion20(transaction: Transaction): Promise<void> {
  const counts = transaction.table<Count, string>('counts');
  const days = await counts.where('of').startsWith(earlierDues).toArray();
  await counts.bulkDelete(days.map(({ of }) => of));
  const there = days.filter(({ size }) => size !== 0);
  const byDay = new Map(there.map(({ of, size }) => [of.slice(earlierDues.length), size]));
  const rows = new Map<string, Count>();
  if (byDay.size > 0) rows.set(countOfDues, addToEach({ of: countOfDues, size: 0 }, byDay));
  for (const key of await transaction.table<Counter, string>('figures').toCollection().primaryKeys()) {
    const [, year, route] = /^route (\d{4}) (.+)$/.exec(key) ?? [];
    if (!route) continue;
    const of = countOfWindows(Number(year));
    rows.set(of, addToEach(rows.get(of) ?? { of, size: 0 }, new Map([[route, 1]])));
  }
  await counts.bulkPut([...rows.values()]);
}
