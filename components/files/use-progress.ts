import { useLayoutEffect, useRef } from 'preact/hooks';

/** Sets a bar's length through CSSOM: the extension's policy allows no style attributes in markup. */
export function useProgress(percent: number) {
  const bar = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    bar.current?.style.setProperty('--p', String(Math.max(0, Math.min(100, percent))));
  }, [percent]);
  return bar;
}
