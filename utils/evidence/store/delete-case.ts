import type { DeskAct } from '../../shapes/desk/desk-act';
import { db, type Setting } from '../db';
import { standInsOf } from './captures/pixels-out';

/** Tables in which rows stand under the id of a case. */
const ofCase = ['captures', 'jobs', 'requests', 'redactions', 'dues'] as const;

/** Whatever may name a case. */
export const everyTable = (): string[] => db.tables.map(({ name }) => name);

/**
 * Takes a case out of the database for good: rows, files, log, words, settings that name it. Its acts keep their places in
 * the logs of their writers without their words: `withheld` are their new rows.
 * @returns every id by which something of it may be kept elsewhere: its own, its records', its requests', its rounds'
 */
export async function deleteCase(id: string, withheld: readonly DeskAct[]): Promise<string[]> {
  return db.transaction('rw', db.tables, async () => {
    const owners = [id];
    for (const name of ['captures', 'jobs', 'redactions'] as const)
      owners.push(...((await db.table(name).where('incidentId').equals(id).primaryKeys()) as string[]));
    const ids = [...owners, ...(await standInsOf(id)).map(({ parent }) => parent), ...(await askedIn(id))];
    await db.files.where('captureId').anyOf(owners).delete();
    for (const name of ofCase) await db.table(name).where('incidentId').equals(id).delete();
    await db.custody.where('[incidentId+seq]').between([id, 0], [id, Infinity]).delete();
    await db.incidents.delete(id);
    await db.queue
      .where('[kind+id]')
      .anyOf(owners.flatMap((owner) => queued.map((kind) => [kind, owner])))
      .delete();
    await db.desk.delete(id);
    await db.acts.bulkPut(withheld);
    await db.settings.toCollection().modify((row, ref) => {
      // Nothing but numbers, times and seals stands there
      if (row.key.startsWith('tombstone:')) return;
      if (ids.some((each) => row.key.includes(each)) || names(row.value, ids))
        delete (ref as { value?: Setting }).value;
      else row.value = withoutCase(row.value, ids);
    });
    return ids;
  });
}

/** The requests of a case and its rounds of opinions. */
async function askedIn(id: string): Promise<string[]> {
  const words = Object.values((await db.desk.get(id))?.words ?? {}).flat();
  const rounds = words.flatMap(({ kind, body }) => (kind === 'asked' ? String(body['round']) : []));
  return [...(await db.requests.where('incidentId').equals(id).primaryKeys()), ...rounds];
}

/** Whether a row is about this case: one of its members is one of its ids. */
const names = (value: unknown, ids: readonly string[]) =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  Object.values(value).some((each) => ids.includes(each as string));

/** A value less the members of its lists that are about this case. What is not of plain data stays as it is. */
function withoutCase(value: unknown, ids: readonly string[]): unknown {
  if (Array.isArray(value)) {
    const left: unknown[] = value
      .filter((each) => !ids.includes(each as string) && !names(each, ids))
      .map((each) => withoutCase(each, ids));
    return left;
  }
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, withoutCase(each, ids)]));
}

const queued = ['stamp', 'second-read', 'still-up', 'dates'] as const;

interface CaseTrace {
  closedAt?: string;
  /** Of its log: any more of them and something has happened. */
  entries: number;
  requests: number;
}

/** What the period of each of these cases follows from, beside what desks said: when it was closed, and what was asked for. */
export function caseTraces(ids: readonly string[]): Promise<Map<string, CaseTrace>> {
  return db.transaction('r', [db.requests, db.custody], async () => {
    const traces = ids.map(async (id): Promise<[string, CaseTrace]> => {
      const [requests, log] = await Promise.all([
        db.requests.where('incidentId').equals(id).count(),
        db.custody.where('[incidentId+seq]').between([id, 0], [id, Infinity]).toArray(),
      ]);
      const closing = log.findLast(({ event, detail }) => event === 'status-changed' && detail['to'] === 'closed');
      return [id, { entries: log.length, requests, ...(closing ? { closedAt: closing.at } : {}) }];
    });
    return new Map(await Promise.all(traces));
  });
}

/** The seals of the records of a case: what a tombstone keeps. */
export async function caseSeals(incidentId: string): Promise<string[]> {
  return (await db.captures.where({ incidentId }).toArray()).map(({ seal }) => seal);
}
