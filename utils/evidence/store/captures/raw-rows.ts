/** Rows of one table: all of one value of an index, or one by one by their keys. */
export interface RowsWanted {
  database: string;
  table: string;
  by: { index: string; value: IDBValidKey } | { keys: readonly (readonly [string, string])[] };
}

/** As they lie there, sealed where there is a lock; `undefined` in the place of a key that has none. */
export interface RowsFound {
  rows: (object | undefined)[];
}

/** Reads past all layers, so that who only hands rows on loads next to nothing. @throws DOMException of the database */
export function rawRows(): (wanted: RowsWanted) => Promise<RowsFound> {
  let database: Promise<IDBDatabase> | undefined;
  return async (wanted) => {
    database ??= opened(wanted.database);
    return { rows: await rowsIn(await database, wanted) };
  };
}

/** In the version that it has: it is made and brought up elsewhere. */
function opened(name: string): Promise<IDBDatabase> {
  const asked = indexedDB.open(name);
  asked.onupgradeneeded = () => asked.transaction?.abort();
  return answerOf(asked).then((database) => {
    // Whoever brings it up to a new version waits for nobody
    database.onversionchange = () => database.close();
    return database;
  });
}

function rowsIn(database: IDBDatabase, { table, by }: RowsWanted): Promise<RowsFound['rows']> {
  const store = database.transaction(table).objectStore(table);
  if ('index' in by) return answerOf(store.index(by.index).getAll(by.value));
  return Promise.all(by.keys.map((key) => answerOf<object | undefined>(store.get([...key]))));
}

function answerOf<Result>(asked: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error);
  });
}

/** The bytes that stand in rows, to be handed over. */
export function buffersIn({ rows }: RowsFound): ArrayBuffer[] {
  const members = rows.flatMap((row) => Object.values(row ?? {}) as unknown[]);
  return [...new Set(members.flatMap((member) => (ArrayBuffer.isView(member) ? (member.buffer as ArrayBuffer) : [])))];
}
