import { useState } from 'preact/hooks';
import { useAct } from '../../../components/shared/acts/use-act';
import { writeActs } from '../../../utils/desk/desk-log';
import { db } from '../../../utils/evidence/db';
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
        await writeActs([], await personHere(incident.id), instantNow(), { moves: [{ id: incident.id, to }] });
      });
    },
  };
}

async function takeBack(change: StatusChange): Promise<void> {
  const current = await db.incidents.get(change.incidentId);
  if (!current) return;
  const back = undoStatus(change, current.status);
  const move = { id: back.incidentId, to: back.to, undo: 'yes' } as const;
  await writeActs([], await personHere(move.id), instantNow(), { moves: [move] });
}
