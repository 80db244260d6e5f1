import { deviceKey } from '../evidence/keys/device-key';
import { type ActEntry, actsOfCase, actsOfKinds, addActs, lastAct } from '../evidence/store/desk-acts';
import type { DeskAct } from '../shapes/desk-act';
import type { Actor } from '../shapes/schema';
import type { CaseBody, CaseKind } from '../vault/events/case-kinds';
import type { ReadEvent } from '../vault/events/event';
import { eventText, readEvent } from '../vault/events/event-text';
import { emptyLog, type Writer, writeEvent } from '../vault/events/write-event';

/** What a desk does with a case, and what the case's own log says of it. */
export interface Doing<Kind extends CaseKind = CaseKind> {
  caseId: string;
  kind: Kind;
  body: CaseBody<Kind>;
  custody?: Pick<ActEntry, 'event' | 'detail'>;
}

/**
 * Signs acts of this desk and writes them with their entries in custody, all of them or none. Without a vault the log is
 * the device's own and named by its key.
 * @returns the hashes of the acts, in their order
 */
export async function writeActs(doings: readonly Doing[], actor: Actor, now: string): Promise<string[]> {
  const writer = await deviceKey(now);
  const entries = doings.flatMap(({ caseId, custody }) => (custody ? { incidentId: caseId, ...custody } : []));
  for (;;) {
    const acts = await signed(doings, writer, now);
    if (await addActs(acts, entries, actor, now)) return acts.map(({ hash }) => hash);
  }
}

async function signed(doings: readonly Doing[], writer: Writer, at: string): Promise<DeskAct[]> {
  const rows: DeskAct[] = [];
  let end = (await lastAct(writer.fingerprint)) ?? emptyLog;
  for (const { caseId, kind, body } of doings) {
    const heads = latestOf([...(await actsOfCase(caseId)), ...rows], caseId);
    const saying = { vault: writer.fingerprint, case: caseId, at, kind, body: { ...body }, heads };
    const event = await writeEvent(writer, end, saying);
    const { seq } = event.header;
    const row = { hash: event.hash, case: caseId, writer: writer.fingerprint, seq, kind, text: eventText(event) };
    rows.push(row);
    end = row;
  }
  return rows;
}

/** The last act of each writer about a case. */
function latestOf(rows: readonly DeskAct[], about: string): string[] {
  const last = new Map<string, DeskAct>();
  for (const row of rows)
    if (row.case === about && row.seq > (last.get(row.writer)?.seq ?? 0)) last.set(row.writer, row);
  return [...last.values()].map(({ hash }) => hash);
}

/** Acts of these kinds by case; what is no act that its key signed does not count. */
export async function actsByCase(kinds: readonly CaseKind[]): Promise<Map<string, ReadEvent[]>> {
  const cases = new Map<string, ReadEvent[]>();
  for (const { case: about, text } of await actsOfKinds(kinds)) {
    const event = await readEvent(new TextEncoder().encode(text));
    if (typeof event !== 'string') cases.set(about, [...(cases.get(about) ?? []), event]);
  }
  return cases;
}
