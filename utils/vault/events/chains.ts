import type { ReadEvent } from './event';
import { emptyLog, type LogEnd } from './write-event';

/** Why an event is kept apart: shown, never folded, never deleted. */
type Apart =
  /** Written for another vault: a replay of another company's event. */
  | 'other-vault'
  /** No member of this vault, as far as is known here. */
  | 'unknown-writer'
  /** Written after its device was revoked. */
  | 'revoked-writer'
  /** Two different events claim this place in one log: two devices with one key, a restored backup or a forged number. */
  | 'forked-writer'
  /** Stands in a log behind such a place. */
  | 'after-fork'
  /** Does not follow the event that stands before it. */
  | 'wrong-previous'
  /** An event before it has not arrived; it counts when that has. */
  | 'waiting-for-previous'
  /** The writer's role does not allow this. */
  | 'role-may-not'
  /** Needs the word of a second owner. */
  | 'second-owner-wanted';

export interface ApartEvent {
  readonly event: ReadEvent;
  readonly reason: Apart;
}

/**
 * Follows each writer's log from its first event. Where two events claim one place, that one stands which somebody else had
 * seen when writing, or which an owner has named (`stands`); with neither or both, none does, and what follows waits with them.
 * @param ends of logs that were followed before, up to where these events begin
 */
export function followChains(
  events: readonly ReadEvent[],
  stands: ReadonlySet<string> = new Set(),
  ends: ReadonlyMap<string, LogEnd> = new Map(),
) {
  const standing: ReadEvent[] = [];
  const apart: ApartEvent[] = [];
  const witnesses = witnessesOf(events);
  const isWitnessed = (event: ReadEvent) =>
    [...(witnesses.get(event.hash) ?? [])].some((writer) => writer !== event.header.writer);
  for (const [writer, log] of logsOf(events)) {
    const end = ends.get(writer) ?? emptyLog;
    let previous = end.hash;
    let seq = end.seq + 1;
    let isForked = false;
    for (let here = log.get(seq); here && previous; here = log.get(seq)) {
      const fitting = here.filter(({ header }) => header.previous === previous);
      const named = fitting.filter((event) => stands.has(event.hash));
      const seen = fitting.filter(isWitnessed);
      const [chosen, ...others] = [named, seen, fitting].find((some) => some.length > 0) ?? [];
      const stood = others.length === 0 ? chosen : undefined;
      for (const event of here) {
        if (event === stood) standing.push(event);
        else
          apart.push({
            event,
            reason: fitting.includes(event) ? 'forked-writer' : isForked ? 'after-fork' : 'wrong-previous',
          });
      }
      log.delete(seq);
      isForked ||= fitting.length > 1;
      if (!stood) break;
      previous = stood.hash;
      seq += 1;
    }
    const reason = isForked ? 'after-fork' : 'waiting-for-previous';
    for (const left of log.values()) for (const event of left) apart.push({ event, reason });
  }
  return { standing, apart };
}

/** Each writer's events by number; an event that came twice counts once. */
function logsOf(events: readonly ReadEvent[]): Map<string, Map<number, ReadEvent[]>> {
  const logs = new Map<string, Map<number, ReadEvent[]>>();
  const known = new Set<string>();
  for (const event of events) {
    if (known.has(event.hash)) continue;
    known.add(event.hash);
    const { writer, seq } = event.header;
    const log = logs.get(writer) ?? new Map<number, ReadEvent[]>();
    logs.set(writer, log.set(seq, [...(log.get(seq) ?? []), event]));
  }
  return logs;
}

/** Who had seen which event. */
function witnessesOf(events: readonly ReadEvent[]): Map<string, Set<string>> {
  const witnesses = new Map<string, Set<string>>();
  for (const { header } of events) {
    for (const head of header.heads) witnesses.set(head, (witnesses.get(head) ?? new Set()).add(header.writer));
  }
  return witnesses;
}
