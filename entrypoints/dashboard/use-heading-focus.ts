import { useEffect, useRef } from 'preact/hooks';

/** What was pressed is gone with its screen: the keyboard goes on at the heading of the one that took its place. */
export function useHeadingFocus(place: object): void {
  const before = useRef(place);
  useEffect(() => {
    if (before.current === place) return;
    before.current = place;
    const later = new MutationObserver(go);
    function go() {
      const isLost = document.activeElement === document.body;
      const heading = document.querySelector<HTMLElement>('main :is(h1, h2)');
      if (isLost && !heading) return;
      later.disconnect();
      if (!isLost || !heading) return;
      heading.tabIndex = -1;
      heading.focus({ preventScroll: true });
    }
    // What stands in a screen is read a moment after it
    later.observe(document.body, { childList: true, subtree: true });
    go();
    return () => later.disconnect();
  }, [place]);
}
