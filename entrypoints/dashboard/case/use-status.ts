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
  const [last, setLast] = useState<{ number: string; to: IncidentStatus }>();
  const run = (incident: Incident, to: IncidentStatus, move: () => Promise<unknown>) => {
    setLast({ number: incident.number, to });
    return act.run(move, { undo: () => takeBack({ incidentId: incident.id, from: incident.status, to }) });
  };
  // It is written already: what is left is the offer to take it back
  const closing = useClosing((incident) => void run(incident, 'closed', () => Promise.resolve()));
  return {
    act,
    last,
    /** How a case ends, asked before it is closed. */
    dialog: closing.dialog,
    close: closing.ask,
    async change(incident: Incident, to: IncidentStatus): Promise<boolean> {
      if (to === 'closed' && (await closing.ask(incident))) return true;
      return run(incident, to, async () => {
        moveStatus(incident, to);
        await setIncidentStatus(incident.id, to, await personHere(incident.id), instantNow());
      });
    },
  };
}

async function takeBack(change: StatusChange): Promise<void> {
  const current = await db.incidents.get(change.incidentId);
  if (!current) return;
  const back = undoStatus(change, current.status);
  await setIncidentStatus(back.incidentId, back.to, await personHere(back.incidentId), instantNow(), { undo: 'yes' });
}
