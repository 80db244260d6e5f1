import { DiscardedView } from '../../components/popup/discarded-view';
import type { PopupCommon } from '../../components/popup/popup-frame';
import { useAct } from '../../components/shared/acts/use-act';
import { dropDraftsOf } from '../../utils/drafts';
import { endDiscarded, takeBack } from '../../utils/evidence/store/discards';
import type { Tombstone } from '../../utils/shapes/hand-over';
import { send } from '../shared/page-send';
import type { FrontTab } from './front-page';

interface DiscardedContainerProps extends PopupCommon {
  stone: Tombstone;
  tab: FrontTab | undefined;
  onGone: () => void;
}

/** A record was thrown away in this popup. */
export function DiscardedContainer({ stone, tab, onGone, ...common }: DiscardedContainerProps) {
  const act = useAct();
  const now = () => new Date().toISOString();
  return (
    <DiscardedView
      {...common}
      stone={stone}
      busy={act.isBusy}
      error={act.problem}
      onTakeBack={async () => {
        if (await act.run(() => takeBack(stone.id, now()))) onGone();
      }}
      onGone={() => {
        endDiscarded(now()).then(dropDraftsOf).catch(reportError);
        onGone();
      }}
      {...(tab
        ? {
            onRecord: async (scope) => {
              if (await act.run(() => send('captureTab', { tabId: tab.id, scope }))) common.onClose();
            },
          }
        : {})}
    />
  );
}
