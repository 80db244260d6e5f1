import { useAct } from '../../../components/shared/use-act';
import { deskCase } from '../../../utils/desk/desk-log';
import { gateOpen, isPassed, passGate } from '../../../utils/desk/opinion-acts';
import type { GateOf, GateOpen } from '../../../utils/shapes/desk/opinion';
import { instantNow, reviewer } from '../../shared/people';
import { useLive } from '../../shared/use-live';
import { useAlike } from '../campaigns/use-alike';

/**
 * What stands open before something leaves; nothing where the gate was passed for just that, and not known as long as records
 * are being compared. Two people look where there is a desk, that is where the company's list has two of them.
 */
export function useGate(incidentId: string, gate: GateOf) {
  const act = useAct();
  const { desk, campaigns, progress, hasFailed } = useAlike();
  // Where nothing can be compared a person says why it goes on
  const asks = campaigns?.at.asksAbout(incidentId) ?? (hasFailed ? 1 : undefined);
  const live = useLive(async (): Promise<GateOpen[] | undefined> => {
    if (desk.is !== 'read') return undefined;
    if (!desk.value) return [];
    if (asks === undefined) return undefined;
    const row = await deskCase(incidentId);
    const open = gateOpen(gate, row, asks);
    return isPassed(row, gate, open, instantNow()) ? [] : open;
  }, [incidentId, gate, asks, desk.is === 'read' ? desk.value : undefined]);
  const open = live.is === 'read' ? live.value : undefined;
  return {
    act,
    live: desk.is === 'failed' ? desk : live,
    progress,
    open,
    pass: (why: string) => act.run(() => passGate(incidentId, gate, open ?? [], why, reviewer, instantNow())),
  };
}
