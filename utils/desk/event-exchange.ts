import { earlierKeys, readDeviceKey } from '../evidence/keys/device-key';
import {
  actsHere,
  actsOfCases,
  actsOfWriter,
  casesAway,
  deletedCases,
  lastAct,
  takeActs,
} from '../evidence/store/desk-acts';
import { statesSaid } from '../evidence/store/incidents';
import { withdrawalsSaid } from '../evidence/store/note-withdrawal';
import type { DeskAct } from '../shapes/desk/desk-act';
import type { DeskCase } from '../shapes/desk/desk-case';
import type { Actor } from '../shapes/schema';
import { followChains } from '../vault/events/chains';
import type { ReadEvent } from '../vault/events/event';
import { type EventsInText, readEventFile, withheld, writeEventFile } from '../vault/events/event-file';
import { eventText } from '../vault/events/event-text';
import type { LogEnd } from '../vault/events/write-event';
import { deskCases, eventsByCase } from './desk-log';
import { foldDesk, saysNothing } from './fold-desk';
import { isRoundOpen } from './rounds-of-opinions';
import { actsWithoutWords } from './tombstone';

/**
 * The whole log of this desk as a file for other desks (age), with what it signed before a backup brought it here. An opinion goes without its words until all of its round
 * stand; its digest is in its header, so it cannot be changed afterwards.
 * @throws CodedError `recipient-wrong`
 */
export async function exportEvents(
  recipients: readonly string[],
): Promise<{ file: Uint8Array<ArrayBuffer>; events: number; kept: number }> {
  const sent = await asTold((await Promise.all((await ownWriters()).map(actsOfWriter))).flat());
  const kept = sent.filter(({ words }) => words.state === 'withheld').length;
  return { file: await writeEventFile(sent, recipients), events: sent.length, kept };
}

/**
 * The keys with which acts of this desk were signed, this device's own at the end. Whoever gets the acts is asked for the words
 * of each that nobody there has compared.
 */
export async function ownWriters(): Promise<string[]> {
  const device = await readDeviceKey();
  const keys = [...(await earlierKeys()), ...(device ? [device.fingerprint] : [])];
  const last = await Promise.all(keys.map(lastAct));
  return keys.filter((_, at) => last[at] !== undefined);
}

/**
 * Acts as other desks may have them now, in the order of their log: without their words where the round of an opinion is
 * open, or where `mayGo` says no.
 */
export async function asTold(
  acts: readonly DeskAct[],
  mayGo: (event: ReadEvent) => boolean = () => true,
): Promise<ReadEvent[]> {
  const events = [...(await eventsByCase(acts)).values()].flat();
  const opinions = events.filter(({ words }) => words.state === 'read' && words.payload.kind === 'opinion');
  const cases = await deskCases([...new Set(opinions.map(({ header }) => header.case))]);
  const told = events.map((event) =>
    isBlind(event, cases.get(event.header.case)) || !mayGo(event) ? withheld(event) : event,
  );
  return told.sort((one, other) => one.header.seq - other.header.seq);
}

function isBlind({ words }: ReadEvent, row: DeskCase | undefined): boolean {
  if (words.state !== 'read' || words.payload.kind !== 'opinion') return false;
  const { round } = words.payload.body;
  return row !== undefined && typeof round === 'string' && isRoundOpen(row, round);
}

/** What became of events that another desk has told. */
export interface TakenEvents {
  /** New here. */
  taken: number;
  /** Were here without their words, and have them now. */
  revealed: number;
  known: number;
  /** No event, not signed by its key, or out of its place in the log. */
  refused: number;
  cases: number;
  /** Writers that nobody here has compared, with how many events each: nothing of theirs is taken. */
  strangers: { writer: string; events: number }[];
}

/**
 * Takes in the events of another desk. Only what follows its writer's log without a gap counts; a log that says two things
 * at one place is refused there. A file that is sealed to us proves nothing of who wrote it: only known writers count.
 * A state that is new and that nobody contradicts moves the case here too; of a case that was deleted no words come back.
 * @param isKnown whether somebody here has compared the key of this fingerprint
 * @param shredded cases that were made unreadable in the vault of this desk: of those that are not here no words come back
 * @throws CodedError `key-wrong`, `encrypted-damaged`, `events-unreadable`
 */
export async function importEvents(
  file: Uint8Array<ArrayBuffer>,
  identities: readonly string[],
  isKnown: (fingerprint: string) => boolean,
  actor: Actor,
  now: string,
  shredded: ReadonlySet<string> = new Set(),
): Promise<TakenEvents> {
  return takeEvents(await readEventFile(file, identities), isKnown, actor, now, shredded);
}

/**
 * Lets the words go that other desks have said of cases which were made unreadable in the vault: of those that are not here,
 * as where a case was deleted. Who has one still keeps what was said of it.
 */
export async function forgetShredded(shredded: ReadonlySet<string>, actor: Actor, now: string): Promise<void> {
  const gone = [...(await deletedCases([...shredded], shredded))];
  const acts = (await Promise.all(gone.map(actsWithoutWords))).flat();
  const nothing = { rows: [], before: new Map<string, DeskCase>(), moves: [], withdrawn: [] };
  if (acts.length > 0) await takeActs({ ...nothing, acts, gone }, actor, now);
}

/**
 * The same with what a file holds, whichever way it came. What was signed for another log than its writer's own, as a
 * vault's events are, has no place in it.
 */
