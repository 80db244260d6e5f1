import { letGo } from '../../bytes/let-go';
import { CodedError } from '../../coded-error';
import type { StoredFile } from '../../shapes/schema';
import { db } from '../db';
import { countOfWholeRows } from '../figures/counters';
import { followingTables } from '../following-tables';
import { isLocked } from '../lock/key-ring';
import { isUnshared, readSetting, settingRowIn, writeSetting } from '../settings/stored-settings';
import { jobOfToday } from '../upgrades';
import type { EvidenceRows } from './backup-rows';

/** Who restores holds this among all of the extension (Web Locks), and who clears away asks for it. */
export const restoreLock = 'banken-restore';

/** Settings that somebody chose here and that a backup would overwrite. */
const chosen = ['reviewer-identity', 'pinned-keys', 'revoked-keys'] as const;

/** What stands in the way of a restore: the first table with a row, or the setting. */
async function whatIsHere(besideFiles: boolean): Promise<string | undefined> {
  const left = ['settings', 'lock', ...followingTables, ...(besideFiles ? ['files'] : [])];
  for (const table of db.tables) if (!left.includes(table.name) && (await table.count()) > 0) return table.name;
  for (const key of chosen) if (await readSetting(key)) return key;
  return undefined;
}

/**
 * Writes everything into an empty profile, all of it or nothing, as it would be kept today: a backup may come from an
 * earlier version. This profile's own device key stays; settings that nobody here knows are left out. Files go first, some
 * at a time, and not in one transaction of gigabytes; without a row that names them they are nothing, and are cleared away
 * when the rows do not follow.
 * @param files some at a time, let go of once they are written; what they throw ends all of it
 * @param signedBy fingerprint of the key that stayed behind: acts that it signed go on being this desk's own
 * @throws CodedError `backup-not-empty` with what is here
 */
export async function writeRows(
  rows: EvidenceRows,
  files: AsyncIterable<readonly StoredFile[]>,
  signedBy?: string,
): Promise<void> {
  await clearUnfinishedRestore();
  await db.transaction('rw', db.tables, async () => {
    await refuseOver(false);
    await writeSetting('restoring', true);
  });
  try {
    await addFiles(files);
    await db.transaction('rw', db.tables, async () => {
      // A record that was begun meanwhile
      await refuseOver(true);
      await addRows(rows, signedBy);
      await writeSetting('restoring', undefined);
    });
  } catch (error) {
    // What could not be cleared now is at the next start: the reason of the end is what counts
    await clearUnfinishedRestore().catch(() => undefined);
    throw error;
  }
}

/**
 * Clears the files away that a restore has written whose rows never came, since the browser was closed meanwhile or it
 * failed. Under `restoreLock`: not while one is on its way.
 * @throws CodedError `locked` where the records are under a closed lock
 */
export async function clearUnfinishedRestore(): Promise<void> {
  if (!(await readSetting('restoring'))) return;
  for (const id of (await db.files.orderBy('captureId').uniqueKeys()) as string[])
    await db.transaction('rw', db.tables, async () => {
      // Behind a closed lock no row is to be seen, and every file would look like nobody's
      if (isLocked()) throw new CodedError('locked');
      const rows = await Promise.all([db.captures, db.jobs, db.redactions, db.requests].map((table) => table.get(id)));
      if (rows.every((row) => row === undefined)) await db.files.where({ captureId: id }).delete();
    });
  await writeSetting('restoring', undefined);
}

async function refuseOver(besideFiles: boolean): Promise<void> {
  const found = await whatIsHere(besideFiles);
  if (found) throw new CodedError('backup-not-empty', found);
}

/** Transactions of files that are on their way at once: while one ends, the database has the next. */
const mostOnTheWay = 2;

/** The next ones are read while some are written. */
async function addFiles(files: AsyncIterable<readonly StoredFile[]>): Promise<void> {
  const onTheWay: Promise<unknown>[] = [];
  try {
    for await (const some of files) {
      if (onTheWay.length === mostOnTheWay) await onTheWay.shift();
      const written = Promise.resolve(db.files.bulkAdd(some)).then(() => letGo(some.map(({ bytes }) => bytes)));
      // Thrown where it is awaited
      written.catch(() => {});
      onTheWay.push(written);
    }
    await Promise.all(onTheWay);
  } finally {
    // Also where something failed: what is on its way would come after the clearing
    await Promise.allSettled(onTheWay);
  }
}

async function addRows(rows: EvidenceRows, signedBy: string | undefined): Promise<void> {
  const captured = new Set(rows.captures.map(({ id }) => id));
  const settings = rows.settings.flatMap((row) => settingRowIn(row) ?? []);
  await db.incidents.bulkAdd(rows.incidents);
  await db.captures.bulkAdd(rows.captures);
  await db.custody.bulkAdd(rows.custody);
  await db.requests.bulkAdd(rows.requests);
  await db.redactions.bulkAdd(rows.redactions);
  await db.jobs.bulkAdd(rows.jobs.flatMap((job) => jobOfToday(job, captured.has(job.id)) ?? []));
  await db.settings.bulkPut(settings.filter(({ key }) => !isUnshared(key)));
  if (signedBy && rows.acts.some(({ writer }) => writer === signedBy)) {
    const earlier = new Set((await readSetting('earlier-keys')) ?? []).add(signedBy);
    await writeSetting('earlier-keys', [...earlier].slice(-50));
  }
  await db.acts.bulkAdd(rows.acts);
  await db.counts.delete(countOfWholeRows);
}
