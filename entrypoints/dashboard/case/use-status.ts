import { useState } from 'preact/hooks';
import { db } from '../../../utils/evidence/db';
import { setIncidentStatus } from '../../../utils/evidence/store/incidents';
import { moveStatus, type StatusChange, undoStatus } from '../../../utils/review/status';
import type { Incident, IncidentStatus } from '../../../utils/shapes/schema';
import { instantNow, reviewer } from '../../shared/people';

interface DoneChange {
  /** Tells one toast from the next. */
  key: string;
  number: string;
  change: StatusChange;
}

/** Changes a status at once and keeps the last change for taking it back. */
export function useStatus() {
  const [done, setDone] = useState<DoneChange>();
  return {
    done,
    forget: () => setDone(undefined),
    async change(incident: Incident, to: IncidentStatus): Promise<void> {
      const change = moveStatus(incident, to);
      const now = instantNow();
      await setIncidentStatus(incident.id, to, reviewer, now);
      setDone({ key: now, number: incident.number, change });
    },
    async undo(): Promise<void> {
      if (!done) return;
      setDone(undefined);
      const current = await db.incidents.get(done.change.incidentId);
      if (!current) return;
      const back = undoStatus(done.change, current.status);
      await setIncidentStatus(back.incidentId, back.to, reviewer, instantNow(), { undo: 'yes' });
    },
  };
}
