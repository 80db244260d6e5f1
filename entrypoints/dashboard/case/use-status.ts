import { useState } from 'preact/hooks';
import { useAct } from '../../../components/shared/use-act';
import { db } from '../../../utils/evidence/db';
import { setIncidentStatus } from '../../../utils/evidence/store/incidents';
import { moveStatus, type StatusChange, undoStatus } from '../../../utils/review/status';
import type { Incident, IncidentStatus } from '../../../utils/shapes/schema';
import { instantNow, personHere } from '../../shared/people';
import { useClosing } from '../care/use-closing';

/** Changes a status at once; the last change can be taken back. */
export function useStatus() {
  const act = useAct();
  const closing = useClosing();
  const [last, setLast] = useState<{ number: string; to: IncidentStatus }>();
  return {
    act,
    last,
    /** What is asked before a case is closed, where something of it is open. */
    dialog: closing.dialog,
    async change(incident: Incident, to: IncidentStatus): Promise<boolean> {
      if (to === 'closed' && (await closing.ask(incident))) return true;
      setLast({ number: incident.number, to });
      const move = async () => {
        moveStatus(incident, to);
        await setIncidentStatus(incident.id, to, await personHere(incident.id), instantNow());
      };
      return act.run(move, { undo: () => takeBack({ incidentId: incident.id, from: incident.status, to }) });
    },
  };
}

async function takeBack(change: StatusChange): Promise<void> {
  const current = await db.incidents.get(change.incidentId);
  if (!current) return;
  const back = undoStatus(change, current.status);
  await setIncidentStatus(back.incidentId, back.to, await personHere(back.incidentId), instantNow(), { undo: 'yes' });
}
