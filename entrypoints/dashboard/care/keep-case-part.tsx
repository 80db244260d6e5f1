import { KeepCard } from '../../../components/care/keep-card';
import { Unread } from '../../../components/shared/unread';
import { sayHold, sayKept } from '../../../utils/desk/care-acts';
import { periodOf } from '../../../utils/desk/clearing';
import { instantNow, reviewer } from '../../shared/people';
import { useLive } from '../../shared/use-live';

/** For what and how long a case is kept, live from what desks said. */
export function KeepCasePart({ incidentId }: { incidentId: string }) {
  const period = useLive(() => periodOf(incidentId), [incidentId]);
  if (period.is !== 'read') return <Unread live={period} />;
  if (!period.value) return null;
  return (
    <KeepCard
      id={incidentId}
      retention={period.value.retention}
      purpose={period.value.purpose}
      onHold={(held, why) => sayHold(incidentId, held, why, reviewer, instantNow())}
      onKeep={(until, why) => sayKept(incidentId, until, why, reviewer, instantNow())}
    />
  );
}
