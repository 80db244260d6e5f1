import type { Dexie } from 'dexie';
import { lockId } from './seal-rows';

/** Whether there is a lock, past the layers: also while the database is being opened, when they wait for the answer. */
export function isLockThere(db: Dexie): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const asked = db.backendDB().transaction('lock').objectStore('lock').count(lockId);
    asked.onsuccess = () => resolve(asked.result > 0);
    asked.onerror = () => reject(asked.error);
  });
}
