import { useAct } from '../../../components/shared/use-act';
import { deskCase } from '../../../utils/desk/desk-log';
import { gateOpen, isPassed, passGate } from '../../../utils/desk/opinion-acts';
import { readCompanyLists } from '../../../utils/evidence/settings/desk-settings';
import type { GateOf, GateOpen } from '../../../utils/shapes/desk/opinion';
import { instantNow, reviewer } from '../../shared/people';
import { useLive } from '../../shared/use-live';
import { useCampaigns } from '../campaigns/use-campaigns';

/**
 * What stands open before something leaves; nothing where the gate was passed for just that. Two people look where there is
 * a desk, that is where the company's list has two of them.
 */
export function useGate(incidentId: string, gate: GateOf) {
  const act = useAct();
  const desk = useLive(async () => (await readCompanyLists()).reviewers.length >= 2, []);
  const hasDesk = desk.is === 'read' && desk.value;
  const { campaigns } = useCampaigns(hasDesk);
  const asks = campaigns?.at.asksAbout(incidentId) ?? 0;
  const live = useLive(async (): Promise<GateOpen[]> => {
    if (!hasDesk) return [];
    const open = gateOpen(gate, await deskCase(incidentId), asks);
    return open.length > 0 && (await isPassed(incidentId, gate, open)) ? [] : open;
  }, [incidentId, gate, asks, hasDesk]);
  const open = desk.is === 'read' && live.is === 'read' ? live.value : undefined;
  return {
    act,
    live,
    open,
    pass: (why: string) => act.run(() => passGate(incidentId, gate, open ?? [], why, reviewer, instantNow())),
  };
}
