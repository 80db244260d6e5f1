import { useState } from 'preact/hooks';
import { DeskView, type Invitation } from '../../components/popup/desk-view';
import type { PopupCommon } from '../../components/popup/popup-frame';
import { useAct } from '../../components/shared/acts/use-act';
import { declineDesk } from '../../utils/evidence/hand-over/declined-desks';
import { addDesk } from '../../utils/evidence/hand-over/desks';
import { instantNow } from '../shared/people';
import { openRecords } from './leave';

interface PopupDeskProps extends PopupCommon {
  invitation: Invitation;
  /** To the page itself, which can be recorded as ever. */
  onLeave: () => void;
}

/** The page in front is the link of a desk. */
export function PopupDeskContainer({ invitation, onLeave, ...common }: PopupDeskProps) {
  const act = useAct();
  const [isAdded, setAdded] = useState(false);
  const { desk, host, meeting } = invitation;
  const add = () =>
    act.run(async () => {
      await addDesk(desk, { way: 'link', host, takesPlace: meeting.is === 'other' }, instantNow());
      setAdded(true);
    });
  const decline = async () => {
    if (await act.run(() => declineDesk(desk))) onLeave();
  };
  return (
    <DeskView
      {...common}
      site={host}
      invitation={invitation}
      isAdded={isAdded}
      busy={act.isBusy}
      error={act.problem}
      onAdd={add}
      onDecline={decline}
      onRecord={onLeave}
      onNext={() => act.run(() => openRecords())}
    />
  );
}
