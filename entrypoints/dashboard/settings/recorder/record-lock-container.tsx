import { useState } from 'preact/hooks';
import { SetLockDialog } from '../../../../components/lock/set-lock-dialog';
import { SheetDialog } from '../../../../components/lock/sheet-dialog';
import { RecordLockCard } from '../../../../components/settings/recorder/record-lock-card';
import { useAct } from '../../../../components/shared/acts/use-act';
import { Unread } from '../../../../components/shared/unread';
import { useWords } from '../../../../components/words/words';
import {
  addPasskey,
  closeLock,
  lockState,
  readLock,
  removeLock,
  setLock,
  sheetWords,
} from '../../../../utils/evidence/lock/record-lock';
import type { RecordLock } from '../../../../utils/shapes/keys';
import { hasPasskeys, makePasskey } from '../../../shared/lock/passkey';
import { instantNow } from '../../../shared/people';
import { useLive } from '../../../shared/use-live';

/** Puts the lock over the records and takes it off. While it is closed, no page but that of the lock is shown. */
export function RecordLockContainer() {
  const { t, lang } = useWords();
  const [turn, setTurn] = useState(0);
  const live = useLive(async () => ({ state: await lockState(), lock: await readLock() }), [turn]);
  const [isSetting, setSetting] = useState(false);
  const [share, setShare] = useState<number>();
  const [sheet, setSheet] = useState<readonly string[]>();
  const act = useAct();
  if (live.is !== 'read') return <Unread live={live} />;
  const { state, lock } = live.value;
  const during = async (work: () => Promise<unknown>) => {
    const isDone = await act.run(work);
    if (isDone) setTurn(turn + 1);
    return isDone;
  };
  const put = (passphrase: string, minutes: RecordLock['minutes']) =>
    during(async () => {
      await setLock(passphrase, minutes, instantNow(), setShare);
      setSheet(await sheetWords(lang));
      setSetting(false);
    });
  return (
    <>
      <RecordLockCard
        lock={state}
        minutes={lock?.minutes}
        isBusy={act.isBusy}
        problem={isSetting ? undefined : act.problem}
        onSet={() => setSetting(true)}
        onClose={() => during(closeLock)}
        onSheet={() => act.run(async () => setSheet(await sheetWords(lang)))}
        onAddPasskey={
          hasPasskeys() && !lock?.passkey
            ? () =>
                during(async () => {
                  const { credentialId, salt, prf } = await makePasskey(t('popup_name'));
                  await addPasskey(credentialId, salt, prf);
                })
            : undefined
        }
        onRemove={() => during(() => removeLock())}
      />
      {isSetting && (
        <SetLockDialog
          share={share}
          isBusy={act.isBusy}
          problem={act.problem}
          onLock={(passphrase, minutes) => void put(passphrase, minutes)}
          onClose={() => setSetting(false)}
        />
      )}
      {sheet && <SheetDialog words={sheet} onPrint={() => print()} onClose={() => setSheet(undefined)} />}
    </>
  );
}