export async function takeEvents(
  { events: found, unfit }: EventsInText,
  isKnown: (fingerprint: string) => boolean,
  actor: Actor,
  now: string,
  shredded: ReadonlySet<string> = new Set(),
): Promise<TakenEvents> {
  const events = found.filter(({ header }) => header.vault === header.writer);
  const own = (await readDeviceKey())?.fingerprint;
  const isOurs = ({ header: { writer } }: ReadEvent) => writer === own || isKnown(writer);
  const strangers = new Map<string, number>();
  for (const { header } of events.filter((event) => !isOurs(event)))
    strangers.set(header.writer, (strangers.get(header.writer) ?? 0) + 1);
  for (;;) {
    const result = await takenIn(events.filter(isOurs), own, shredded, actor, now);
    if (!result) continue;
    const refused = Object.values(unfit).reduce(
      (sum, count) => sum + count,
      result.refused + found.length - events.length,
    );
    const told = [...strangers].map(([writer, count]) => ({ writer, events: count }));
    return { ...result, refused, strangers: told };
  }
}

async function takenIn(
  events: readonly ReadEvent[],
  own: string | undefined,
  shredded: ReadonlySet<string>,
  actor: Actor,
  now: string,
): Promise<Omit<TakenEvents, 'strangers'> | undefined> {
  const arrived = events.filter(({ header }) => header.writer !== own);
  const gone = await goneCases(arrived, shredded);
  const buried = [...new Set(arrived.filter(isTombstone).map(({ header }) => header.case))].filter((id) =>
    gone.has(id),
  );
  const others = arrived.map((event) => (gone.has(event.header.case) ? wordless(event) : event));
  const stored = await eventsByCase(await actsHere(others.map(({ hash }) => hash)));
  const known = new Map([...stored.values()].flat().map((event) => [event.hash, event]));
  const fresh = others.filter((event) => {
    const here = known.get(event.hash);
    return !here || (here.words.state === 'withheld' && event.words.state === 'read');
  });
  const added = fresh.filter(({ hash }) => !known.has(hash));
  const { logs, ends } = await logsBefore(added);
  const { standing } = followChains(together(added, logs), undefined, ends);
  const counted = new Set(standing.map(({ hash }) => hash));
  const taken = fresh.filter(({ hash }) => known.has(hash) || counted.has(hash));
  const byCase = new Map<string, ReadEvent[]>();
  for (const event of taken) byCase.set(event.header.case, [...(byCase.get(event.header.case) ?? []), event]);
  const ids = [...byCase.keys()].filter((id) => !gone.has(id));
  const before = await deskCases(ids);
  const there = await eventsByCase(await actsOfCases(ids));
  const away = new Set(await casesAway(ids));
  const rows = ids
    .map((id) => foldDesk(id, together(byCase.get(id) ?? [], there.get(id) ?? []), (before.get(id)?.rev ?? 0) + 1))
    .filter((row) => !away.has(row.id) || row.rev > 1 || !saysNothing(row));
  const fresher = new Set(taken.map(({ hash }) => hash));
  const moves = rows.flatMap((row) => statesSaid(row, ({ hash }) => fresher.has(hash)));
  const withdrawn = rows.flatMap(withdrawalsSaid);
  // What was said of them before they were deleted goes here too
  const emptied = (await Promise.all(buried.map(actsWithoutWords))).flat();
  const acts = [...emptied, ...taken.map(actOf)];
  if (!(await takeActs({ acts, rows, before, moves, withdrawn, gone: buried }, actor, now))) return undefined;
  const revealed = taken.filter(({ hash }) => known.has(hash)).length;
  const refused = fresh.length - taken.length;
  return {
    ...{ taken: taken.length - revealed, revealed, known: events.length - fresh.length, refused },
    cases: byCase.size,
  };
}

/**
 * What these events have to follow: of a log that they only carry on its end alone, since all before it was followed when it
 * was taken in; else the whole of it.
 */
async function logsBefore(added: readonly ReadEvent[]): Promise<{ logs: ReadEvent[]; ends: Map<string, LogEnd> }> {
  const logs: ReadEvent[] = [];
  const ends = new Map<string, LogEnd>();
  for (const writer of new Set(added.map(({ header }) => header.writer))) {
    const end = await lastAct(writer);
    const isBehind = ({ header }: ReadEvent) => header.writer !== writer || header.seq > (end?.seq ?? 0);
    if (end && added.every(isBehind)) ends.set(writer, end);
    else logs.push(...[...(await eventsByCase(await actsOfWriter(writer))).values()].flat());
  }
  return { logs, ends };
}

/** Cases of these events that were deleted, here or by whoever sends them, or made unreadable, and are not here. */
async function goneCases(events: readonly ReadEvent[], shredded: ReadonlySet<string>): Promise<Set<string>> {
  const ids = [...new Set(events.map(({ header }) => header.case))];
  const told = events.filter(isTombstone).map(({ header }) => header.case);
  return deletedCases(ids, new Set([...told, ...ids.filter((id) => shredded.has(id))]));
}

const isTombstone = ({ words }: ReadEvent) => words.state === 'read' && words.payload.kind === 'deleted';
const wordless = (event: ReadEvent) => (isTombstone(event) ? event : withheld(event));

/** All of these, each once; where both have one, the first stands. */
function together(first: readonly ReadEvent[], second: Iterable<ReadEvent>): ReadEvent[] {
  const known = new Set(first.map(({ hash }) => hash));
  return [...first, ...[...second].filter(({ hash }) => !known.has(hash))];
}

function actOf(event: ReadEvent): DeskAct {
  const { writer, seq } = event.header;
  const kind = event.words.state === 'read' ? event.words.payload.kind : event.words.state;
  return { hash: event.hash, case: event.header.case, writer, seq, kind, text: eventText(event) };
}
