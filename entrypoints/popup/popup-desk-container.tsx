import { DeskView } from '../../components/popup/desk-view';
import type { PageFound } from '../../components/popup/page-view';
import type { PopupCommon } from '../../components/popup/popup-frame';
import { useAct } from '../../components/shared/acts/use-act';
import { addDesk, readDesks } from '../../utils/evidence/hand-over/desks';
import { useLive } from '../shared/use-live';
import { openRecords } from './leave';

/** The page in front is the link of a desk. */
export function PopupDeskContainer({
  found,
  ...common
}: PopupCommon & { found: Extract<PageFound, { kind: 'desk' }> }) {
  const act = useAct();
  const { desk, host, words } = found;
  const live = useLive(readDesks, []);
  const isAdded =
    live.is === 'read' && live.value.some((kept) => kept.desk.madeAt === desk.madeAt && kept.desk.key === desk.key);
  return (
    <DeskView
      {...common}
      site={host}
      desk={desk}
      host={host}
      words={words}
      isAdded={isAdded}
      busy={act.isBusy}
      error={act.problem}
      onAdd={() => act.run(() => addDesk(desk, { way: 'link', host }, new Date().toISOString()))}
      onNext={() => act.run(() => openRecords())}
    />
  );
}
