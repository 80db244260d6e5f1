import { useCallback, useEffect, useRef } from 'preact/hooks';

/** Words are never longer unsaved than this, however fast somebody goes on typing, ms. */
const longest = 900;

/**
 * Saves what is typed: 400 ms after the last key, in a long burst once in 0.9 s, and at once when the field is left, the
 * page is hidden or closed, or the field goes away.
 * Changes of one burst are merged, later members win.
 */
export function useAutosave<Patch extends object>(
  save: (patch: Patch) => unknown,
  delay = 400,
): (patch: Patch) => void {
  const pending = useRef<Patch | undefined>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const since = useRef<number | undefined>(undefined);
  const saver = useRef(save);
  saver.current = save;

  const flush = useCallback(() => {
    clearTimeout(timer.current);
    const patch = pending.current;
    pending.current = undefined;
    since.current = undefined;
    if (patch) saver.current(patch);
  }, []);

  useEffect(() => {
    const leaving = new AbortController();
    addEventListener('pagehide', flush, { signal: leaving.signal });
    document.addEventListener('visibilitychange', flush, { signal: leaving.signal });
    // A press on a button right after the last key must find what was typed.
    document.addEventListener('focusout', flush, { signal: leaving.signal });
    return () => {
      leaving.abort();
      flush();
    };
  }, [flush]);

  return useCallback(
    (patch) => {
      pending.current = { ...pending.current, ...patch };
      since.current ??= performance.now();
      clearTimeout(timer.current);
      timer.current = setTimeout(flush, Math.min(delay, since.current + longest - performance.now()));
    },
    [flush, delay],
  );
}
