/** The extension as a script in a page sees it: without an id it was reloaded or removed. */
interface OwnRuntime {
  readonly runtime?: { readonly id?: string };
}

/** A reload of the extension tells its old scripts nothing: they have to look. */
const lookMilliseconds = 5_000;

/**
 * The life of this copy of a script in this page: it ends when a newer copy starts, or when the extension was reloaded
 * or removed under it. (WXT's own context does this too, and weighs a tenth of the whole script.) The page cannot hear
 * the event without knowing its name, and learns nothing from it.
 */
export function startCopy(document: Document, name: string, extension: OwnRuntime): AbortController {
  const life = new AbortController();
  const { signal } = life;
  const started = `${extension.runtime?.id}:${name}-started`;
  document.dispatchEvent(new CustomEvent(started));
  document.addEventListener(started, () => life.abort(), { signal });
  const timer = setInterval(() => extension.runtime?.id ?? life.abort(), lookMilliseconds);
  signal.addEventListener('abort', () => clearInterval(timer));
  return life;
}
