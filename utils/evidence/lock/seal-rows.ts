import type {
  DBCore,
  DBCoreCursor,
  DBCoreMutateRequest,
  DBCoreMutateResponse,
  DBCoreTable,
  DBCoreTableSchema,
  Middleware,
  Table,
} from 'dexie';
import { CodedError } from '../../coded-error';
import type { RecordLock } from '../../shapes/keys';
import { isLocked, openBytes, sealBytes, tagOf } from './key-ring';
import { bytesOfRow, rowOfBytes } from './row-bytes';

/** The one row of its table. */
export const lockId = 'records';

/** Tables of random ids, dates, states and counts alone. */
const clearTables: readonly string[] = ['lock', 'places', 'queue', 'dues', 'counts'];

/** Members of an index that name a post: a tag stands there in their place. */
const tagged = 'postKey';

/** Settings of this browser that name nobody, and that are read and written while it is locked. */
const clearSettings: readonly string[] = [
  ...['added-sites', 'address-tab', 'capture-options', 'case-tabs', 'clock-marks', 'company-policy', 'device-key'],
  ...['due-rules', 'form-health', 'health', 'incident-number', 'list-paged', 'mints-limit', 'profile-locked'],
  ...[
    'quiet-mode',
    'restoring',
    'reviewer-identity',
    'shown',
    'stamp-silence',
    'still-up',
    'tab-captures',
    'time-stamp',
    'tombstone',
  ],
  ...['withdrawn-recipients'],
];

/** What follows from other rows, and settings: written over while nobody can read them, they would be lost. */
const writtenOver: readonly string[] = ['settings', 'register', 'words', 'columns', 'compared'];

/** Settings that are written once for something that was just made: nothing lies in their place. */
const fresh: readonly string[] = ['held'];

type Row = Record<string, unknown>;

/**
 * Seals every row as it is written and opens it as it is read, while there is a lock over the records. Clear stay the
 * members by which rows are found (ids, dates, states, numbers); all others are sealed, also in tables to come. What cannot
 * be opened is not there: locked, the database looks as if nothing had been recorded.
 */
export const sealRows: Middleware<DBCore> = {
  stack: 'dbcore',
  name: 'seal',
  // Under Dexie's own: what it remembers of a transaction or a query is what was opened
  level: -2,
  create: (core) => ({
    ...core,
    transaction(stores, mode, options) {
      const isThere = core.schema.tables.some(({ name }) => name === 'lock');
      const isSealed = isThere && mode === 'readwrite' && stores.some((name) => !clearTables.includes(name));
      return core.transaction(isSealed ? [...new Set([...stores, 'lock'])] : stores, mode, options);
    },
    table(name) {
      const table = core.table(name);
      return clearTables.includes(name) ? table : sealedTable(core, table);
    },
  }),
};

function sealedTable(core: DBCore, table: DBCoreTable): DBCoreTable {
  const opened = (row: unknown) => openRow(table.schema, row);
  return {
    ...table,
    mutate: (request) => sealedWrite(core, table, request),
    get: (request) => table.get(request).then(opened),
    getMany: (request) => table.getMany(request).then((rows) => rows.map(opened)),
    query: (request) =>
      table.query(request).then((response) => {
        if (request.values === false) return response;
        const result = (response.result as unknown[]).map(opened).filter((row) => row !== undefined);
        return { ...response, result };
      }),
    openCursor: (request) =>
      table.openCursor(request).then((cursor) => cursor && (request.values ? openedCursor(cursor, opened) : cursor)),
    count: (request) => {
      if (!isLocked()) return table.count(request);
      return table
        .query({ ...request, values: true })
        .then(({ result }) => result.map(opened).filter((row) => row !== undefined).length);
    },
  };
}

/** Promises are chained, see `register/keep-register.ts`. */
function sealedWrite(core: DBCore, table: DBCoreTable, request: DBCoreMutateRequest): Promise<DBCoreMutateResponse> {
  if (request.type !== 'add' && request.type !== 'put') return table.mutate(request);
  const isThere = core.schema.tables.some(({ name }) => name === 'lock');
  if (!isThere) return table.mutate(request);
  const { trans } = request;
  return core
    .table('lock')
    .get({ trans, key: lockId })
    .then((lock: RecordLock | undefined) => {
      if (!lock || lock.isLeaving) return table.mutate(request);
      // The changes beside the whole rows would lie open
      const { criteria: _, changeSpec: __, updates: ___, ...write } = request as typeof request & Row;
      const values = request.values.map((row) => sealRow(table.schema, lock.recipient, row as Row));
      return table.mutate({ ...write, type: request.type, trans, values });
    });
}

/** The members by which rows are found. */
function clearMembers({ primaryKey, indexes }: DBCoreTableSchema): string[] {
  return [primaryKey, ...indexes].flatMap(({ keyPath }) => keyPath ?? []);
}

/** Where a row stands: it opens nowhere else. */
const placeOf = ({ name, primaryKey }: DBCoreTableSchema, row: Row) =>
  JSON.stringify([name, ...[primaryKey.keyPath ?? []].flat().map((member) => row[member])]);

const isSetting = (name: string, row: Row, known: readonly string[]) =>
  name === 'settings' && known.includes(String(row['key']).split(':')[0] ?? '');

function sealRow(schema: DBCoreTableSchema, recipient: Uint8Array, row: Row): Row {
  if (isSetting(schema.name, row, clearSettings)) return row;
  if (isLocked() && writtenOver.includes(schema.name) && !isSetting(schema.name, row, fresh))
    throw new CodedError('locked', schema.name);
  const clear = clearMembers(schema);
  const parts = (isIn: boolean) =>
    Object.fromEntries(Object.entries(row).filter(([name]) => (clear.includes(name) && name !== tagged) === isIn));
  const tag = clear.includes(tagged) && typeof row[tagged] === 'string' ? { [tagged]: tagOf(row[tagged]) } : {};
  const sealed = sealBytes(recipient, bytesOfRow(parts(false)), placeOf(schema, row));
  return { ...parts(true), ...tag, sealed };
}

/** A row of a table that was read past the layers, opened; `undefined` for one that cannot be. */
export const openStored = <Stored>({ core }: Table<Stored>, row: object | undefined): Stored | undefined =>
  openRow(core.schema, row) as Stored | undefined;

function openRow(schema: DBCoreTableSchema, row: unknown): unknown {
  const sealed = (row as Row | undefined)?.['sealed'];
  if (!ArrayBuffer.isView(sealed)) return row;
  const { sealed: _, ...clear } = row as Row;
  const bytes = openBytes(sealed as Uint8Array, placeOf(schema, clear));
  return bytes && { ...clear, ...rowOfBytes(bytes) };
}

/** A cursor that stops only where a row can be opened. */
function openedCursor(cursor: DBCoreCursor, opened: (row: unknown) => unknown): DBCoreCursor {
  let value: unknown;
  return Object.create(cursor, {
    // The browser's own members want the browser's own cursor
    key: { get: () => cursor.key as unknown },
    primaryKey: { get: () => cursor.primaryKey as unknown },
    value: { get: () => value },
    start: {
      value: (onNext: () => void) =>
        cursor.start(() => {
          value = opened(cursor.value);
          if (value === undefined) cursor.continue();
          else onNext();
        }),
    },
  }) as DBCoreCursor;
}
