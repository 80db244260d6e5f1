import { useState } from 'preact/hooks';
import { Icon } from '../../../components/icon';
import { LockBox, LostBox } from '../../../components/lock/lock-box';
import { useAct } from '../../../components/shared/acts/use-act';
import { useWords } from '../../../components/words/words';
import {
  beginAnew,
  openLock,
  openLockByPasskey,
  openLockByWords,
  readLock,
} from '../../../utils/evidence/lock/record-lock';
import { hidePages } from '../hide-pages';
import { instantNow } from '../people';
import { useLive } from '../use-live';
import { askPasskey, hasPasskeys } from './passkey';

/** The page in place of all others while the records are locked: no name, no count. */
export function LockContainer() {
  const { t } = useWords();
  const act = useAct();
  const [isLost, setLost] = useState(false);
  const live = useLive(readLock, []);
  const passkey = live.is === 'read' ? live.value?.passkey : undefined;
  return (
    <main class="lockpage">
      <header class="lockhead">
        <Icon name="lock" />
        <h1>{t(isLost ? 'lock_forgotTitle' : 'lock_isLocked')}</h1>
      </header>
      {isLost ? (
        <LostBox
          isBusy={act.isBusy}
          problem={act.problem}
          onWords={(words, passphrase) => act.run(() => openLockByWords(words, passphrase))}
          onAnew={() => act.run(() => beginAnew())}
          onBack={() => setLost(false)}
        />
      ) : (
        <LockBox
          isBusy={act.isBusy}
          problem={act.problem}
          onOpen={(passphrase) => act.run(() => openLock(passphrase, instantNow()))}
          onPasskey={
            passkey && hasPasskeys()
              ? () => act.run(async () => openLockByPasskey(await askPasskey(passkey)))
              : undefined
          }
          onForgot={() => setLost(true)}
        />
      )}
      <button type="button" class="btn quiet" onClick={hidePages}>
        <Icon name="door" />
        {t('dashboard_leave')}
        <kbd>Esc</kbd>
      </button>
    </main>
  );
}
