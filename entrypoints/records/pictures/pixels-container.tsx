import { PixelsDialog } from '../../../components/records/pixels-dialog';
import type { Act } from '../../../components/shared/acts/use-act';
import { putPixelsBack, takePixelsOut } from '../../../utils/evidence/store/captures/pixels-out';
import type { UnkeptKind } from '../../../utils/shapes/records/taken-out';
import { endDiscardedLater } from '../../shared/end-discarded';
import { send } from '../../shared/page-send';
import { instantNow } from '../../shared/people';

/** Takes the pictures out of a case; for ten seconds the page offers to put them back. */
export function PixelsContainer({ incidentId, act, onClose }: { incidentId: string; act: Act; onClose(): void }) {
  const takeOut = async (of: readonly UnkeptKind[]) => {
    const isOut = await act.run(
      async () => {
        const replaced = await takePixelsOut(incidentId, of, instantNow());
        await endDiscardedLater();
        for (const captureId of replaced.values()) await send('captureState', { captureId });
      },
      { as: 'pixels', undo: () => putPixelsBack(incidentId, instantNow()) },
    );
    if (isOut) onClose();
  };
  return <PixelsDialog act={act} onTakeOut={takeOut} onClose={onClose} />;
}
