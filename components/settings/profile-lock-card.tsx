import { useState } from 'preact/hooks';
import type { ProfileLock } from '../../utils/evidence/keys/profile-lock';
import { PassphraseForm } from '../handoff/passphrase-form';
import { Sign } from '../icon';
import { Button } from '../shared/button';
import { ProblemNotice } from '../shared/problem';
import { useWords } from '../words/words';
import { cardAt } from './card-address';

interface ProfileLockCardProps {
  lock: ProfileLock;
  isBusy: boolean;
  /** Code of what went wrong. */
  problem?: string | undefined;
  /** True when it was locked. */
  onLock(passphrase: string): Promise<boolean>;
  onUnlock(passphrase: string): void;
  onCloseAgain(): void;
  onRemove(): void;
  onForget(): void;
}

/** A passphrase over what is typed for forms. Identity papers and signatures are not stored at all. */
export function ProfileLockCard(props: ProfileLockCardProps) {
  const { t } = useWords();
  const { lock, isBusy, problem } = props;
  const [isTyping, setTyping] = useState(false);
  const setLock = async (words: string) => {
    if (await props.onLock(words)) setTyping(false);
  };
  return (
    <section class="card" {...cardAt('lock#passphrase')}>
      <header>
        <h2>{t('lock_title')}</h2>
        {lock === 'unlocked' && (
          <Button size="s" onPress={props.onCloseAgain}>
            {t('lock_close')}
          </Button>
        )}
      </header>
      <div class="pad settings-state">
        <p>
          <Sign kind={lock === 'open' ? 'missing' : 'proven'} /> <b>{t(`lock_is_${lock}`)}</b>
        </p>
        <p class="muted small">{t('lock_help')}</p>
        {lock === 'open' && !isTyping && (
          <p>
            <Button size="s" icon="key" onPress={() => setTyping(true)}>
              {t('lock_set')}
            </Button>
          </p>
        )}
        {lock === 'open' && isTyping && (
          <PassphraseForm
            act={t('lock_set')}
            isNew
            isBusy={isBusy}
            problem={problem}
            onPassphrase={(words) => void setLock(words)}
            onCancel={() => setTyping(false)}
          />
        )}
        {lock === 'locked' && (
          <>
            <PassphraseForm act={t('lock_open')} isBusy={isBusy} problem={problem} onPassphrase={props.onUnlock} />
            <p>
              <Button kind="quiet" size="s" onPress={props.onForget}>
                {t('lock_forget')}
              </Button>
            </p>
          </>
        )}
        {lock === 'unlocked' && (
          <p>
            <Button kind="quiet" size="s" onPress={props.onRemove}>
              {t('lock_remove')}
            </Button>
          </p>
        )}
        {lock === 'unlocked' && problem && <ProblemNotice code={problem} />}
      </div>
    </section>
  );
}
