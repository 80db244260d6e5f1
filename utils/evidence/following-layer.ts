import type {
  DBCore,
  DBCoreMutateRequest,
  DBCoreMutateResponse,
  DBCoreTable,
  DBCoreTransaction,
  Middleware,
} from 'dexie';

interface Following {
  name: string;
  /** Layers with a higher number see a write first, and write through those below. */
  level: number;
  /** Tables of which a write is followed. */
  followed: readonly string[];
  /** Tables that are written or read with it; the first is there exactly where this layer has something to keep. */
  kept: readonly string[];
  /** Writes, and keeps what follows. Promises are chained, see `register/keep-register.ts`. */
  write(core: DBCore, table: string, request: DBCoreMutateRequest): Promise<DBCoreMutateResponse>;
}

/** A layer of the database that keeps some tables with every write to others, in the transaction of that write: both happen or neither does. */
export function followingLayer({ name, level, followed, kept, write }: Following): Middleware<DBCore> {
  return {
    stack: 'dbcore',
    name,
    level,
    create(core) {
      const known = new Set(core.schema.tables.map((table) => table.name));
      const isThere = kept.slice(0, 1).every((table) => known.has(table));
      const withKept = (stores: string[]) => [...new Set([...stores, ...kept.filter((table) => known.has(table))])];
      return {
        ...core,
        transaction(stores, mode, options) {
          const isFollowed = isThere && mode === 'readwrite' && stores.some((table) => followed.includes(table));
          return core.transaction(isFollowed ? withKept(stores) : stores, mode, options);
        },
        table(of) {
          const table = core.table(of);
          return isThere && followed.includes(of) ? { ...table, mutate: (request) => write(core, of, request) } : table;
        },
      };
    },
  };
}

/** Writes rows, or fails with the first of those that were not. */
export function put(table: DBCoreTable, trans: DBCoreTransaction, values: readonly object[]): PromiseLike<unknown> {
  return table.mutate({ type: 'put', trans, values }).then(({ numFailures, failures }) => {
    if (numFailures > 0) throw failures[0];
  });
}
