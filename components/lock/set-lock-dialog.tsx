import { useId, useState } from 'preact/hooks';
import { lockMinutes, type RecordLock } from '../../utils/shapes/keys';
import { Icon } from '../icon';
import { ProblemNotice } from '../shared/acts/problem';
import { Button } from '../shared/button';
import { Dialog } from '../shared/dialog';
import { Notice } from '../shared/notice';
import { useWords } from '../words/words';
import { PassphraseSeen, shortest } from './passphrase-seen';

interface SetLockDialogProps {
  /** 0 to 1 while records are being sealed. */
  share?: number | undefined;
  isBusy: boolean;
  problem?: string | undefined;
  onLock(passphrase: string, minutes: RecordLock['minutes']): void;
  onClose(): void;
}

/** Puts the lock over all records; what cannot be got back is said before the press. */
export function SetLockDialog({ share, isBusy, problem, onLock, onClose }: SetLockDialogProps) {
  const { t } = useWords();
  const minutesId = useId();
  const [passphrase, setPassphrase] = useState('');
  const [minutes, setMinutes] = useState<RecordLock['minutes']>(lockMinutes[0]);
  return (
    <Dialog
      title={t('lock_title')}
      small
      act={{ isBusy, problem: undefined, retry: () => Promise.resolve(false) }}
      onClose={onClose}
      foot={
        <>
          <Button disabled={isBusy} onPress={onClose}>
            {t('dashboard_cancel')}
          </Button>
          <Button
            kind="primary"
            disabled={isBusy || [...passphrase].length < shortest}
            onPress={() => onLock(passphrase, minutes)}
          >
            {t('lock_setNext')}
          </Button>
        </>
      }
    >
      <p class="text">{t('lock_help')}</p>
      <PassphraseSeen value={passphrase} onInput={setPassphrase} />
      <div class="words-field">
        <label for={minutesId}>{t('lock_minutes')}</label>
        <select
          id={minutesId}
          class="input"
          value={String(minutes)}
          onChange={(event) => {
            const chosen = lockMinutes.find((each) => String(each) === event.currentTarget.value);
            if (chosen) setMinutes(chosen);
          }}
        >
          {lockMinutes.map((each) => (
            <option key={each} value={String(each)}>
              {t('lock_minutesOf', [String(each)])}
            </option>
          ))}
        </select>
      </div>
      {problem && <ProblemNotice code={problem} />}
      {isBusy && (
        <p role="status" class="small">
          {t('lock_sealing', [String(Math.round((share ?? 0) * 100))])}
        </p>
      )}
      <Notice icon="alert" tone="caution">
        <b>{t('lock_lost')}</b> {t('lock_lostSheet')}
      </Notice>
      <p class="privy">
        <Icon name="info" />
        <span>{t('lock_before')}</span>
      </p>
    </Dialog>
  );
}
