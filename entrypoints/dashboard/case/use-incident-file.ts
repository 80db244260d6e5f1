import { useMemo } from 'preact/hooks';
import type { Live } from '../../../components/shared/unread';
import { capturesOf, type IncidentFile, incidentWork } from '../../../utils/evidence/queries';
import { useLive } from '../../shared/use-live';

/** One incident, live. Its captures are read again when they change, and not with every line of the log. */
export function useIncidentFile(id: string): Live<IncidentFile | undefined> {
  const captures = useLive(() => capturesOf(id), [id]);
  const work = useLive(() => incidentWork(id), [id]);
  const [ofCaptures, ofWork] = [captures, work].map((live) => (live.is === 'read' ? live.value : undefined));
  return useMemo(() => {
    if (captures.is !== 'read') return captures;
    if (work.is !== 'read') return work;
    return { is: 'read', value: work.value && { ...work.value, captures: captures.value } };
  }, [captures.is, work.is, ofCaptures, ofWork]);
}
