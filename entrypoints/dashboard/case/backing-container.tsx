import { BackingCard } from '../../../components/case/backing-card';
import { useAct } from '../../../components/shared/acts/use-act';
import { Unread } from '../../../components/shared/unread';
import { canReadAgain } from '../../../utils/platforms';
import type { Capture } from '../../../utils/shapes/schema';
import { send } from '../../shared/page-send';
import type { useBacking } from './use-backing';

/** Asks the worker for a stamp or a second reading of the capture at hand. */
export function BackingContainer({ capture, found }: { capture: Capture; found: ReturnType<typeof useBacking> }) {
  const act = useAct();
  if (found.live.is === 'failed') return <Unread live={found.live} />;
  return (
    <BackingCard
      stamp={found.stamp}
      isProven={found.backing.stamp?.is === 'proven'}
      reads={found.reads}
      canReadAgain={canReadAgain(capture)}
      busy={act.running}
      problem={act.problem}
      onSend={() => act.run(() => send('sendStamps', {}), { as: 'stamp' })}
      onReadAgain={() => act.run(() => send('readAgain', { captureId: capture.id }), { as: 'read' })}
    />
  );
}
