import { readDeviceKey } from '../evidence/keys/device-key';
import { actsOfCases, actsOfWriter, casesWithoutRow, deskRows, takeActs } from '../evidence/store/desk-acts';
import type { DeskAct } from '../shapes/desk/desk-act';
import type { DeskCase } from '../shapes/desk/desk-case';
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
 * @param isKnown whether somebody here has compared the key of this fingerprint
 * @throws CodedError `key-wrong`, `encrypted-damaged`, `events-unreadable`
 */
export async function importEvents(
  file: Uint8Array<ArrayBuffer>,
  identities: readonly string[],
  isKnown: (fingerprint: string) => boolean,
): Promise<TakenEvents> {
  const { events, unfit } = await readEventFile(file, identities);
  const own = (await readDeviceKey())?.fingerprint;
  const isOurs = ({ header: { writer } }: ReadEvent) => writer === own || isKnown(writer);
  const strangers = new Map<string, number>();
  for (const { header } of events.filter((event) => !isOurs(event)))
    strangers.set(header.writer, (strangers.get(header.writer) ?? 0) + 1);
  for (;;) {
    const result = await takenIn(
      events.filter(isOurs),
      own,
      Object.values(unfit).reduce((sum, count) => sum + count, 0),
    );
    if (result) return { ...result, strangers: [...strangers].map(([writer, count]) => ({ writer, events: count })) };
  }
}

async function takenIn(
  events: readonly ReadEvent[],
  own: string | undefined,
  unfit: number,
): Promise<Omit<TakenEvents, 'strangers'> | undefined> {
  const writers = [...new Set(events.map(({ header }) => header.writer))].filter((writer) => writer !== own);
  const stored = (await Promise.all(writers.map(actsOfWriter))).flat();
  const known = new Map([...(await eventsByCase(stored)).values()].flat().map((event) => [event.hash, event]));
  const others = events.filter(({ header }) => header.writer !== own);
  const fresh = others.filter((event) => {
    const here = known.get(event.hash);
    return !here || (here.words.state === 'withheld' && event.words.state === 'read');
  });
  const { standing } = followChains(together(fresh, known.values()));
  const counted = new Set(standing.map(({ hash }) => hash));
  const taken = fresh.filter(({ hash }) => counted.has(hash));
  const byCase = new Map<string, ReadEvent[]>();
  for (const event of taken) byCase.set(event.header.case, [...(byCase.get(event.header.case) ?? []), event]);
  const ids = [...byCase.keys()];
  const before = await deskCases(ids);
  const there = await eventsByCase(await actsOfCases(ids));
  const rows = ids.map((id) =>
    foldDesk(id, together(byCase.get(id) ?? [], there.get(id) ?? []), (before.get(id)?.rev ?? 0) + 1),
  );
  if (!(await takeActs(taken.map(actOf), rows, before))) return undefined;
  const revealed = taken.filter(({ hash }) => known.has(hash)).length;
  const refused = unfit + fresh.length - taken.length;
  return { taken: taken.length - revealed, revealed, known: events.length - fresh.length, refused, cases: ids.length };
}

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
    await takeActs(
      [],
      missing.map((id) => foldDesk(id, events.get(id) ?? [], 1)),
      new Map(missing.map((id) => [id, unsaid(id)])),
    );
  }
}
