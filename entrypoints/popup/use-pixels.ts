import type { PixelsProps } from '../../components/popup/pixels-choice';
import type { Act } from '../../components/shared/acts/use-act';
import {
  keepPixelsAside,
  pixelsState,
  putPixelsBack,
  takePixelsOut,
} from '../../utils/evidence/store/captures/pixels-out';
import { endDiscarded } from '../../utils/evidence/store/discards';
import type { CaptureAtHand } from '../../utils/shapes/schema';
import { endDiscardedLater } from '../shared/end-discarded';
import { instantNow } from '../shared/people';
import { useLive } from '../shared/use-live';

/** Where the pictures of the case are, and what a person can have done with them; the record that stands for another is shown next. */
export function usePixels(
  { id, incidentId }: CaptureAtHand,
  act: Act,
  onOtherCapture: (id: string) => void,
): (mayDiscard: boolean) => PixelsProps | undefined {
  const live = useLive(() => pixelsState(incidentId), [incidentId]);
  const change = (work: () => Promise<ReadonlyMap<string, string>>) =>
    act.run(
      async () => {
        onOtherCapture((await work()).get(id) ?? id);
        await endDiscardedLater();
      },
      { as: 'pixels-out' },
    );
  return (mayDiscard) => {
    if (live.is !== 'read' || (live.value === 'in' && !mayDiscard)) return undefined;
    return {
      state: live.value,
      busy: act.isBusy,
      onTakeOut: (of) => void change(() => takePixelsOut(incidentId, of, instantNow())),
      onPutBack: () => void change(() => putPixelsBack(incidentId, instantNow())),
      onKeepAside: () => void act.run(() => keepPixelsAside(incidentId, instantNow()), { as: 'pixels-out' }),
      onGone: () => void endDiscarded(instantNow()).catch(reportError),
    };
  };
}
