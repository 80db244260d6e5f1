import { useEffect, useState } from 'preact/hooks';
import type { Act } from '../../../components/shared/acts/use-act';
import { writePathSenders } from '../../../utils/evidence/store/path-entries';
import type { PathSenders } from '../../../utils/shapes/schema';
import { instantNow, legal } from '../../shared/people';

/**
 * Whose right a case is about, and the counsel. What was just chosen holds at once, before it is written: no paper is made
 * for the one before, and a second choice keeps the first.
 */
export function useSenders(incidentId: string, written: PathSenders, act: Act) {
  const [picked, setPicked] = useState<PathSenders>();
  const isWritten = picked?.partyId === written.partyId && picked?.agentId === written.agentId;
  useEffect(() => {
    if (isWritten) setPicked(undefined);
  }, [isWritten]);
  const senders = picked ?? written;
  const write = (next: PathSenders) => {
    setPicked(next);
    return writePathSenders(incidentId, next, legal, instantNow());
  };
  const choose = async (next: PathSenders) => {
    const before = senders;
    if (!(await act.run(() => write(next), { as: 'entry', undo: () => write(before) }))) setPicked(undefined);
  };
  return { senders, choose };
}
