import { readDeviceKey } from '../evidence/keys/device-key';
import {
  actsOfCases,
  actsOfWriter,
  casesWithoutRow,
  deletedCases,
  deskRows,
  keepRows,
  takeActs,
} from '../evidence/store/desk-acts';
import { statesSaid } from '../evidence/store/incidents';
import { withdrawalsSaid } from '../evidence/store/note-withdrawal';
import type { DeskAct } from '../shapes/desk/desk-act';
import type { DeskCase } from '../shapes/desk/desk-case';
import type { Actor } from '../shapes/schema';
import { followChains } from '../vault/events/chains';
import type { ReadEvent } from '../vault/events/event';
import { readEventFile, withheld, writeEventFile } from '../vault/events/event-file';
import { eventText } from '../vault/events/event-text';
import { deskCases, eventsByCase } from './desk-log';
import { foldDesk, unsaid } from './fold-desk';
import { isRoundOpen } from './rounds-of-opinions';

/**
 * The whole log of this desk as a file for other desks (age). An opinion goes without its words until all of its round
 * stand; its digest is in its header, so it cannot be changed afterwards.
 * @throws CodedError `recipient-wrong`
 */
export async function exportEvents(
  recipients: readonly string[],
): Promise<{ file: Uint8Array<ArrayBuffer>; events: number; kept: number }> {
  const device = await readDeviceKey();
  const acts = device ? await actsOfWriter(device.fingerprint) : [];
  const events = [...(await eventsByCase(acts)).values()].flat();
  const cases = await deskCases([...new Set(events.map(({ header }) => header.case))]);
  const sent = events.map((event) => (isBlind(event, cases.get(event.header.case)) ? withheld(event) : event));
  sent.sort((one, other) => one.header.seq - other.header.seq);
  const kept = sent.filter(({ words }) => words.state === 'withheld').length;
  return { file: await writeEventFile(sent, recipients), events: sent.length, kept };
}

function isBlind({ words }: ReadEvent, row: DeskCase | undefined): boolean {
  if (words.state !== 'read' || words.payload.kind !== 'opinion') return false;
  const { round } = words.payload.body;
  return row !== undefined && typeof round === 'string' && isRoundOpen(row, round);
}

/** What became of a file of events. */
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
 * @throws CodedError `key-wrong`, `encrypted-damaged`, `events-unreadable`
 */
export async function importEvents(
  file: Uint8Array<ArrayBuffer>,
  identities: readonly string[],
  isKnown: (fingerprint: string) => boolean,
  actor: Actor,
  now: string,
): Promise<TakenEvents> {
  const { events, unfit } = await readEventFile(file, identities);
  const own = (await readDeviceKey())?.fingerprint;
  const isOurs = ({ header: { writer } }: ReadEvent) => writer === own || isKnown(writer);
  const strangers = new Map<string, number>();
  for (const { header } of events.filter((event) => !isOurs(event)))
    strangers.set(header.writer, (strangers.get(header.writer) ?? 0) + 1);
  for (;;) {
    const result = await takenIn(events.filter(isOurs), own, actor, now);
    if (!result) continue;
    const refused = result.refused + Object.values(unfit).reduce((sum, count) => sum + count, 0);
    const told = [...strangers].map(([writer, count]) => ({ writer, events: count }));
    return { ...result, refused, strangers: told };
  }
}

async function takenIn(
  events: readonly ReadEvent[],
  own: string | undefined,
  actor: Actor,
  now: string,
): Promise<Omit<TakenEvents, 'strangers'> | undefined> {
  const writers = [...new Set(events.map(({ header }) => header.writer))].filter((writer) => writer !== own);
  const stored = (await Promise.all(writers.map(actsOfWriter))).flat();
  const known = new Map([...(await eventsByCase(stored)).values()].flat().map((event) => [event.hash, event]));
  const arrived = events.filter(({ header }) => header.writer !== own);
  const gone = await goneCases(arrived);
  const others = arrived.map((event) => (gone.has(event.header.case) ? wordless(event) : event));
  const fresh = others.filter((event) => {
    const here = known.get(event.hash);
    return !here || (here.words.state === 'withheld' && event.words.state === 'read');
  });
  const { standing } = followChains(together(fresh, known.values()));
  const counted = new Set(standing.map(({ hash }) => hash));
  const taken = fresh.filter(({ hash }) => counted.has(hash));
  const byCase = new Map<string, ReadEvent[]>();
  for (const event of taken) byCase.set(event.header.case, [...(byCase.get(event.header.case) ?? []), event]);
  const ids = [...byCase.keys()].filter((id) => !gone.has(id));
  const before = await deskCases(ids);
  const there = await eventsByCase(await actsOfCases(ids));
  const rows = ids.map((id) =>
    foldDesk(id, together(byCase.get(id) ?? [], there.get(id) ?? []), (before.get(id)?.rev ?? 0) + 1),
  );
  const fresher = new Set(taken.map(({ hash }) => hash));
  const moves = rows.flatMap((row) => statesSaid(row, ({ hash }) => fresher.has(hash)));
  const withdrawn = rows.flatMap(withdrawalsSaid);
  if (!(await takeActs({ acts: taken.map(actOf), rows, before, moves, withdrawn }, actor, now))) return undefined;
  const revealed = taken.filter(({ hash }) => known.has(hash)).length;
  const refused = fresh.length - taken.length;
  return {
    ...{ taken: taken.length - revealed, revealed, known: events.length - fresh.length, refused },
    cases: byCase.size,
  };
}

/** Cases of these events that were deleted, here or by whoever sends them, and are not here. */
async function goneCases(events: readonly ReadEvent[]): Promise<Set<string>> {
  const ids = [...new Set(events.map(({ header }) => header.case))];
  const told = events.filter(isTombstone).map(({ header }) => header.case);
  return deletedCases(ids, new Set(told));
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

/** Folds cases that have acts and no row yet, a hundred at a time. */
export async function takeUpDesk(signal: AbortSignal): Promise<void> {
  const ids = await casesWithoutRow();
  for (let from = 0; from < ids.length && !signal.aborted; from += 100) {
    const part = ids.slice(from, from + 100);
    const events = await eventsByCase(await actsOfCases(part));
    const before = await deskRows(part);
    const missing = part.filter((id) => !before.has(id));
    const rows = missing.map((id) => foldDesk(id, events.get(id) ?? [], 1));
    await keepRows(rows, new Map(missing.map((id) => [id, unsaid(id)])));
  }
}
