import { CodedError } from '../../coded-error';
import type { CaseBody, CaseKind } from '../events/case-kinds';
import type { ReadEvent } from '../events/event';
import { eventText } from '../events/event-text';
import { headsOf } from '../events/fold-case';
import { type Judged, judgeEvents } from '../events/judge-events';
import type { CaseKey } from '../events/roster';
import type { RosterBody, RosterKind } from '../events/roster-kinds';
import { type Writer, writeEvent } from '../events/write-event';
import { makeCaseKey, type NewCaseKey, readersOf, rewrapCaseKey, sealingKey } from '../keys/case-key';
import { openEvent, sealEvent } from '../keys/sealed-event';
import { logKey, wrapsOf } from '../store/names';
import type { ObjectStore } from '../store/object-store';
import { identitiesOf, type Opened } from './open-wraps';
import { endsOf, type Misfit, readForks, readLog, readNews, writersIn } from './read-logs';
import { readSegments } from './segments';
import type { Outgoing, Stamp, VaultShelf } from './shelf';

/** Who works in a vault: the writer, with what opens it. */
export interface VaultDesk {
  /** The vault: digest of its founding. */
  readonly vault: string;
  readonly writer: Writer;
  /** Identities of the person, in memory while the page stands. */
  readonly identities: readonly string[];
  /** Until when what is written now is locked, ms since 1970. */
  readonly until: () => number;
  readonly now: () => number;
}

interface Known {
  readonly vault: string;
  readonly stamp: Stamp;
  readonly judged: Judged;
}
const lastJudged = new WeakMap<VaultShelf, Known>();
const lastWritten = new WeakMap<VaultShelf, Promise<unknown>>();

/** How far back a poll looks again: for clocks that differ and writers who were late. */
const overlap = 20 * 60_000;

/** One desk's view of a vault: writes to its own log, reads everybody's, folds. */
export class Vault {
  readonly misfits: Misfit[] = [];

  constructor(
    readonly store: ObjectStore,
    readonly shelf: VaultShelf,
    readonly desk: VaultDesk,
  ) {}

  /** What counts, worked out anew only when there is news: a log of many thousands is not judged for every word. */
  async judged(): Promise<Judged> {
    return (await this.#judgedAt()).judged;
  }

  async #judgedAt(): Promise<Known> {
    const { shelf, desk } = this;
    const stamp = await shelf.stamp();
    const known = lastJudged.get(shelf);
    const isNews = known?.stamp[0] !== stamp[0] || known.stamp[1] !== stamp[1];
    if (known?.vault === desk.vault && !isNews) return known;
    const fresh = { vault: desk.vault, stamp, judged: judgeEvents(desk.vault, await shelf.events()) };
    lastJudged.set(shelf, fresh);
    return fresh;
  }

  /** Fetches what is new in every log, whoever wrote it, and opens what can be opened. */
  async pull(told: (done: number, of: number) => void = () => {}): Promise<void> {
    // A new machine begins with what others have put together; the rest it reads from the logs
    if ((await this.shelf.stamp())[1] === 0)
      for await (const events of readSegments(this.store, this.misfits)) await this.shelf.keep(events);
    const ends = endsOf(await this.shelf.events());
    const writers = await writersIn(this.store);
    for (const [at, writer] of writers.entries()) {
      const { events, misfits } = await readLog(this.store, writer, ends.get(writer) ?? 0);
      this.misfits.push(...misfits);
      await this.shelf.keep(events);
      told(at + 1, writers.length);
    }
    await this.open();
  }

  /** Fetches what was announced since then (ms since 1970): one listing. Gives how many events came. */
  async poll(since: number): Promise<number> {
    const from = Math.max(0, since - overlap);
    const { events, misfits } = await readNews(this.store, from, this.desk.now(), (writer, seq) =>
      this.shelf.has(writer, seq),
    );
    this.misfits.push(...misfits);
    await this.shelf.keep(events);
    if (events.length > 0) await this.open();
    return events.length;
  }

  /** Fetches what was laid over places that were read before: once a day, so that all desks judge the same set. */
  async lookAgain(): Promise<void> {
    for (const writer of await writersIn(this.store)) {
      const { events, misfits } = await readForks(this.store, writer);
      this.misfits.push(...misfits);
      await this.shelf.keep(events);
    }
    await this.open();
  }

  /** Opens sealed events: those about the vault first, since they say whose keys there are. */
  async open(): Promise<void> {
    const sealed = new Map<string, ReadEvent[]>();
    for (const event of await this.shelf.events()) {
      if (event.words.state !== 'sealed') continue;
      const there = sealed.get(event.header.case);
      if (there) there.push(event);
      else sealed.set(event.header.case, [event]);
    }
    if (sealed.size === 0) return;
    const { vault } = this.desk;
    await this.#openCase(vault, sealed.get(vault) ?? []);
    // What two owners have shredded has no key any more: nobody asks for it again and again
    const { shredded } = (await this.judged()).roster;
    for (const [about, events] of sealed)
      if (about !== vault && !shredded.has(about)) await this.#openCase(about, events);
  }

