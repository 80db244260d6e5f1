import type { DeskAct } from '../../shapes/desk/desk-act';
import { db, type Setting } from '../db';

/** Tables in which rows stand under the id of a case. */
const ofCase = ['captures', 'jobs', 'requests', 'redactions', 'dues'] as const;

/** Whatever may name a case. */
export const everyTable = (): string[] => db.tables.map(({ name }) => name);

/**
 * Takes a case out of the database for good: rows, files, log, words, settings that name it. Its acts keep their places in
 * the logs of their writers without their words: `withheld` are their new rows.
 */
export async function deleteCase(id: string, withheld: readonly DeskAct[]): Promise<void> {
  await db.transaction('rw', db.tables, async () => {
    const owners = [id];
    for (const name of ['captures', 'jobs', 'redactions'] as const)
      owners.push(...((await db.table(name).where('incidentId').equals(id).primaryKeys()) as string[]));
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
      if (row.key.includes(id) || names(row.value, id)) delete (ref as { value?: Setting }).value;
      else row.value = withoutCase(row.value, id);
    });
  });
}

/** Whether a row is about this case: one of its members is the id. */
const names = (value: unknown, id: string) =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && Object.values(value).includes(id);

/** A value less the members of its lists that are about this case. What is not of plain data stays as it is. */
function withoutCase(value: unknown, id: string): unknown {
  if (Array.isArray(value)) {
    const left: unknown[] = value
      .filter((each) => each !== id && !names(each, id))
      .map((each) => withoutCase(each, id));
    return left;
  }
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, withoutCase(each, id)]));
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
