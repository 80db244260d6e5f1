import type { ReadEvent } from '../events/event';
import { type CaseState, foldCase, settled } from '../events/fold-case';
import type { Judged } from '../events/judge-events';
import { logKey, packKey } from '../store/names';
import type { ObjectStore, StoredObject } from '../store/object-store';
import { StoreError } from '../store/store-error';
import { day, lockedUntil, renewalDays, termOf, terms } from './terms';
import type { Vault } from './vault';

const none: ReadonlySet<string> = new Set();

/** A case whose lock has to grow: how far, and what belongs to it. */
interface DueLock {
  readonly about: string;
  readonly until: number;
  readonly keys: readonly string[];
}

/**
 * Which locks have to grow now: of cases that are open when fewer than thirty days are left, of those on hold to the longest
 * term at once, and of any case up to the day until which its log says that it is kept. A lock only grows; what nobody needs any more runs out by itself.
 * @param gone cases that are deleted here: whoever still has one says that it is open
 */
export function dueLocks({ cases, roster }: Judged, vault: string, now: number, gone = none): DueLock[] {
  return [...cases].flatMap(([about, events]) => {
    if (roster.shredded.has(about)) return [];
    const state = foldCase(events);
    const until = about === vault ? dueOfVault(events, now) : dueOfCase(state, events, now, gone.has(about));
    if (until === undefined) return [];
    const packs = about === vault ? [] : packsOf(state).map(packKey);
    const logs = events.map(({ header }) => logKey(header.writer, header.seq));
    return [{ about, until, keys: [...new Set([...packs, ...logs])] }];
  });
}

/** Sealed packs that belong to a case: its own, and what desks have told in packs. */
const packsOf = ({ kept }: CaseState): string[] => [
  ...(kept.pack ?? []).map(({ body }) => body.object),
  ...(kept.acts ?? []).flatMap(({ body }) => body.object ?? []),
];

function dueOfCase(state: CaseState, events: readonly ReadEvent[], now: number, isGone: boolean): number | undefined {
  const { term, end, isOpen, isHeld } = lockOf(state, events, now, isGone);
  const wanted = wantedUntil(state);
  if (wanted > end) return wanted;
  // A hold is a long lock at once, and is made longer once a year
  if (isHeld && end - now < (terms.proceeding - 365) * day) return lockedUntil(term, now);
  return isOpen && end - now < renewalDays * day ? lockedUntil(term, now) : undefined;
}

/** Until when a case is locked at least, and whether that has to go on. One whose words cannot be read here counts as open. */
function lockOf(state: CaseState, events: readonly ReadEvent[], now: number, isGone: boolean) {
  const facts = settledFacts(state);
  const isHeld = (state.words.get('hold') ?? []).some(({ body }) => (body as { held: boolean }).held);
  // What is newest may be locked for the shortest time: the earliest end decides
  const ends = [...(state.kept.pack ?? []).map(({ body }) => Date.parse(body.until)), ...oldest(events, now)];
  const last = (state.words.get('locked') ?? []).map(({ body }) => Date.parse((body as { until: string }).until));
  const end = Math.max(Math.min(...ends), ...last);
  const isOpen = isHeld || (!isGone && facts['status'] !== 'closed');
  return { term: termOf(facts, isHeld), end, isHeld, isOpen };
}

/** What the locks of a vault look like to whoever answers for it. Times in ms since 1970. */
interface LockSummary {
  /** Nothing of a case whose pack lies there can be deleted before. */
  readonly until?: number;
  /** Cases whose locks are renewed, and when the next of them are due. */
  readonly open: number;
  readonly next?: number;
}

/** @param gone cases that are deleted here: nothing is renewed of them */
export function lockSummary({ cases, roster }: Judged, vault: string, now: number, gone = none): LockSummary {
  const locks = [...cases].flatMap(([about, events]) => {
    if (about === vault || roster.shredded.has(about)) return [];
    const state = foldCase(events);
    return state.kept.pack ? [lockOf(state, events, now, gone.has(about))] : [];
  });
  const open = locks.filter(({ isOpen }) => isOpen).map(({ end }) => end);
  return {
    ...(locks.length > 0 ? { until: Math.min(...locks.map(({ end }) => end)) } : {}),
    open: open.length,
    ...(open.length > 0 ? { next: Math.min(...open) - renewalDays * day } : {}),
  };
}

/** The day that its log names, if any: the end of that day. */
function wantedUntil(state: CaseState): number {
  const days = (state.words.get('retention') ?? []).map(({ body }) => Date.parse((body as { until: string }).until));
  return Math.max(0, ...days.map((start) => start + day));
}

/** An event without a pack beside it: locked since it was written, for the shortest term. */
function oldest(events: readonly ReadEvent[], now: number): number[] {
  const first = Math.min(...events.map(({ header }) => Date.parse(header.at)), now);
  return [lockedUntil('ordinary', first)];
}

/** The log about the vault itself is needed as long as there is one: in the last month of each year of its life. */
function dueOfVault(events: readonly ReadEvent[], now: number): number | undefined {
  const [first = now] = events.map(({ header }) => Date.parse(header.at)).sort((one, other) => one - other);
  const left = 365 - (((now - first) / day) % 365);
  return left < renewalDays ? lockedUntil('proceeding', now) : undefined;
}

function settledFacts(state: CaseState): Record<string, unknown> {
  const agreed = settled(state, 'facts')?.facts;
  const last = state.words.get('facts')?.at(-1);
  return agreed ?? (last?.kind === 'facts' ? (last.body as { facts: Record<string, unknown> }).facts : {});
}

/**
 * Lets the locks grow that are due, reads each back, and says so in the case's log. One object that cannot be locked stops
 * nothing and is counted: the next round tries it again.
 */
export async function renewLocks(vault: Vault, now: number, gone = none): Promise<{ renewed: number; failed: number }> {
  let [renewed, failed] = [0, 0];
  for (const { about, until, keys } of dueLocks(await vault.judged(), vault.desk.vault, now, gone)) {
    const results = [];
    // The vault's own log is asked for often in that month: a year less is as good
    const enough = about === vault.desk.vault ? until - 365 * day : until;
    for (const key of keys) results.push(await lockUntil(vault.store, key, until, enough));
    const missed = results.filter((isLocked) => !isLocked).length;
    failed += missed;
    renewed += results.length - missed;
    if (missed > 0 || about === vault.desk.vault) continue;
    await vault.say(about, 'locked', { until: new Date(until).toISOString(), objects: results.length });
  }
  return { renewed, failed };
}

/** Whether the object is locked until then, by the store's own word: each version, since any of them may be laid over the right one. */
async function lockUntil(store: ObjectStore, key: string, until: number, enough: number): Promise<boolean> {
  const isEnough = ({ mode, until: end = 0 }: Partial<StoredObject> = {}) =>
    mode === 'COMPLIANCE' && end >= Math.floor(enough / 1_000) * 1_000;
  try {
    const versions = (await store.versions(key)).filter((one) => one.key === key && !one.isMarker);
    for (const { version = '' } of versions) {
      const look = () => store.head(key, undefined, version);
      if (isEnough(await look())) continue;
      await store.lock(key, version, until);
      if (!isEnough(await look())) return false;
    }
    return versions.length > 0;
  } catch (error) {
    if (error instanceof StoreError && !error.passes) return false;
    throw error;
  }
}
