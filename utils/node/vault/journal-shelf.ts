import { appendFileSync, existsSync, readFileSync, truncateSync } from 'node:fs';
import type { ReadEvent } from '../../vault/events/event';
import { eventText, readEvent } from '../../vault/events/event-text';
import { withoutSpentWords } from '../../vault/events/spent-words';
import { emptyLog, type LogEnd } from '../../vault/events/write-event';
import { isFree, type Queued, type QueueShelf } from '../../vault/store/drain-queue';
import type { Outgoing, Stamp, VaultShelf } from '../../vault/work/shelf';

/** One line of the journal is one transaction. */
type Line =
  | { do: 'write'; event: string; end: LogEnd; key: string; body: string; until?: number }
  | { do: 'send'; key: string; body: string; until?: number }
  | { do: 'keep'; events: string[] }
  | { do: 'change'; key: string; change: Partial<Queued> }
  | { do: 'learn'; about: string; identity: string };

/**
 * A vault's shelf as an append-only file, so that a process can be killed at any point of it; without a file it lies in
 * memory. A line that was cut off by a death never happened.
 */
export class JournalShelf implements VaultShelf, QueueShelf {
  readonly #events = new Map<string, ReadEvent>();
  readonly #places = new Set<string>();
  #changes = 0;
  readonly #queue = new Map<string, Queued>();
  readonly #bodies = new Map<string, string>();
  readonly #identities = new Map<string, Set<string>>();
  #end: LogEnd;

  private constructor(
    readonly file: string | undefined,
    end: LogEnd,
  ) {
    this.#end = end;
  }

  /** @param end of our own log, where it was begun on another shelf */
  static async open(file?: string, end = emptyLog): Promise<JournalShelf> {
    const shelf = new JournalShelf(file, end);
    if (!file || !existsSync(file)) return shelf;
    const text = readFileSync(file, 'utf8');
    const whole = text.slice(0, text.lastIndexOf('\n') + 1);
    truncateSync(file, Buffer.byteLength(whole));
    for (const line of whole.split('\n').slice(0, -1)) await shelf.#take(JSON.parse(line) as Line);
    return shelf;
  }

  #append(line: Line): void {
    if (this.file) appendFileSync(this.file, `${JSON.stringify(line)}\n`);
  }

  async #add(line: Line): Promise<void> {
    this.#append(line);
    await this.#take(line);
  }

  async #take(line: Line): Promise<void> {
    switch (line.do) {
      case 'write':
        await this.#hold(line.event);
        this.#end = line.end;
        this.#line(line);
        return;
      case 'send':
        this.#line(line);
        return;
      case 'keep':
        for (const text of line.events) await this.#hold(text);
        return;
      case 'change': {
        const there = this.#queue.get(line.key);
        if (there) this.#queue.set(line.key, { ...there, ...line.change });
        return;
      }
      case 'learn':
        this.#identities.set(line.about, (this.#identities.get(line.about) ?? new Set()).add(line.identity));
    }
  }

  async #hold(text: string): Promise<void> {
    const event = await readEvent(new TextEncoder().encode(text));
    if (typeof event === 'string') throw new Error(event);
    this.#place(event);
  }

  #place(event: ReadEvent): void {
    this.#events.set(event.hash, event);
    this.#places.add(`${event.header.writer} ${event.header.seq}`);
    this.#changes += 1;
  }

  #line({ key, body, until }: { key: string; body: string; until?: number }): void {
    if (this.#queue.has(key)) return;
    const bytes = Buffer.byteLength(body, 'base64');
    const lock = until === undefined ? {} : { until };
    this.#queue.set(key, { key, turn: this.#queue.size, bytes, ...lock, state: 'waiting', tries: 0, next: 0 });
    this.#bodies.set(key, body);
  }

  events = async () => [...this.#events.values()];
  stamp = async (): Promise<Stamp> => [this.#changes, this.#events.size];
  has = async (writer: string, seq: number) => this.#places.has(`${writer} ${seq}`);
  end = async () => this.#end;
  identities = async (about: string) => [...(this.#identities.get(about) ?? [])];
  learn = (about: string, identity: string) => this.#add({ do: 'learn', about, identity });

  async keep(events: readonly ReadEvent[]): Promise<void> {
    const news = events.filter((event) => {
      const there = this.#events.get(event.hash);
      return !there || (there.words.state !== 'read' && event.words.state === 'read');
    });
    if (news.length === 0) return;
    this.#append({ do: 'keep', events: news.map(eventText) });
    for (const event of news) this.#place(event);
  }

  async letWordsGo(cases: readonly string[]): Promise<void> {
    const about = new Set(cases);
    const spent = [...this.#events.values()].flatMap((event) =>
      about.has(event.header.case) ? (withoutSpentWords(event) ?? []) : [],
    );
    if (spent.length === 0) return;
    this.#append({ do: 'keep', events: spent.map(eventText) });
    for (const event of spent) this.#place(event);
  }

  async write(open: ReadEvent, sealed: Outgoing): Promise<void> {
    const end = { seq: open.header.seq, hash: open.hash };
    await this.#add({ do: 'write', event: eventText(open), end, ...(await plain(sealed)) });
  }

  async send(outgoing: Outgoing): Promise<void> {
    await this.#add({ do: 'send', ...(await plain(outgoing)) });
  }

  due = async (now: number, count: number) =>
    [...this.#queue.values()].filter(({ state, next }) => state === 'waiting' && next <= now).slice(0, count);
  take = async (key: string, begun: NonNullable<Queued['begun']>) => {
    const item = this.#queue.get(key);
    if (!item || !isFree(item, begun.life)) return undefined;
    await this.change(key, { begun });
    return item;
  };
  blobOf = async (key: string) => new Blob([Buffer.from(this.#bodies.get(key) ?? '', 'base64')]);
  change = (key: string, change: Partial<Queued>) => this.#add({ do: 'change', key, change });
  queued = () => [...this.#queue.values()];
}

async function plain({ key, blob, until }: Outgoing) {
  const body = Buffer.from(await blob.arrayBuffer()).toString('base64');
  return { key, body, ...(until === undefined ? {} : { until }) };
}
