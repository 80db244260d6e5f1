import { useAct } from '../../../components/shared/acts/use-act';
import { gatesOfCases } from '../../../utils/desk/gates-of-cases';
import { passGates } from '../../../utils/desk/opinion-acts';
import { casesOfSamePosts } from '../../../utils/evidence/cases-together';
import type { GateOf, HeldCase } from '../../../utils/shapes/desk/opinion';
import { instantNow, reviewer } from '../../shared/people';
import { useLive } from '../../shared/use-live';
import { useAlike } from '../campaigns/use-alike';

type HeldCases = ReadonlyMap<string, HeldCase>;
const nothingOpen: HeldCase = { open: [], own: [], elsewhere: [], questions: [] };

/** In place of names, where records cannot be compared: one question that stands for all. */
const unknown = ['uncompared'];

/**
 * Of these cases those of which something stands open before something leaves, and what; none where the gate was passed for
 * just that, and not known as long as records are being compared. Two people look where there is a desk, that is where the
 * company's list has two of them.
 */
export function useGates(ids: readonly string[], gate: GateOf) {
  const act = useAct();
  const { desk, hasDesk, campaigns, progress, hasFailed } = useAlike();
  const key = ids.join(' ');
  // Where there is no desk of two nothing is asked, and nothing read
  const same = useLive(async () => (hasDesk ? casesOfSamePosts(ids) : new Map<string, Set<string>>()), [key, hasDesk]);
  const all = same.is === 'read' ? [...same.value].flatMap(([id, others]) => [id, ...others]) : undefined;
  // Where nothing can be compared a person says why it goes on
  const asksAbout = campaigns ? (id: string) => campaigns.at.asksAbout(id) : hasFailed ? () => unknown : undefined;
  const asks = all && asksAbout && all.map((id) => `${id} ${asksAbout(id).join(' ')}`).join();
  const heldNow = async (): Promise<HeldCases> => gatesOfCases(ids, gate, asksAbout ?? (() => unknown), instantNow());
  const live = useLive(async (): Promise<HeldCases | undefined> => {
    if (desk.is !== 'read') return undefined;
    if (!desk.value) return new Map();
    return asks === undefined ? undefined : heldNow();
  }, [key, gate, asks, desk.is === 'read' ? desk.value : undefined]);
  const held = live.is === 'read' ? live.value : undefined;
  return {
    act,
    live: [desk, same].find(({ is }) => is === 'failed') ?? live,
    progress,
    held,
    /** Read at once: what was shown may be older than a press. */
    heldNow,
    pass: (why: string, of = held ?? new Map<string, HeldCase>()) =>
      act.run(() => passGates(of, gate, why, reviewer, instantNow())),
  };
}

/** The same of one case. */
export function useGate(incidentId: string, gate: GateOf) {
  const { held, ...gates } = useGates([incidentId], gate);
  return { ...gates, held: held && (held.get(incidentId) ?? nothingOpen) };
}
