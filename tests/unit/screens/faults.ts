import { db } from '../../../utils/evidence/db';

/**
 * What goes wrong with the browser's store, at its own level. `full`: no row fits any more · `half`: the first row fits,
 * those after it do not · `gone`: the database was closed under the page.
 */
export const faults = ['full', 'half', 'gone'] as const;
/** `later`: the first transaction that writes is written and no other, as after a kill between the two. An act of one never meets it. */
export type Fault = (typeof faults)[number] | 'later';

export interface Running {
  /** Whether anything has met the fault. */
  met(): boolean;
  end(): Promise<void>;
}

/** Starts a fault of the store. */
export function begin(fault: Fault): Running {
  if (fault === 'gone') {
    db.close();
    return { met: () => true, end: async () => void (await db.open()) };
  }
  const { put, add } = IDBObjectStore.prototype;
  let [written, refused] = [0, 0];
  let first: IDBTransaction | undefined;
  const full = (real: typeof put) =>
    function write(this: IDBObjectStore, ...row: Parameters<typeof put>): IDBRequest<IDBValidKey> {
      written += 1;
      first ??= this.transaction;
      if (fault === 'half' && written === 1) return real.apply(this, row);
      if (fault === 'later' && first === this.transaction) return real.apply(this, row);
      refused += 1;
      throw new DOMException('The disk is full.', 'QuotaExceededError');
    };
  IDBObjectStore.prototype.put = full(put);
  IDBObjectStore.prototype.add = full(add);
  return {
    met: () => refused > 0,
    async end() {
      IDBObjectStore.prototype.put = put;
      IDBObjectStore.prototype.add = add;
    },
  };
}
