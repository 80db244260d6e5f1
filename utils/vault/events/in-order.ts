import type { ReadEvent } from './event';

/** Events with who comes before whom: by what each had seen, never by clocks. */
export interface Ordered {
  /** Each after all that it had seen; what did not know of each other is ordered by its hash. The same for any order of arrival. */
  readonly events: readonly ReadEvent[];
  /** Seen by an event that is here, but not here itself. */
  readonly missing: readonly string[];
  /** Whether `earlier` had been seen, directly or through others, when `later` was written. */
  isBefore(earlier: ReadEvent, later: ReadEvent): boolean;
}

/** @param all events of one case, each once. Hashes cannot form a circle, so parents are always older. */
export function inOrder(all: readonly ReadEvent[]): Ordered {
  const byHash = new Map(all.map((event) => [event.hash, event]));
  const missing = new Set<string>();
  const parents = new Map<ReadEvent, ReadEvent[]>();
  for (const event of byHash.values()) {
    const { heads, previous } = event.header;
    for (const head of heads) if (!byHash.has(head)) missing.add(head);
    // The writer's own event before is of this case or of another: only if it is here does it count
    const seen = [...heads, previous].flatMap((hash) => byHash.get(hash) ?? []);
    parents.set(event, seen);
  }
  const depth = depths(parents);
  const depthOf = (event: ReadEvent) => depth.get(event) ?? 0;
  const events = [...byHash.values()].sort(
    (one, other) => depthOf(one) - depthOf(other) || (one.hash < other.hash ? -1 : 1),
  );
  const isBefore = (earlier: ReadEvent, later: ReadEvent) => {
    const floor = depthOf(earlier);
    const open = [later];
    const seen = new Set(open);
    for (let event = open.pop(); event; event = open.pop()) {
      for (const parent of parents.get(event) ?? []) {
        if (parent === earlier) return true;
        if (depthOf(parent) > floor && !seen.has(parent)) {
          seen.add(parent);
          open.push(parent);
        }
      }
    }
    return false;
  };
  return { events, missing: [...missing].sort(), isBefore };
}

/** How many events stand above each one at most. Without recursion: a log of ten thousand is one long chain. */
function depths(parents: ReadonlyMap<ReadEvent, readonly ReadEvent[]>): Map<ReadEvent, number> {
  const depth = new Map<ReadEvent, number>();
  for (const start of parents.keys()) {
    const open = [start];
    for (let event = open.at(-1); event; event = open.at(-1)) {
      const seen = parents.get(event) ?? [];
      const unknown = seen.filter((parent) => !depth.has(parent));
      if (unknown.length > 0) open.push(...unknown);
      else {
        depth.set(event, 1 + Math.max(0, ...seen.map((parent) => depth.get(parent) ?? 0)));
        open.pop();
      }
    }
  }
  return depth;
}