  async #openCase(about: string, sealed: readonly ReadEvent[]): Promise<void> {
    if (sealed.length === 0) return;
    const { identities } = await this.#keys(about);
    const opened: ReadEvent[] = [];
    for (const event of sealed) {
      const read = await openEvent(event, identities);
      if (read !== event) opened.push(read);
    }
    await this.shelf.keep(opened);
  }

  /** The keys of a case that this person can open, for what is sealed beside the log. */
  async identities(about: string): Promise<readonly string[]> {
    return (await this.#keys(about)).identities;
  }

  #keys(about: string): Promise<Opened> {
    return identitiesOf(this.store, this.shelf, about, this.desk.identities);
  }

  /** Says something about a case; its first words make its key. Gives the event. */
  async say<Kind extends CaseKind>(about: string, kind: Kind, body: CaseBody<Kind>): Promise<ReadEvent> {
    return this.#write(about, kind, body, (await this.keyOf(about)).recipient);
  }

  /** To whom words about a case are sealed. */
  async keyOf(about: string): Promise<Pick<CaseKey, 'recipient'>> {
    const judged = await this.judged();
    if (judged.roster.shredded.has(about)) throw new CodedError('case-shredded', about);
    return sealingKey(judged.roster, about) ?? (await this.#firstKey(about, judged));
  }

  /** Says something about the vault itself. */
  async rule<Kind extends RosterKind>(kind: Kind, body: RosterBody<Kind>): Promise<ReadEvent> {
    const key = sealingKey((await this.judged()).roster, this.desk.vault);
    // The vault has a key since its founding: that none is seen means that it cannot be read
    if (!key) throw new CodedError('wrap-unreadable', this.desk.vault);
    return this.#write(this.desk.vault, kind, body, key.recipient);
  }

  /** A key of the next epoch, for who may read from now on. What was sealed before stays with who could read it. */
  async changeKey(about: string): Promise<Pick<CaseKey, 'recipient'>> {
    const { roster } = await this.judged();
    if (roster.shredded.has(about)) throw new CodedError('case-shredded', about);
    const epoch = (sealingKey(roster, about)?.epoch ?? 0) + 1;
    const key = await makeCaseKey(about, epoch, readersOf(roster));
    await this.#tellKey(key);
    return key.body;
  }

  /** Wraps the keys of a case, those of the past too, for everybody who may read now. @throws CodedError `wrap-unreadable` */
  async shareKeys(about: string): Promise<void> {
    const { roster } = await this.judged();
    const { byRecipient } = await this.#keys(about);
    const known = new Map(roster.keys.filter((key) => key.case === about).map((key) => [key.recipient, key]));
    for (const [recipient, key] of known) {
      const identity = byRecipient.get(recipient);
      if (!identity) throw new CodedError('wrap-unreadable', `${about} ${key.epoch}`);
      await this.#tellKey(await rewrapCaseKey(key, identity, readersOf(roster)));
    }
  }

  /**
   * Where a case has no key, it gets its first: only when the log is readable and has none. A key that is there and cannot be
   * read is never taken for one that is not there.
   */
  async #firstKey(about: string, { roster, cases }: Judged): Promise<Pick<CaseKey, 'recipient'>> {
    const ruled = cases.get(this.desk.vault) ?? [];
    const isReadable = roster.founding && ruled.every(({ words }) => words.state === 'read');
    if (!isReadable || cases.has(about)) throw new CodedError('wrap-unreadable', about);
    const key = await makeCaseKey(about, 1, readersOf(roster));
    await this.#tellKey(key);
    return key.body;
  }

  async #tellKey({ wrap, body, identity }: NewCaseKey): Promise<void> {
    await this.shelf.learn(body.case, identity);
    await this.shelf.send({ key: `${wrapsOf(body.case)}${body.wrap}`, blob: new Blob([wrap]) });
    await this.rule('case-key', body);
  }

  /** One event after another, whoever of this device's pages asks: a number of our log is given once. */
  #write(about: string, kind: string, body: object, recipient: string): Promise<ReadEvent> {
    const next = (lastWritten.get(this.shelf) ?? Promise.resolve()).then(() =>
      this.#writeNext(about, kind, body, recipient),
    );
    lastWritten.set(
      this.shelf,
      // Whoever wrote hears of it; the next one begins anew
      next.catch(() => undefined),
    );
    return next;
  }

  async #writeNext(about: string, kind: string, body: object, recipient: string): Promise<ReadEvent> {
    const { vault, writer } = this.desk;
    const known = await this.#judgedAt();
    const heads = headsOf(known.judged.cases.get(about) ?? []);
    const at = new Date(this.desk.now()).toISOString();
    const saying = { vault, case: about, at, kind, body: body as Record<string, never>, heads };
    const open = await writeEvent(writer, await this.shelf.end(), saying);
    await this.shelf.write(open, outgoing(await sealEvent(open, recipient), this.desk.until()));
    if (about !== vault) await this.#follow(known, open);
    return open;
  }

  /** A word about a case that follows one of ours which counts changes nothing else: the judgement grows by it. */
  async #follow({ vault, stamp: [changes, count], judged }: Known, open: ReadEvent): Promise<void> {
    const { header } = open;
    const stamp = await this.shelf.stamp();
    const { roster, cases } = judged;
    const role = roster.members.get(header.writer)?.role;
    const isFree = role !== undefined && role !== 'reader' && !roster.limits.has(header.writer);
    const follows = [...cases.values()].some((events) => events.some(({ hash }) => hash === header.previous));
    // Somebody else's word came meanwhile: then all of it is judged anew
    const isAlone = stamp[0] === changes + 1 && stamp[1] === count + 1;
    if (!isFree || !isAlone || !follows) return;
    const grown = new Map(cases).set(header.case, [...(cases.get(header.case) ?? []), open]);
    lastJudged.set(this.shelf, { vault, stamp, judged: { ...judged, cases: grown } });
  }
}

/** An event as the object that is sent. */
export function outgoing(sealed: ReadEvent, until: number): Outgoing {
  return { key: logKey(sealed.header.writer, sealed.header.seq), blob: new Blob([eventText(sealed)]), until };
}
