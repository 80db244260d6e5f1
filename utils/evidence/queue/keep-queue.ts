import { type DBCore, type DBCoreMutateRequest, type DBCoreMutateResponse, type DBCoreTransaction, Dexie } from 'dexie';
import type { Capture, Incident, StoredFile, TakedownRequest } from '../../shapes/schema';
import { followingLayer } from '../following-layer';
import { keysOf } from '../removed-keys';
import { responseFile } from '../time-stamp/stamp-files';
import type { QueueKind, QueueRow } from './queue-shapes';

/** Never looked at: before every instant that is stored. */
const never = '1970-01-01T00:00:00.000Z';
const followed = ['captures', 'requests', 'files', 'incidents'];

interface QueueChange {
  /** Added unless the same waits already. */
  waits: QueueRow[];
  /** Put whether it waits or not. */
  anew: QueueRow[];
  ends: [kind: QueueKind, id: string][];
}

/**
 * Keeps the queue with every write that something follows from, in its transaction: a signed capture waits for its stamp
 * until the answer is stored, a request that was sent for looks at its post, and dates are worked out anew for every case
 * that changes, itself or its requests.
 */
export const keepQueue = followingLayer({ name: 'queue', level: 101, followed, kept: ['queue'], write: queuedWrite });

/** Promises are chained, see `register/keep-register.ts`. */
function queuedWrite(core: DBCore, name: string, request: DBCoreMutateRequest): Promise<DBCoreMutateResponse> {
  const table = core.table(name);
  const { trans } = request;
  if (request.type === 'add' || request.type === 'put') {
    const { values } = request;
    return table.mutate(request).then((response) => {
      const written = values.filter((_, index) => !(index in response.failures));
      return writeQueue(core, trans, followingFrom(name, written)).then(() => response);
    });
  }
  if (name === 'files') return table.mutate(request);
  return keysOf(table, request).then((keys) =>
    table
      .getMany({ trans, keys })
      .then((gone: (object | undefined)[]) =>
        table
          .mutate(request)
          .then((response) => writeQueue(core, trans, endingWith(name, keys, gone)).then(() => response)),
      ),
  );
}

const datesOf = (id: string): QueueRow => ({ kind: 'dates', id, dueAt: new Date().toISOString(), attempts: 0 });

/** What follows from rows that were written. */
export function followingFrom(name: string, rows: readonly unknown[]): QueueChange {
  const change: QueueChange = { waits: [], anew: [], ends: [] };
  if (name === 'captures')
    for (const { id, sealedAt, signature } of rows as Capture[])
      if (signature) change.waits.push({ kind: 'stamp', id, dueAt: sealedAt, attempts: 0 });
  if (name === 'requests')
    for (const { incidentId, captureId, state } of rows as TakedownRequest[]) {
      change.anew.push(datesOf(incidentId));
      if (state === 'sent') change.waits.push({ kind: 'still-up', id: captureId, dueAt: never, attempts: 0 });
    }
  if (name === 'incidents') for (const { id } of rows as Incident[]) change.anew.push(datesOf(id));
  if (name === 'files')
    for (const file of rows as StoredFile[])
      if (file.name === responseFile) change.ends.push(['stamp', file.captureId]);
  return change;
}

function endingWith(name: string, keys: readonly string[], gone: readonly (object | undefined)[]): QueueChange {
  const change: QueueChange = { waits: [], anew: [], ends: [] };
  if (name === 'captures')
    for (const id of keys) change.ends.push(['stamp', id], ['still-up', id], ['second-read', id]);
  if (name === 'requests')
    for (const request of gone as (TakedownRequest | undefined)[])
      if (request) change.anew.push(datesOf(request.incidentId));
  if (name === 'incidents') for (const id of keys) change.anew.push(datesOf(id));
  return change;
}

/** Writes a change into the queue. Runs inside a transaction over it. */
export function writeQueue(core: DBCore, trans: DBCoreTransaction, change: QueueChange): PromiseLike<unknown> {
  const { waits, anew, ends } = change;
  // Also in an upgrade from before there was a queue
  if (waits.length + anew.length + ends.length === 0) return Dexie.Promise.resolve();
  const table = core.table('queue');
  const put = (values: readonly QueueRow[]): PromiseLike<unknown> =>
    values.length > 0 ? table.mutate({ type: 'put', trans, values }) : Dexie.Promise.resolve();
  const end = (): PromiseLike<unknown> =>
    change.ends.length > 0 ? table.mutate({ type: 'delete', trans, keys: change.ends }) : Dexie.Promise.resolve();
  const keys = change.waits.map(({ kind, id }) => [kind, id]);
  const waiting = keys.length > 0 ? table.getMany({ trans, keys }) : Dexie.Promise.resolve([]);
  return waiting.then((known: unknown[]) =>
    Dexie.Promise.all([put([...change.waits.filter((_, index) => known[index] === undefined), ...change.anew]), end()]),
  );
}
