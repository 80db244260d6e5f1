import type { ReadEvent } from '../events/event';
import type { LogEnd } from '../events/write-event';

/** What this device keeps of a vault. A database in the product; everything in it can be fetched again but our own unsent events. */
export interface VaultShelf {
  /** All events that are here, opened as far as they could be. */
  events(): Promise<ReadEvent[]>;
  /** How often what `events` gives has changed, and how many there are. */
  stamp(): Promise<Stamp>;
  /** Keeps events; one that is here already is replaced only by the same event with its words open. */
  keep(events: readonly ReadEvent[]): Promise<void>;
  /** Lets the words go that are here of these cases: `withoutSpentWords`. They do not come back when they are fetched again. */
  letWordsGo(cases: readonly string[]): Promise<void>;
  /** Whether an event of this place is here. */
  has(writer: string, seq: number): Promise<boolean>;
  /** End of our own log. */
  end(): Promise<LogEnd>;
  /**
   * Keeps an event of ours, the new end of our log and the object that is to be sent, in one transaction: a number is never
   * given twice, whenever the worker dies.
   */
  write(open: ReadEvent, sealed: Outgoing): Promise<void>;
  /** Queues a pack or wrap. */
  send(outgoing: Outgoing): Promise<void>;
  /** Identities of cases that were opened, by case: a wrap that cannot be read now is not asked for again in vain. */
  identities(about: string): Promise<string[]>;
  learn(about: string, identity: string): Promise<void>;
}

export type Stamp = readonly [changes: number, events: number];

export interface Outgoing {
  readonly key: string;
  readonly blob: Blob;
  readonly until?: number;
}
