import { useEffect } from 'preact/hooks';
import { send } from '../../shared/page-send';

/** Long enough to have looked: passing by is not looking. */
const dwell = 500;

/** The dates of an incident that is shown count as looked at: the badge goes down. */
export function useClocksSeen(incidentId: string, hasRequests: boolean): void {
  useEffect(() => {
    if (!hasRequests) return undefined;
    // The badge stays up, and goes down at the next look
    const timer = setTimeout(() => void send('lookAtClocks', { seen: incidentId }).catch(() => undefined), dwell);
    return () => clearTimeout(timer);
  }, [incidentId, hasRequests]);
}
