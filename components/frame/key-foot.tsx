import { useWords } from '../words/words';
import { KeyHint } from './key-hint';

/** The keys at the foot of the list; the last opens all of them. */
export function KeyFoot({ onAll }: { onAll(): void }) {
  const { t } = useWords();
  const keys = [
    [['J', 'K'], 'move'],
    [['V'], 'show'],
    [['E'], 'export'],
    [['S'], 'status'],
  ] as const;
  return (
    <footer class="keys">
      {keys.map(([letters, id]) => (
        <span key={id} aria-hidden="true">
          {letters.map((letter) => (
            <kbd key={letter}>{letter}</kbd>
          ))}
          {t(`dashboard_key_${id}_short`)}
        </span>
      ))}
      <button type="button" class="keys-all" onClick={onAll}>
        <KeyHint letter="?" />
        <span class="sr">{t('dashboard_keys')} </span>
        {t('dashboard_key_all_short')}
      </button>
    </footer>
  );
}
