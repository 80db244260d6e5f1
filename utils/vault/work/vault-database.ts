import { Dexie, type Table } from 'dexie';
import { CodedError } from '../../coded-error';
import type { ReadEvent } from '../events/event';
import { emptyLog, type LogEnd } from '../events/write-event';
import type { Queued, QueueShelf } from '../store/queue';
import type { Outgoing, VaultShelf } from './shelf';

/** An event with what it is looked up by. */
interface EventRow {
  readonly hash: string;
  readonly case: string;
  readonly event: ReadEvent;
}

/** What this device knows of its vault: in no capture's database, so that everything is as before without one. */
interface VaultRow {
  readonly key: 'vault';
  /** Where it lies and with which key: an age file for this person's own identity. */
  readonly connection: Uint8Array<ArrayBuffer>;
  /** Digest of the founding; absent until one is founded or joined. */
  readonly id?: string;
  /** Shown beside: host and bucket. */
  readonly place: string;
}

/** The vault's own database, apart from the evidence: it can be thrown away and fetched again, but for what waits. */
export class VaultDatabase extends Dexie {
  declare events: Table<EventRow, string>;
  declare queue: Table<Queued, string>;
  declare blobs: Table<{ key: string; blob: Blob }, string>;
  declare ends: Table<{ writer: string; end: LogEnd }, string>;
  declare vaults: Table<VaultRow, string>;

  constructor(name = 'banken-vault') {
    super(name);
    this.version(1).stores({
      events: 'hash, case',
      queue: 'key, state, turn',
      blobs: 'key',
      ends: 'writer',
      vaults: 'key',
    });
  }

  /**
   * Everything but the ends of our own logs: a number that was given is never given again. What was not sent yet would be a
   * gap in the log for ever, and is sent first.
   * @throws CodedError `vault-waiting`
   */
  async forget(): Promise<void> {
    const tables = [this.vaults, this.events, this.queue, this.blobs];
    await this.transaction('rw', tables, async () => {
      if ((await this.queue.where('state').notEqual('stored').count()) > 0) throw new CodedError('vault-waiting');
      await Promise.all(tables.map((table) => table.clear()));
    });
  }
}

/** The vault's shelf in the database. Keys of cases stay in the memory of whoever holds it. */
export class DatabaseShelf implements VaultShelf, QueueShelf {
  readonly #identities = new Map<string, Set<string>>();

  constructor(
    readonly database: VaultDatabase,
    readonly writer: string,
  ) {}

  events = async (): Promise<ReadEvent[]> => (await this.database.events.toArray()).map(({ event }) => event);

  async keep(events: readonly ReadEvent[]): Promise<void> {
    const { events: table } = this.database;
    await this.database.transaction('rw', table, async () => {
      for (const event of events) {
        const there = await table.get(event.hash);
        const isNews = !there || (there.event.words.state !== 'read' && event.words.state === 'read');
        if (isNews) await table.put({ hash: event.hash, case: event.header.case, event });
      }
    });
  }

  end = async (): Promise<LogEnd> => (await this.database.ends.get(this.writer))?.end ?? emptyLog;

  async write(open: ReadEvent, sealed: Outgoing): Promise<void> {
    const { events, ends, queue, blobs } = this.database;
    await this.database.transaction('rw', events, ends, queue, blobs, async () => {
      const last = await this.end();
      // Two pages at once: the second one's number is taken, and it has to write anew
      if (open.header.previous !== last.hash) throw new Error('the log went on in another page');
      await events.put({ hash: open.hash, case: open.header.case, event: open });
      await ends.put({ writer: this.writer, end: { seq: open.header.seq, hash: open.hash } });
      await this.#line(sealed);
    });
  }

  async send(outgoing: Outgoing): Promise<void> {
    const { queue, blobs } = this.database;
    await this.database.transaction('rw', queue, blobs, () => this.#line(outgoing));
  }

  async #line({ key, blob, until }: Outgoing): Promise<void> {
    const { queue, blobs } = this.database;
    if (await queue.get(key)) return;
    const turn = ((await queue.orderBy('turn').last())?.turn ?? 0) + 1;
    const lock = until === undefined ? {} : { until };
    await queue.put({ key, turn, bytes: blob.size, ...lock, state: 'waiting', tries: 0, next: 0 });
    await blobs.put({ key, blob });
  }

  async identities(about: string): Promise<string[]> {
    return [...(this.#identities.get(about) ?? [])];
  }

  async learn(about: string, identity: string): Promise<void> {
    this.#identities.set(about, (this.#identities.get(about) ?? new Set()).add(identity));
  }

  async due(now: number, count: number): Promise<Queued[]> {
    const waiting = await this.database.queue.where('state').equals('waiting').sortBy('turn');
    return waiting.filter(({ next }) => next <= now).slice(0, count);
  }

  async blobOf(key: string): Promise<Blob> {
    const row = await this.database.blobs.get(key);
    if (!row) throw new Error(`nothing to send at ${key}`);
    return row.blob;
  }

  /** What is stored is kept in the vault alone: its bytes go from here. */
  async change(key: string, change: Partial<Queued>): Promise<void> {
    const { queue, blobs } = this.database;
    await this.database.transaction('rw', queue, blobs, async () => {
      await queue.update(key, change);
      if (change.state === 'stored') await blobs.delete(key);
    });
  }

  /** Waiting and refused ones are tried at once. */
  async hurry(): Promise<void> {
    const stuck = this.database.queue.where('state').anyOf('waiting', 'refused');
    await stuck.modify({ state: 'waiting', next: 0, tries: 0 });
  }
}
