import { useCallback, useEffect, useRef } from 'preact/hooks';

/**
 * Saves what is typed: 400 ms after the last key, and at once when the field is left, the page is
 * hidden or closed, or the field goes away.
 * Changes of one burst are merged, later members win.
 */
export function useAutosave<Patch extends object>(
  save: (patch: Patch) => unknown,
  delay = 400,
): (patch: Patch) => void {
  const pending = useRef<Patch | undefined>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const saver = useRef(save);
  saver.current = save;

  const flush = useCallback(() => {
    clearTimeout(timer.current);
    const patch = pending.current;
    pending.current = undefined;
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
      clearTimeout(timer.current);
      timer.current = setTimeout(flush, delay);
    },
    [flush, delay],
  );
}
