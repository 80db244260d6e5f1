import { type ApartEvent, followChains } from './chains';
import type { ReadEvent } from './event';
import { foldRoster, type Roster } from './roster';

/** A vault's events, parted into what counts and what is only shown. */
export interface Judged {
  readonly roster: Roster;
  /** What counts, by case. */
  readonly cases: ReadonlyMap<string, readonly ReadEvent[]>;
  readonly apart: readonly ApartEvent[];
}

/**
 * Decides which events count. A function of the set of events alone: the order in which they came, and how often, changes
 * nothing. Nothing is dropped; what does not count stands in `apart` with its reason.
 */
export function judgeEvents(vault: string, events: readonly ReadEvent[]): Judged {
  const own = events.filter(({ header }) => header.vault === vault);
  const strange = events.filter(({ header }) => header.vault !== vault);
  // Which of two events stands is an owner's word, and that stands in a log itself
  const { stands } = foldRoster(vault, followChains(own).standing);
  const { standing, apart } = followChains(own, stands);
  const roster = foldRoster(vault, standing);
  const judged: ApartEvent[] = [...strange.map((event) => ({ event, reason: 'other-vault' as const })), ...apart];
  const cases = new Map<string, ReadEvent[]>();
  // What waits for a second owner has its place in the log: the second one names it
  const refused = roster.apart.filter(({ reason }) => reason !== 'second-owner-wanted');
  const inRoster = new Set(refused.map(({ event }) => event));
  for (const event of standing) {
    const { header } = event;
    const reason = header.case === vault ? undefined : reasonAgainst(event, roster);
    if (reason) judged.push({ event, reason });
    else if (!inRoster.has(event)) pushTo(cases, header.case, event);
  }
  return { roster, cases, apart: [...judged, ...roster.apart] };
}

function reasonAgainst({ header }: ReadEvent, { members, limits }: Roster): ApartEvent['reason'] | undefined {
  const member = members.get(header.writer);
  if (!member) return 'unknown-writer';
  if (header.seq > (limits.get(header.writer) ?? Number.POSITIVE_INFINITY)) return 'revoked-writer';
  return member.role === 'reader' ? 'role-may-not' : undefined;
}

function pushTo(cases: Map<string, ReadEvent[]>, about: string, event: ReadEvent): void {
  const there = cases.get(about);
  if (there) there.push(event);
  else cases.set(about, [event]);
}
