import { lifeSlot } from '../../page-slots';

/** The extension as a script in a page sees it: without an id it was reloaded or removed. */
interface OwnRuntime {
  readonly runtime?: { readonly id?: string };
}

const lookMilliseconds = 1_000;

/**
 * The life of this copy of a script in this page: it ends when a newer copy starts, or when somebody comes after the
 * extension was reloaded or removed under it. (WXT's own context does this too, and weighs a tenth of the whole script.)
 * Copies know each other by a slot of their isolated world: an event in the document could be heard by the page.
 */
export function startCopy(name: string, extension: OwnRuntime): AbortController {
  const life = new AbortController();
  const world = globalThis as unknown as Record<symbol, AbortController | undefined>;
  const slot = lifeSlot(name);
  world[slot]?.abort();
  world[slot] = life;
  // No clock: a page in which nothing happens runs nothing of ours
  addEventListener('pointermove', () => endIfLost(life, extension), { signal: life.signal });
  return life;
}

/** Ends a copy under which the extension was reloaded or removed: nothing tells it, and a newer copy shares no world with it. */
export function endIfLost(life: AbortController, extension: OwnRuntime): void {
  if (!extension.runtime?.id) life.abort();
}

/** Looks by the clock, for what a person has begun and waits before. */
export function endWhenLost(life: AbortController, extension: OwnRuntime): void {
  const timer = setInterval(() => endIfLost(life, extension), lookMilliseconds);
  life.signal.addEventListener('abort', () => clearInterval(timer));
}
