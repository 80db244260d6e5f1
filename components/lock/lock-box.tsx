import { useId, useState } from 'preact/hooks';
import { Icon } from '../icon';
import { Button } from '../shared/button';
import { Notice } from '../shared/notice';
import { Spinner } from '../shared/spinner';
import { errorWords } from '../words/code-words';
import { useWords } from '../words/words';
import { PassphraseSeen, shortest } from './passphrase-seen';

export interface LockBoxProps {
  isBusy: boolean;
  /** Code of what went wrong. */
  problem?: string | undefined;
  onOpen(passphrase: string): void;
  /** Absent where no passkey was added or the browser has none. */
  onPasskey?: (() => void) | undefined;
  /** Absent where there is no room: the page of the lock has it. */
  onForgot?: (() => void) | undefined;
}

/** The passphrase, and the other ways in. No name and no count. */
export function LockBox({ isBusy, problem, onOpen, onPasskey, onForgot }: LockBoxProps) {
  const { t } = useWords();
  const id = useId();
  const [passphrase, setPassphrase] = useState('');
  return (
    <form
      class="lockbox"
      onSubmit={(event) => {
        event.preventDefault();
        if (passphrase !== '' && !isBusy) onOpen(passphrase);
      }}
    >
      <label class="field" for={id}>
        <span>{t('lock_passphrase')}</span>
        <input
          id={id}
          class="input l"
          type="password"
          autocomplete="off"
          maxLength={1_000}
          value={passphrase}
          aria-invalid={problem !== undefined}
          aria-describedby={`${id}-problem`}
          onInput={(event) => setPassphrase(event.currentTarget.value)}
        />
      </label>
      <p id={`${id}-problem`} class="fault" role="alert">
        {problem && (
          <>
            <Icon name="alert" />
            <span>{errorWords(problem, t)}</span>
          </>
        )}
      </p>
      <button type="submit" class="btn primary l wide" disabled={isBusy || passphrase === ''}>
        {isBusy && <Spinner />}
        {t('lock_open')}
      </button>
      {onPasskey && (
        <Button size="l" wide onPress={onPasskey}>
          {t('lock_passkeyOpen')}
        </Button>
      )}
      {onForgot && (
        <Button kind="quiet" onPress={onForgot}>
          {t('lock_forgot')}
        </Button>
      )}
    </form>
  );
}

interface LostBoxProps {
  isBusy: boolean;
  problem?: string | undefined;
  onWords(words: string, passphrase: string): void;
  onAnew(): void;
  onBack(): void;
}

/** The passphrase is lost: what can be done, and what cannot. */
export function LostBox({ isBusy, problem, onWords, onAnew, onBack }: LostBoxProps) {
  const { t } = useWords();
  const id = useId();
  const [words, setWords] = useState('');
  const [passphrase, setPassphrase] = useState('');
  return (
    <div class="lockbox">
      <h2>{t('lock_bySheet')}</h2>
      <label class="field" for={id}>
        <span>{t('lock_bySheetWords')}</span>
        <textarea
          id={id}
          class="input"
          rows={4}
          autocomplete="off"
          spellcheck={false}
          value={words}
          onInput={(event) => setWords(event.currentTarget.value)}
        />
      </label>
      <p class="muted small">{t('lock_bySheetHelp')}</p>
      <PassphraseSeen value={passphrase} onInput={setPassphrase} />
      {problem && (
        <p class="fault" role="alert">
          <Icon name="alert" />
          <span>{errorWords(problem, t)}</span>
        </p>
      )}
      <Button
        kind="primary"
        size="l"
        wide
        disabled={isBusy || words.trim() === '' || [...passphrase].length < shortest}
        onPress={() => onWords(words, passphrase)}
      >
        {t('lock_open')}
      </Button>
      <Notice icon="info">{t('lock_byHr')}</Notice>
      <p class="text muted">{t('lock_neither')}</p>
      <Button disabled={isBusy} onPress={onAnew}>
        {t('lock_anew')}
      </Button>
      <Button kind="quiet" onPress={onBack}>
        {t('lock_back')}
      </Button>
    </div>
  );
}
