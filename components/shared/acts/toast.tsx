import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Icon } from '../../icon';
import { useWords } from '../../words/words';
import { Button } from '../button';
import { isTyping } from '../hold-to-show';

const time = 10_000;

/** After an act that can be taken back: 10 s, longer while pointer or focus rests on it. `Z` undoes. */
export function Toast({
  children,
  counts,
  onUndo,
  onGone,
}: {
  children: ComponentChildren;
  /** What is gone afterwards is gone for good: the seconds are shown. */
  counts?: true | undefined;
  onUndo?: () => void;
  onGone: () => void;
}) {
  const { t } = useWords();
  const [resting, setResting] = useState(false);
  const [left, setLeft] = useState(time / 1_000);
  const acts = useRef({ onUndo, onGone });
  acts.current = { onUndo, onGone };

  useEffect(() => {
    if (resting) return;
    const end = Date.now() + time;
    setLeft(time / 1_000);
    const timer = setTimeout(() => acts.current.onGone(), time);
    const clock = counts && setInterval(() => setLeft(Math.max(0, Math.ceil((end - Date.now()) / 1_000))), 1_000);
    return () => {
      clearTimeout(timer);
      clearInterval(clock);
    };
  }, [resting, counts]);

  useEffect(() => {
    const listening = new AbortController();
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'z' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event)) return;
      acts.current.onUndo?.();
    };
    document.addEventListener('keydown', onKey, { signal: listening.signal });
    return () => listening.abort();
  }, []);

  return (
    <div
      class="toast"
      role="status"
      onPointerEnter={() => setResting(true)}
      onPointerLeave={() => setResting(false)}
      onFocusIn={() => setResting(true)}
      onFocusOut={() => setResting(false)}
    >
      <Icon name="check" />
      <span>{children}</span>
      {counts && (
        <span class="muted num" aria-hidden="true">
          {t('shared_secondsLeft', [String(left)])}
        </span>
      )}
      {onUndo && (
        <>
          <Button kind="quiet" size="s" onPress={onUndo}>
            {t('shared_undo')}
          </Button>
          <kbd>Z</kbd>
        </>
      )}
    </div>
  );
}
