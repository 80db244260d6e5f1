import { useEffect, useRef } from 'preact/hooks';
import { Dog, Icon } from '../icon';
import { useWords } from '../words/words';

interface PracticePostProps {
  isPressed: boolean;
  words: string;
  onPress: () => void;
}

/** An invented post with the real mark's looks: Alt+Shift+K brings the focus to it, as on a site. */
export function PracticePost({ isPressed, words, onPress }: PracticePostProps) {
  const { t } = useWords();
  const mark = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const listening = new AbortController();
    const onKey = (event: KeyboardEvent) => {
      if (!event.altKey || !event.shiftKey || event.code !== 'KeyK') return;
      event.preventDefault();
      mark.current?.focus();
    };
    document.addEventListener('keydown', onKey, { signal: listening.signal });
    return () => listening.abort();
  }, []);
  return (
    <div class="fakepost">
      <span class="av" />
      <div>
        <p>
          <b>{t('welcome_practiceName')}</b>
          <span class="muted small">{t('welcome_practiceHandle')}</span>
        </p>
        <p class="text">{words}</p>
        <p class="muted small">{t('welcome_practiceFoot')}</p>
      </div>
      <button
        ref={mark}
        type="button"
        class={isPressed ? 'mark kept' : 'mark hover'}
        aria-disabled={isPressed}
        onClick={onPress}
      >
        <Dog />
        {isPressed && <Icon name="check" />}
        {t(isPressed ? 'popup_recorded' : 'welcome_practiceMark')}
      </button>
    </div>
  );
}
