import { useId, useState } from 'preact/hooks';
import { useWords } from '../words/words';

/** As `shortestPassphrase` in utils/evidence/keys/age-file.ts. */
export const shortest = 12;

/** A new passphrase, in clear text: looked at once in place of being typed twice. */
export function PassphraseSeen({ value, onInput }: { value: string; onInput(value: string): void }) {
  const { t } = useWords();
  const id = useId();
  const [isSeen, setSeen] = useState(true);
  return (
    <div class="words-field">
      <label for={id}>{t('lock_passphrase')}</label>
      <span class="line seen">
        <input
          id={id}
          class="input l"
          {...(isSeen ? {} : { type: 'password' as const })}
          autocomplete="off"
          spellcheck={false}
          maxLength={1_000}
          value={value}
          aria-describedby={`${id}-help`}
          onInput={(event) => onInput(event.currentTarget.value)}
        />
        <button type="button" class="btn s" aria-pressed={!isSeen} onClick={() => setSeen(!isSeen)}>
          {t(isSeen ? 'lock_hideWords' : 'lock_showWords')}
        </button>
      </span>
      <p id={`${id}-help`} class="muted small">
        {t('lock_passphraseHelp', [String(shortest)])} {t('lock_passphraseSeen')}
      </p>
    </div>
  );
}
