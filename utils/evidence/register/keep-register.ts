import { type DBCore, type DBCoreMutateRequest, type DBCoreMutateResponse, type DBCoreTransaction, Dexie } from 'dexie';
import type { DeskCase } from '../../shapes/desk/desk-case';
import type { Capture, Incident, TakedownRequest } from '../../shapes/schema';
import { comparedRow } from '../compared/compared-cases';
import { comparedChanges, writeCompared } from '../compared/keep-compared';
import { putChunks } from '../figures/keep-counts';
import { followingLayer, put } from '../following-layer';
import { isLocked } from '../lock/key-ring';
import type { DueRow, QueueRow } from '../queue/queue-shapes';
import { keysOf } from '../removed-keys';
import { rowsBy } from '../rows-by';
import { wordsOfCapture, wordsOfIncident, wordsOfRequest } from './case-words';
import {
  chunkSize,
  emptyRegister,
  emptyWords,
  fillRegister,
  fillWords,
  type RegisterChunk,
  type WordsChunk,
} from './chunks';
import {
  type ByChunk,
  type CaseChange,
  type Changes,
  clocksOf,
  countDeskWrite,
  withDesk,
  writeColumns,
} from './keep-columns';
import { placesOf } from './places';

/** Tables that follow from others; a transaction that writes a case writes these too. */
export const registerTables = ['places', 'register', 'words', 'columns', 'compared'];
/** Tables that are read or written meanwhile: with a case that comes stands what desks said of it before. */
const readTables = ['desk', 'queue', 'counts'];
const followed = ['incidents', 'captures', 'requests', 'desk', 'dues'];
/** Due as soon as somebody opens the lock. */
const opening = '1970-01-01T00:00:00.000Z';

/**
 * Keeps register, words and what records are compared by with every write to a case, in its transaction, whoever writes: both happen or neither does.
 * It stands over all other layers of the database, so that a layer that seals rows seals these as well.
 */
export const keepRegister = followingLayer({
  name: 'register',
  level: 100,
  followed,
  kept: [...registerTables, ...readTables],
  write: followedWrite,
});

/**
 * Here and below promises are chained, not awaited: they are Dexie's, and remember by `then` which transaction they are of.
 */
function followedWrite(core: DBCore, name: string, request: DBCoreMutateRequest): Promise<DBCoreMutateResponse> {
  const written = writeWithRegister(core, name, request);
  return name === 'desk'
    ? written.then((response) => countDeskWrite(core, request.trans).then(() => response))
    : written;
}

function writeWithRegister(core: DBCore, name: string, request: DBCoreMutateRequest): Promise<DBCoreMutateResponse> {
  const table = core.table(name);
  const { trans } = request;
  const writeAfter = (response: DBCoreMutateResponse, changes: Changes) =>
    writeChanges(core, trans, changes).then(() => response);
  if (request.type === 'add' || request.type === 'put') {
    const { values } = request;
    return table.mutate(request).then((response) => {
      const written = values.filter((_, index) => !(index in response.failures));
      if (name === 'dues') return daysLeft(written as DueRow[]).then((changes) => writeAfter(response, changes));
      return writeAfter(response, changesOf(name, written));
    });
  }
  return keysOf(core.table(name), request).then((keys) => {
    if (name === 'requests' || name === 'desk') return table.mutate(request);
    if (name === 'dues')
      return table
        .getMany({ trans, keys })
        .then((gone: (DueRow | undefined)[]) =>
          table.mutate(request).then((response) => daysLeft(gone).then((changes) => writeAfter(response, changes))),
        );
    if (name === 'incidents') {
      const gone: Changes = new Map(keys.map((id) => [id, { incident: null, words: [] }]));
      return table.mutate(request).then((response) => writeAfter(response, gone));
    }
    return table.getMany({ trans, keys }).then((gone: (Capture | undefined)[]) => {
      const ids = [...new Set(gone.flatMap((capture) => capture?.incidentId ?? []))];
      return table
        .mutate(request)
        .then((response) => recordsLeft(ids).then((changes) => writeAfter(response, changes)));
    });
  });
}

/** The next day of every case that one of these dates is or was of: the first of all that it has now. */
function daysLeft(of: readonly (DueRow | undefined)[]): PromiseLike<Changes> {
  const ids = [...new Set(of.flatMap((row) => row?.incidentId ?? []))];
  const dues = Dexie.currentTransaction.table<DueRow, string>('dues');
  return rowsBy(dues, 'incidentId', ids).then((left) => clocksOf(ids, left));
}

