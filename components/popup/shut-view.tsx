import { Icon } from '../icon';
import { LockBox, type LockBoxProps } from '../lock/lock-box';
import { useWords } from '../words/words';
import { type PopupCommon, PopupFrame } from './popup-frame';
import { Choice } from './record-choices';

/** The records are locked, and nothing was recorded here just now: not even whether there is anything is shown. */
export function ShutView({ onRecord, lock, ...common }: PopupCommon & { lock: LockBoxProps; onRecord: () => void }) {
  const { t } = useWords();
  return (
    <PopupFrame {...common} footLook="slim">
      <section class="shut">
        <span class="seal">
          <Icon name="lock" />
        </span>
        <h1>{t('lock_isLocked')}</h1>
        <p>{t('lock_pageNothing')}</p>
      </section>
      <LockBox {...lock} />
      <div class="choices">
        <Choice
          icon="seal"
          title={t('lock_recordLocked')}
          help={t('lock_recordLockedHelp')}
          busy={lock.isBusy}
          onPress={onRecord}
        />
      </div>
    </PopupFrame>
  );
}
