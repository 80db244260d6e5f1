import { useAct } from '../../../components/shared/use-act';
import { gatesOfCases } from '../../../utils/desk/gates-of-cases';
import { passGate } from '../../../utils/desk/opinion-acts';
import { casesOfSamePosts } from '../../../utils/evidence/cases-together';
import type { GateOf, HeldCase } from '../../../utils/shapes/desk/opinion';
import { instantNow, reviewer } from '../../shared/people';
import { useLive } from '../../shared/use-live';
import { useAlike } from '../campaigns/use-alike';

const nothingOpen: HeldCase = { open: [], own: [], elsewhere: [] };

/**
 * What stands open before something leaves; nothing where the gate was passed for just that, and not known as long as records
 * are being compared. Two people look where there is a desk, that is where the company's list has two of them.
 */
export function useGate(incidentId: string, gate: GateOf) {
  const act = useAct();
  const { desk, campaigns, progress, hasFailed } = useAlike();
  const same = useLive(() => casesOfSamePosts([incidentId]), [incidentId]);
  const ids = same.is === 'read' ? [incidentId, ...(same.value.get(incidentId) ?? [])] : undefined;
  // Where nothing can be compared a person says why it goes on
  const asksAbout = campaigns ? (id: string) => campaigns.at.asksAbout(id) : hasFailed ? () => 1 : undefined;
  const asks = ids && asksAbout && ids.map((id) => `${id} ${asksAbout(id)}`).join();
  const live = useLive(async (): Promise<HeldCase | undefined> => {
    if (desk.is !== 'read') return undefined;
    if (!desk.value) return nothingOpen;
    if (asks === undefined || !asksAbout) return undefined;
    return (await gatesOfCases([incidentId], gate, asksAbout, instantNow())).get(incidentId) ?? nothingOpen;
  }, [incidentId, gate, asks, desk.is === 'read' ? desk.value : undefined]);
  const held = live.is === 'read' ? live.value : undefined;
  return {
    act,
    live: [desk, same].find(({ is }) => is === 'failed') ?? live,
    progress,
    held,
    pass: (why: string) => act.run(() => passGate(incidentId, gate, held?.open ?? [], why, reviewer, instantNow())),
  };
}
