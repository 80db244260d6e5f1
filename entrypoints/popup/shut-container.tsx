import type { PopupCommon } from '../../components/popup/popup-frame';
import { ShutView } from '../../components/popup/shut-view';
import { useAct } from '../../components/shared/acts/use-act';
import { openLock } from '../../utils/evidence/lock/record-lock';

/** The lock over the records, in the popup. The other ways in have more room on a page. */
export function ShutContainer({ onRecord, ...common }: PopupCommon & { onRecord: () => void }) {
  const act = useAct();
  return (
    <ShutView
      {...common}
      onRecord={onRecord}
      lock={{
        isBusy: act.isBusy,
        problem: act.problem,
        onOpen: (passphrase) => act.run(() => openLock(passphrase, new Date().toISOString())),
        onForgot: common.onOpenList,
      }}
    />
  );
}
