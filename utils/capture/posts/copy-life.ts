import { lifeSlot } from '../../page-slots';

/** The extension as a script in a page sees it: without an id it was reloaded or removed. */
interface OwnRuntime {
  readonly runtime?: { readonly id?: string };
}

/** A reload of the extension tells its old scripts nothing: they have to look. */
const lookMilliseconds = 1_000;

/**
 * The life of this copy of a script in this page: it ends when a newer copy starts, or when the extension was reloaded
 * or removed under it. (WXT's own context does this too, and weighs a tenth of the whole script.) Copies know each other
 * by a slot of their isolated world: an event in the document could be heard by the page.
 */
export function startCopy(name: string, extension: OwnRuntime, world: object = globalThis): AbortController {
  const life = new AbortController();
  const holder = world as Record<symbol, AbortController | undefined>;
  const slot = lifeSlot(name);
  holder[slot]?.abort();
  holder[slot] = life;
  const timer = setInterval(() => extension.runtime?.id ?? life.abort(), lookMilliseconds);
  life.signal.addEventListener('abort', () => clearInterval(timer));
  return life;
}
