import { Dexie, type Table } from 'dexie';
import { isFree, type Queued, type QueueShelf } from '../store/drain-queue';
import type { Outgoing } from './shelf';

/** A queue in two tables: what is said of each object, and its bytes until the store has them. */
export class TableQueue implements QueueShelf {
  constructor(
    readonly queue: Table<Queued, string>,
    readonly blobs: Table<{ key: string; blob: Blob }, string>,
    /** Where this queue goes now: what was lined up for another place stays. */
    readonly place?: string,
  ) {}

  async send(outgoing: Outgoing): Promise<void> {
    await this.queue.db.transaction('rw', this.queue, this.blobs, () => this.line(outgoing));
  }

  /** Within a transaction. */
  protected async line({ key, blob, until }: Outgoing): Promise<void> {
    const { queue, blobs, place } = this;
    if (await queue.get(key)) return;
    const turn = ((await queue.orderBy('turn').last())?.turn ?? 0) + 1;
    const lock = until === undefined ? {} : { until };
    const only = place === undefined ? {} : { place };
    await queue.put({ key, turn, bytes: blob.size, ...lock, ...only, state: 'waiting', tries: 0, next: 0 });
    await blobs.put({ key, blob });
  }

  async due(now: number, count: number): Promise<Queued[]> {
    // In order by the index: ten thousand after a month offline are not read anew for each handful
    const waiting = this.queue.where('[state+turn]').between(['waiting', Dexie.minKey], ['waiting', Dexie.maxKey]);
    return waiting
      .filter(({ next, place = this.place }) => next <= now && place === this.place)
      .limit(count)
      .toArray();
  }

  take(key: string, begun: NonNullable<Queued['begun']>): Promise<Queued | undefined> {
    const { queue } = this;
    return queue.db.transaction('rw', queue, async () => {
      const item = await queue.get(key);
      if (!item || !isFree(item, begun.life)) return undefined;
      await queue.update(key, { begun });
      return item;
    });
  }

  async blobOf(key: string): Promise<Blob> {
    const row = await this.blobs.get(key);
    if (!row) throw new Error(`nothing to send at ${key}`);
    return row.blob;
  }

  /** What is stored is kept in the vault alone: its bytes go from here. */
  async change(key: string, change: Partial<Queued>): Promise<void> {
    const { queue, blobs } = this;
    await queue.db.transaction('rw', queue, blobs, async () => {
      await queue.update(key, change);
      if (change.state === 'stored') await blobs.delete(key);
    });
  }

  /** Waiting and refused ones are tried at once. */
  async hurry(): Promise<void> {
    const stuck = this.queue.where('state').anyOf('waiting', 'refused');
    await stuck.modify({ state: 'waiting', next: 0, tries: 0 });
  }
}
