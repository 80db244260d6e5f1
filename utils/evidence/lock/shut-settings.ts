import type { Dexie } from 'dexie';

const aside = 'shut/';

/** Sealed settings step aside, so that those of who begins anew do not take their place. */
export function setSettingsAside(db: Dexie): Promise<void> {
  return rename(db, (key) => (key.startsWith(aside) ? undefined : aside + key));
}

/** They come back where nothing else stands by now. */
export function bringBackSettings(db: Dexie): Promise<void> {
  return rename(db, (key) => (key.startsWith(aside) ? key.slice(aside.length) : undefined));
}

/** Past the layers of the database: for them, what cannot be opened is not there. */
function rename(db: Dexie, nameOf: (key: string) => string | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const transaction = db.backendDB().transaction('settings', 'readwrite');
    const store = transaction.objectStore('settings');
    transaction.oncomplete = () => resolve();
    transaction.onerror = () => reject(transaction.error);
    store.openCursor().onsuccess = ({ target }) => {
      const cursor = (target as IDBRequest<IDBCursorWithValue | null>).result;
      if (!cursor) return;
      const row = cursor.value as { key: string; sealed?: Uint8Array };
      const key = row.sealed && nameOf(row.key);
      if (key !== undefined) {
        store.get(key).onsuccess = ({ target: found }) => {
          if ((found as IDBRequest<unknown>).result === undefined) store.put({ ...row, key });
        };
        cursor.delete();
      }
      cursor.continue();
    };
  });
}
