import { useAct } from '../../../components/shared/acts/use-act';
import { readListPaged, saveListPaged } from '../../../utils/evidence/settings/list-paged';
import { useLive } from '../../shared/use-live';

/** Whether long lists stand in pages, and the act that turns one into the other. */
export function usePaging() {
  const act = useAct();
  const live = useLive(readListPaged, []);
  return {
    act,
    live,
    isPaged: live.is === 'read' && live.value,
    onPaged: (isPaged: boolean) => act.run(() => saveListPaged(isPaged)),
  };
}
