import { deviceKey } from '../evidence/keys/device-key';
import { actsOfCases, actsOfKinds, addActs, type Beside, deskRows, lastAct } from '../evidence/store/desk-acts';
import type { Move } from '../evidence/store/incidents';
import type { DeskAct } from '../shapes/desk/desk-act';
import type { DeskCase } from '../shapes/desk/desk-case';
import type { Actor } from '../shapes/schema';
import type { CaseKind } from '../vault/events/case-kinds';
import type { ReadEvent } from '../vault/events/event';
import { eventText, readEvent } from '../vault/events/event-text';
import { emptyLog, placeEvent, type Writer } from '../vault/events/write-event';
import type { Doing } from './doing';
import { advance, foldDesk, unsaid } from './fold-desk';

/** What goes with acts. */
interface Along {
  /** States that change with them, each an act of its own behind the others. */
  moves?: readonly Move[];
  /** Rows as they were just read: they are read again only where one has changed since. */
  seen?: ReadonlyMap<string, DeskCase> | undefined;
  beside?: Beside | undefined;
}

/**
 * Signs acts of this desk and writes them with the rows of their cases and their entries in custody, all of them or none.
 * Without a vault the log is the device's own and named by its key.
 * @returns the hashes of the acts, in their order
 */
export async function writeActs(
  doings: readonly Doing[],
  actor: Actor,
  now: string,
  along: Along = {},
): Promise<string[]> {
  for (let { seen } = along; ; seen = undefined) {
    const hashes = await tryActs(doings, actor, now, { ...along, seen });
    if (hashes) return hashes;
  }
}

/** The same once: writes nothing, and gives nothing, where something has changed since it was read. */
export async function tryActs(
  doings: readonly Doing[],
  actor: Actor,
  now: string,
  { moves = [], seen, beside }: Along,
): Promise<string[] | undefined> {
  const entries = doings.flatMap(({ caseId, custody }) => (custody ? { incidentId: caseId, ...custody } : []));
  const states = moves.map(({ id, to }): Doing => ({ caseId: id, kind: 'state', body: { state: to } }));
  const { acts, rows, before } = await signed([...doings, ...states], await deviceKey(now), now, seen);
  const isWritten = await addActs({ acts, rows, before, entries, moves, beside }, actor, now);
  return isWritten ? acts.map(({ hash }) => hash) : undefined;
}

async function signed(
  doings: readonly Doing[],
  writer: Writer,
  at: string,
  seen: ReadonlyMap<string, DeskCase> | undefined,
) {
  const acts: Promise<DeskAct>[] = [];
  const hashes: string[] = [];
  const ids = [...new Set(doings.map(({ caseId }) => caseId))];
  const [end = emptyLog, before] = await Promise.all([
    lastAct(writer.fingerprint),
    seen ? new Map(ids.map((id) => [id, seen.get(id) ?? unsaid(id)])) : deskCases(ids),
  ]);
  const rows = new Map(before);
  let last: { seq: number; hash: string } = end;
  for (const doing of doings) {
    const { caseId, kind } = doing;
    const body = typeof doing.body === 'function' ? doing.body(hashes) : doing.body;
    const row = rows.get(caseId) ?? unsaid(caseId);
    const saying = {
      vault: writer.fingerprint,
      case: caseId,
      at,
      kind,
      body: { ...body },
      heads: Object.values(row.heads),
    };
    const placed = placeEvent(writer, last, saying);
    const { hash, header } = placed;
    const act = { hash, case: caseId, writer: writer.fingerprint, seq: header.seq, kind };
    acts.push(placed.event.then((event) => ({ ...act, text: eventText(event) })));
    hashes.push(hash);
    rows.set(caseId, advance(row, kind, body, placed));
    last = { seq: header.seq, hash };
  }
  return { acts: await Promise.all(acts), rows: [...rows.values()], before };
}

/** Where these cases stand by what desks said; each is there, also when nobody has said anything of it. */
export async function deskCases(ids: readonly string[]): Promise<Map<string, DeskCase>> {
  return deskRows(ids, async (missing) => {
    const events = await eventsByCase(await actsOfCases(missing));
    return missing.map((id) => {
      const found = events.get(id);
      return found ? foldDesk(id, found, 0) : unsaid(id);
    });
  });
}

/** Where one case stands. */
export async function deskCase(id: string): Promise<DeskCase> {
  return (await deskCases([id])).get(id) ?? unsaid(id);
}

/** Acts of these kinds by case; what is no act that its key signed does not count. */
export async function actsByCase(kinds: readonly CaseKind[]): Promise<Map<string, ReadEvent[]>> {
  return eventsByCase(await actsOfKinds(kinds));
}

/** Acts by case, read and held against their signatures. */
export async function eventsByCase(acts: readonly DeskAct[]): Promise<Map<string, ReadEvent[]>> {
  const cases = new Map<string, ReadEvent[]>();
  for (const { case: about, text } of acts) {
    const event = await readEvent(new TextEncoder().encode(text));
    if (typeof event === 'string') continue;
    const list = cases.get(about);
    if (list) list.push(event);
    else cases.set(about, [event]);
  }
  return cases;
}
