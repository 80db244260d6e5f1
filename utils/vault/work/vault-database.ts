import { Dexie, type Table } from 'dexie';
import { CodedError } from '../../coded-error';
import type { ReadEvent } from '../events/event';
import { withoutSpentWords } from '../events/spent-words';
import { emptyLog, type LogEnd } from '../events/write-event';
import type { Arrival } from '../inbox/arrivals';
import type { Queued } from '../store/drain-queue';
import type { Outgoing, Stamp, VaultShelf } from './shelf';
import { TableQueue } from './table-queue';
import type { TakenMarks } from './tell-acts';

/** An event with what it is looked up by. */
interface EventRow {
  readonly hash: string;
  readonly case: string;
  readonly event: ReadEvent;
}

/** What this device knows of its vault: in no capture's database, so that everything is as before without one. */
export interface VaultRow {
  readonly key: 'vault';
  /** Where it lies and with which key: an age file for this person's own identity. */
  readonly connection: Uint8Array<ArrayBuffer>;
  /** Digest of the founding; absent until one is founded or joined. */
  readonly id?: string;
  /** Shown beside: host and bucket. */
  readonly place: string;
  /** When news and the inbox were last looked for, ms since 1970. */
  readonly polledAt?: number;
  /** When locks were last looked at, ms since 1970, and how many could not be renewed. */
  readonly renewedAt?: number;
  readonly renewalsFailed?: number;
  /** What may go up at most, bytes a second; absent: as fast as the line. */
  readonly bytesPerSecond?: number;
  /** What desks say: what was taken of others, by desk the last; how many acts, and how many did not follow their log. */
  readonly acts?: { readonly marks: TakenMarks; readonly received: number; readonly refused: number };
  /** How far a first reading is, in logs. */
  readonly reading?: { readonly done: number; readonly of: number };
}

/** Something that an employee handed in: `taken` here, or by a colleague as the log tells. */
export interface ArrivalRow extends Arrival {
  /** Digest of its bytes once it was fetched; two of one are one. */
  readonly sha256?: string;
  readonly incidentId?: string;
  /** Why it could not be taken in. */
  readonly code?: string;
}

/** The vault's own database, apart from the evidence: it can be thrown away and fetched again, but for what waits. */
export class VaultDatabase extends Dexie {
  declare events: Table<EventRow, string>;
  declare queue: Table<Queued, string>;
  declare blobs: Table<{ key: string; blob: Blob }, string>;
  declare ends: Table<{ writer: string; end: LogEnd }, string>;
  declare vaults: Table<VaultRow, string>;
  /** What waits to be handed in by an employee: no vault needs to be open for that. */
  declare handIns: Table<Queued, string>;
  declare arrivals: Table<ArrivalRow, string>;

  constructor(name = 'banken-vault') {
    super(name, { cache: 'disabled' });
    this.version(1).stores({
      events: 'hash, case',
      queue: 'key, state, turn',
      blobs: 'key',
      ends: 'writer',
      vaults: 'key',
    });
    this.version(2).stores({
      events: 'hash, case, [event.header.writer+event.header.seq]',
      queue: 'key, state, turn, [state+turn]',
      handIns: 'key, state, turn, [state+turn]',
      arrivals: 'key, etag, at',
    });
  }

  /** Lets the words of these cases go. Gives of how many events. */
  letWordsGo(cases: readonly string[]): Promise<number> {
    return this.transaction('rw', this.events, async () => {
      const rows = await this.events.where('case').anyOf(cases).toArray();
      const spent = rows.flatMap((row): EventRow[] => {
        const event = withoutSpentWords(row.event);
        return event ? [{ ...row, event }] : [];
      });
      await this.events.bulkPut(spent);
      return spent.length;
    });
  }

  /**
   * Everything but the ends of our own logs: a number that was given is never given again. What was not sent yet would be a
   * gap in the log for ever, and is sent first.
   * @throws CodedError `vault-waiting`
   */
  async forget(): Promise<void> {
    const tables = [this.vaults, this.events, this.queue, this.arrivals];
    await this.transaction('rw', [...tables, this.blobs, this.handIns], async () => {
      if ((await this.queue.where('state').notEqual('stored').count()) > 0) throw new CodedError('vault-waiting');
      await Promise.all(tables.map((table) => table.clear()));
      // What an employee hands in from here waits on
      await this.blobs
        .where('key')
        .noneOf(await this.handIns.toCollection().primaryKeys())
        .delete();
    });
  }
}

/** The one hold of this page or worker on it: read from anywhere, written in `utils/vault` alone. */
export const vaultDatabase = new VaultDatabase();

/** The vault's shelf in the database. Keys of cases stay in the memory of whoever holds it. */
export class DatabaseShelf extends TableQueue implements VaultShelf {
  readonly #identities = new Map<string, Set<string>>();
  /** The worker alone writes events; a page may throw them all away, which the count beside it tells. */
  #changes = 0;

  constructor(
    readonly database: VaultDatabase,
    readonly writer: string,
  ) {
    super(database.queue, database.blobs);
  }

  events = async (): Promise<ReadEvent[]> => (await this.database.events.toArray()).map(({ event }) => event);

  stamp = async (): Promise<Stamp> => [this.#changes, await this.database.events.count()];

  async keep(events: readonly ReadEvent[]): Promise<void> {
    if (events.length === 0) return;
    const { events: table } = this.database;
    await this.database.transaction('rw', table, async () => {
      for (const event of events) {
        const there = await table.get(event.hash);
        const isNews = !there || (there.event.words.state !== 'read' && event.words.state === 'read');
        if (isNews) await table.put({ hash: event.hash, case: event.header.case, event });
      }
    });
    this.#changes += 1;
  }

  async letWordsGo(cases: readonly string[]): Promise<void> {
    if ((await this.database.letWordsGo(cases)) > 0) this.#changes += 1;
  }

  async has(writer: string, seq: number): Promise<boolean> {
    const place = { 'event.header.writer': writer, 'event.header.seq': seq };
    return (await this.database.events.where(place).count()) > 0;
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
      await this.line(sealed);
    });
    this.#changes += 1;
  }

  async identities(about: string): Promise<string[]> {
    return [...(this.#identities.get(about) ?? [])];
  }

  async learn(about: string, identity: string): Promise<void> {
    this.#identities.set(about, (this.#identities.get(about) ?? new Set()).add(identity));
  }
}
