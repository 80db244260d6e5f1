import { useEffect, useRef } from 'preact/hooks';
import { isTyping } from '../shared/hold-to-show';

/** Single keys and what they do. */
type KeyActs = Partial<Record<string, () => void>>;

/** Keys that a button, a link or a choice takes for itself. */
const ownKeys = /^(?:Enter|Arrow\w+| )$/;
const isControl = (target: EventTarget | null) =>
  target instanceof Element && target.closest('a, button, summary, input, select, [role=option]') !== null;

/** Listens for single keys while nothing is typed, no modifier is down and no dialog or menu is open. */
export function useKeys(acts: KeyActs): void {
  const current = useRef(acts);
  current.current = acts;
  useEffect(() => {
    const stop = new AbortController();
    document.addEventListener(
      'keydown',
      (event) => {
        if (event.defaultPrevented || event.repeat || event.ctrlKey || event.metaKey || event.altKey) return;
        if (isTyping(event) || document.querySelector('dialog[open], [role=menu]')) return;
        if (ownKeys.test(event.key) && isControl(event.target)) return;
        const act = current.current[event.key.length === 1 ? event.key.toLowerCase() : event.key];
        if (!act) return;
        event.preventDefault();
        act();
      },
      { signal: stop.signal },
    );
    return () => stop.abort();
  }, []);
}