/** What the records that these cases still have say. */
function recordsLeft(incidentIds: readonly string[]): PromiseLike<Changes> {
  const captures = Dexie.currentTransaction.table<Capture, string>('captures');
  return rowsBy(captures, 'incidentId', incidentIds).then((left) => {
    const changes: Changes = new Map();
    for (const id of incidentIds) {
      const own = left.filter(({ incidentId }) => incidentId === id);
      const all = own.map(wordsOfCapture);
      const words = Object.fromEntries(
        (['posts', 'authors', 'addresses', 'digits'] as const).map((column) => [
          column,
          all.flatMap((each) => each[column] ?? []),
        ]),
      );
      const records = { rows: own.map(comparedRow), isWhole: true };
      changes.set(id, { words: [{ how: 'set', of: 'capture', words }], records });
    }
    return changes;
  });
}

/** What rows of a table say about their cases. */
export function changesOf(name: string, rows: readonly unknown[]): Changes {
  const changes: Changes = new Map();
  const at = (id: string) => {
    const known = changes.get(id) ?? { words: [] };
    changes.set(id, known);
    return known;
  };
  if (name === 'incidents')
    for (const incident of rows as Incident[]) {
      const change = at(incident.id);
      change.incident = incident;
      change.words.push({ how: 'set', of: 'incident', words: wordsOfIncident(incident) });
    }
  if (name === 'captures')
    for (const capture of rows as Capture[]) {
      const change = at(capture.incidentId);
      change.words.push({ how: 'add', of: 'capture', words: wordsOfCapture(capture) });
      change.records ??= { rows: [] };
      change.records.rows.push(comparedRow(capture));
    }
  if (name === 'requests')
    for (const request of rows as TakedownRequest[]) {
      const words = wordsOfRequest(request);
      if (words.receipts?.length) at(request.incidentId).words.push({ how: 'add', of: 'request', words });
    }
  if (name === 'desk') for (const desk of rows as DeskCase[]) at(desk.id).desk = desk;
  return changes;
}

/** Writes the changes into the chunks of their cases, each chunk once. Runs inside a transaction over the register. */
export function writeChanges(core: DBCore, trans: DBCoreTransaction, changes: Changes): PromiseLike<unknown> {
  if (changes.size === 0) return Dexie.Promise.resolve();
  // Nobody can read the register then: who opens the lock takes these cases up
  if (isLocked()) {
    const waits = [...changes.keys()].map((id): QueueRow => ({ kind: 'register', id, dueAt: opening, attempts: 0 }));
    return put(core.table('queue'), trans, waits);
  }
  const compared = comparedChanges(changes);
  return placesOf(core, trans, changes).then((places) => {
    const byChunk = new Map<number, [at: number, change: CaseChange][]>();
    for (const [id, change] of changes) {
      const place = places.get(id);
      if (place === undefined) continue;
      const n = Math.floor(place / chunkSize);
      const list = byChunk.get(n) ?? [];
      list.push([place % chunkSize, change]);
      byChunk.set(n, list);
    }
    return writeRegister(core, trans, byChunk)
      .then((come) => withDesk(core, trans, changes, come))
      .then(() =>
        Dexie.Promise.all([
          writeWords(core, trans, byChunk),
          writeColumns(core, trans, byChunk),
          writeCompared(core, trans, compared, places),
        ]),
      );
  });
}

/** Gives the ids of the cases that were not there before. */
function writeRegister(core: DBCore, trans: DBCoreTransaction, byChunk: ByChunk): PromiseLike<string[]> {
  const cases = new Map<number, Map<number, Incident | undefined>>();
  for (const [n, list] of byChunk) {
    const known = list.flatMap(([at, { incident }]) =>
      incident === undefined ? [] : [[at, incident ?? undefined] as const],
    );
    if (known.length > 0) cases.set(n, new Map(known));
  }
  const keys = [...cases.keys()];
  if (keys.length === 0) return Dexie.Promise.resolve([]);
  return core
    .table('register')
    .getMany({ trans, keys })
    .then((chunks: (RegisterChunk | undefined)[]) => {
      const filled = keys.map((n, at) => fillRegister(chunks[at] ?? emptyRegister(n), cases.get(n) ?? new Map()));
      const come = keys.flatMap((n, index) =>
        [...(cases.get(n) ?? [])].flatMap(([at, incident]) =>
          incident && !chunks[index]?.status[at] ? incident.id : [],
        ),
      );
      return putChunks(core, trans, 'register', filled).then(() => come);
    });
}

function writeWords(core: DBCore, trans: DBCoreTransaction, byChunk: ByChunk): PromiseLike<unknown> {
  const keys = [...byChunk.keys()];
  return core
    .table('words')
    .getMany({ trans, keys })
    .then((chunks: (WordsChunk | undefined)[]) => {
      const filled = keys.flatMap((n, index) => {
        const before = chunks[index] ?? emptyWords(n);
        const list = byChunk.get(n) ?? [];
        const after = fillWords(
          before,
          new Map(list.map(([at, { incident, words }]) => [at, incident === null ? undefined : words])),
        );
        return after === before ? [] : [after];
      });
      return putChunks(core, trans, 'words', filled);
    });
}
