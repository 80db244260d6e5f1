import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import { Sign } from '../icon';
import { Button } from '../shared/button';
import { Spinner } from '../shared/spinner';
import { errorWords } from '../words/code-words';
import { useWords } from '../words/words';

interface PassphraseFormProps {
  /** Names the act. */
  act: string;
  /** A new passphrase is typed twice and must be long enough. */
  isNew?: boolean;
  /** Code of what went wrong last time. */
  problem?: string | undefined;
  /** scrypt takes a second or two, on purpose. */
  isBusy?: boolean;
  onPassphrase(passphrase: string): void;
  onCancel?: () => void;
}

/** As `shortestPassphrase` in utils/evidence/keys/age-file.ts. */
const shortest = 12;

/** One passphrase. It is never stored and never leaves this page. */
export function PassphraseForm({ act, isNew, problem, isBusy, onPassphrase, onCancel }: PassphraseFormProps) {
  const { t } = useWords();
  const [first, setFirst] = useState('');
  const [second, setSecond] = useState('');
  const isShort = isNew === true && [...first].length < shortest;
  const differs = isNew === true && second !== '' && first !== second;
  const isReady = first !== '' && !isShort && (!isNew || first === second) && !isBusy;
  return (
    <form
      class="passphrase"
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) onPassphrase(first);
      }}
    >
      <PassphraseLine label={t('identity_passphrase')} isNew={isNew === true} value={first} onInput={setFirst}>
        {isNew && t('identity_passphraseHelp', [String(shortest)])}
      </PassphraseLine>
      {isNew && (
        <PassphraseLine label={t('identity_passphraseAgain')} isNew value={second} onInput={setSecond}>
          {differs && (
            <>
              <Sign kind="missing" />
              {t('identity_passphraseDiffers')}
            </>
          )}
        </PassphraseLine>
      )}
      {problem && (
        <p class="small problem" role="alert">
          {errorWords(problem, t)}
        </p>
      )}
      <p class="passphrase-acts">
        {onCancel && <Button onPress={onCancel}>{t('dashboard_cancel')}</Button>}
        <button type="submit" class="btn primary" disabled={!isReady}>
          {isBusy && <Spinner />}
          {act}
        </button>
        {isBusy && <span class="muted small">{t('identity_takesTime')}</span>}
      </p>
    </form>
  );
}

function PassphraseLine(props: {
  label: string;
  isNew: boolean;
  value: string;
  onInput(value: string): void;
  children: ComponentChildren;
}) {
  const id = useId();
  return (
    <div class="words-field">
      <label for={id}>{props.label}</label>
      <input
        id={id}
        class="input"
        type="password"
        autocomplete={props.isNew ? 'new-password' : 'current-password'}
        maxLength={1_000}
        value={props.value}
        aria-describedby={`${id}-help`}
        onInput={(event) => props.onInput(event.currentTarget.value)}
      />
      <p id={`${id}-help`} class="muted small">
        {props.children}
      </p>
    </div>
  );
}
