import { useEffect } from 'preact/hooks';
import { noteAct } from '../../../utils/evidence/store/incidents';
import { instantNow, personHere } from '../../shared/people';

/** Cases opened since this page was loaded: one visit, one entry each. */
const opened = new Set<string>();

/** Long enough to have looked: passing by with J and K is not opening. */
const dwell = 500;

/** Writes to the custody log that a case was opened, once a visit. */
export function useOpened(incidentId: string | undefined): void {
  useEffect(() => {
    if (!incidentId || opened.has(incidentId)) return;
    const timer = setTimeout(() => {
      opened.add(incidentId);
      const note = async () => noteAct({ incidentId, event: 'opened' }, await personHere(incidentId), instantNow());
      note().catch((error: unknown) => {
        opened.delete(incidentId);
        reportError(error);
      });
    }, dwell);
    return () => clearTimeout(timer);
  }, [incidentId]);
}
