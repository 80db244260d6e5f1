import type { LockState } from '../../../utils/evidence/lock/record-lock';
import { Facts } from '../../facts/facts';
import { Sign } from '../../icon';
import { ProblemNotice } from '../../shared/acts/problem';
import { Button } from '../../shared/button';
import { useWords } from '../../words/words';
import { cardAt } from '../card-address';

interface RecordLockCardProps {
  lock: LockState;
  /** After how many minutes without a press it closes. */
  minutes?: number | undefined;
  isBusy: boolean;
  /** Code of what went wrong. */
  problem?: string | undefined;
  onSet(): void;
  onClose(): void;
  onSheet(): void;
  /** Absent where the browser has no passkey that gives a key. */
  onAddPasskey?: (() => void) | undefined;
  onRemove(): void;
}

/** The lock over all records, and the way to hide. Identity papers and signatures are not stored at all. */
export function RecordLockCard(props: RecordLockCardProps) {
  const { t } = useWords();
  const { lock, minutes, isBusy, problem } = props;
  return (
    <section class="card" {...cardAt('lock#passphrase')}>
      <header>
        <h2>{t('lock_title')}</h2>
        {lock === 'unlocked' ? (
          <Button size="s" icon="lock" onPress={props.onClose}>
            {t('lock_close')}
          </Button>
        ) : (
          <Button size="s" icon="lock" onPress={props.onSet}>
            {t('lock_set')}
          </Button>
        )}
      </header>
      <div class="pad settings-state">
        <p>
          <Sign kind={lock === 'open' ? 'missing' : 'proven'} />{' '}
          <b>{lock === 'open' ? t('lock_isOpen') : t('lock_isUnlocked', [String(minutes ?? '')])}</b>
        </p>
        <p class="muted small">
          {t('lock_help')} {t('lock_before')} {t('lock_papers')}
        </p>
        {lock === 'unlocked' && (
          <p class="line">
            <Button size="s" icon="print" disabled={isBusy} onPress={props.onSheet}>
              {t('lock_sheetAgain')}
            </Button>
            {props.onAddPasskey && (
              <Button size="s" icon="key" disabled={isBusy} onPress={props.onAddPasskey}>
                {t('lock_passkeyAdd')}
              </Button>
            )}
            <Button kind="quiet" size="s" disabled={isBusy} onPress={props.onRemove}>
              {t('lock_remove')}
            </Button>
          </p>
        )}
        {problem && <ProblemNotice code={problem} />}
        <h3>{t('hide_title')}</h3>
        <Facts
          facts={[
            { label: t('hide_press'), value: <kbd>Esc</kbd>, behind: t('hide_pressHelp') },
            { label: t('hide_happens'), value: t('hide_happensHelp') },
            { label: t('hide_back'), value: t('hide_backHelp') },
            { label: t('hide_stays'), value: t('hide_staysHelp') },
          ]}
        />
      </div>
    </section>
  );
}
