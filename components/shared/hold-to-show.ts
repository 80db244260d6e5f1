import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Translate } from '../words/translate';

/** Held words close by themselves after this long. */
const longest = 20_000;
/** A tap in passing shows nothing: words appear only when pointer or key stays down this long. */
const firmness = 180;

export interface HoldToShow {
  shown: boolean;
  /** Shows for so many milliseconds without being held. */
  openFor(milliseconds: number): void;
  handlers: {
    onPointerDown: (event: PointerEvent) => void;
    onPointerUp: () => void;
    onPointerCancel: () => void;
    onKeyDown: (event: KeyboardEvent) => void;
    onBlur: () => void;
    onClick: (event: MouseEvent) => void;
    onContextMenu: (event: Event) => void;
  };
}

/** What stands on the button that is held: how it is held, and how it is worked where nothing can be held. */
export const holding = ({ handlers, shown }: HoldToShow, t: Translate) => ({
  ...handlers,
  'aria-expanded': shown,
  'aria-description': t('shared_holdByClick'),
});

const opensOn = new Set(['Enter', ' ', 'v', 'V']);

/**
 * Words are shown for as long as a pointer or a key (V, Enter, Space) is down. Release, blur, scroll, a hidden page or 20 s
 * close them. A screen reader's click, which cannot be held, opens until the next click. `onShown` gets the seconds.
 */
export function useHoldToShow(onShown: (seconds: number) => void, options: { anywhere?: boolean } = {}): HoldToShow {
  const [shown, setShown] = useState(false);
  const since = useRef<number | undefined>(undefined);
  const timed = useRef<number | undefined>(undefined);
  const waiting = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const report = useRef(onShown);
  report.current = onShown;

  const close = useCallback(() => {
    clearTimeout(waiting.current);
    if (since.current === undefined) return;
    const seconds = Math.max(1, Math.round((Date.now() - since.current) / 1000));
    since.current = undefined;
    timed.current = undefined;
    setShown(false);
    report.current(seconds);
  }, []);
  const open = useCallback(() => {
    if (since.current !== undefined) return;
    since.current = Date.now();
    setShown(true);
  }, []);
  const press = useCallback(() => {
    clearTimeout(waiting.current);
    waiting.current = setTimeout(open, firmness);
  }, [open]);

  useEffect(() => {
    if (!shown) return;
    const listening = new AbortController();
    const { signal } = listening;
    const limit = setTimeout(close, timed.current ?? longest);
    // What opened for a time is not held: letting go of what opened it does not close it
    const released = timed.current === undefined ? (['pointerup', 'pointercancel'] as const) : [];
    for (const name of ['blur', 'pagehide', ...released] as const) addEventListener(name, close, { signal });
    if (timed.current === undefined)
      addEventListener('keyup', (event) => opensOn.has(event.key) && close(), { signal });
    addEventListener('keydown', (event) => event.key === 'Escape' && close(), { signal });
    document.addEventListener('scroll', close, { signal, capture: true });
    document.addEventListener('visibilitychange', close, { signal });
    return () => {
      clearTimeout(limit);
      listening.abort();
    };
  }, [shown, close]);

  useEffect(() => {
    if (!options.anywhere) return;
    const listening = new AbortController();
    const { signal } = listening;
    const held = (event: KeyboardEvent) =>
      /^v$/i.test(event.key) && !event.repeat && !isTyping(event) && !withModifier(event);
    document.addEventListener('keydown', (event) => held(event) && press(), { signal });
    document.addEventListener('keyup', (event) => /^v$/i.test(event.key) && close(), { signal });
    return () => listening.abort();
  }, [options.anywhere, press, close]);

  useEffect(() => close, [close]);

  return {
    shown,
    openFor(milliseconds) {
      timed.current = milliseconds;
      open();
    },
    handlers: {
      onPointerDown: (event) => {
        if (event.button !== 0) return;
        press();
      },
      onPointerUp: close,
      onPointerCancel: close,
      onKeyDown: (event) => {
        if (!opensOn.has(event.key) || withModifier(event)) return;
        event.preventDefault();
        if (!event.repeat) press();
        event.currentTarget?.addEventListener('keyup', close, { once: true });
      },
      onBlur: close,
      onClick: (event) => {
        // A click without pointer or key comes from assistive technology.
        if (event.detail !== 0) return;
        if (since.current === undefined) open();
        else close();
      },
      onContextMenu: (event) => event.preventDefault(),
    },
  };
}

function withModifier(event: KeyboardEvent): boolean {
  return event.ctrlKey || event.metaKey || event.altKey;
}

/** Single-key shortcuts never fire while words are typed. */
export function isTyping(event: Event): boolean {
  const target = event.composedPath()[0];
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input:not([type=radio], [type=checkbox]), textarea, select'))
  );
}
