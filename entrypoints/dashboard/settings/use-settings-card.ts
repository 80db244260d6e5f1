import { useEffect } from 'preact/hooks';
import type { SettingsAddress } from '../../../utils/shapes/settings-address';

/** Cards above may still be read and push the card down: it is held in sight for so long, in ms. */
const settling = 1_500;

/**
 * Brings the card that the address names into sight and gives it the focus, as soon as it is there; without one the
 * page is shown from its top. Ends when the person does anything.
 */
export function useSettingsCard(card: SettingsAddress | undefined, isRead: boolean): void {
  useEffect(() => {
    if (!isRead) return undefined;
    if (card === undefined) {
      document.querySelector('main.settings')?.scrollIntoView();
      return undefined;
    }
    const ended = new AbortController();
    const { signal } = ended;
    const end = () => ended.abort();
    const bring = () => {
      const found = document.querySelector<HTMLElement>(`[data-address="${card}"]`);
      if (!found) return;
      if (document.activeElement !== found) found.focus({ preventScroll: true });
      found.scrollIntoView({ block: 'start' });
    };
    const observer = new MutationObserver(bring);
    observer.observe(document.body, { childList: true, subtree: true });
    for (const act of ['pointerdown', 'keydown', 'wheel'] as const)
      addEventListener(act, end, { signal, passive: true });
    const timer = setTimeout(end, settling);
    signal.addEventListener('abort', () => {
      observer.disconnect();
      clearTimeout(timer);
    });
    bring();
    return end;
  }, [card, isRead]);
}
