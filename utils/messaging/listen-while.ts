import { whenEnded } from '../while-alive';

/** An event of the browser, as scripts in pages listen to it. */
interface BrowserEvent<Listener> {
  addListener(listener: Listener): void;
  removeListener(listener: Listener): void;
}

/** Listens until the signal ends it. Without an id the extension was reloaded or removed, and its events are gone. */
export function listenWhile<Listener>(
  extension: { readonly runtime?: { readonly id?: string } },
  event: BrowserEvent<Listener>,
  listener: Listener,
  signal: AbortSignal,
): void {
  event.addListener(listener);
  whenEnded(signal, () => extension.runtime?.id && event.removeListener(listener));
}
