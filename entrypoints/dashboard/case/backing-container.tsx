import { useState } from 'preact/hooks';
import { BackingCard } from '../../../components/case/backing-card';
import { codeOf } from '../../../utils/coded-error';
import { isReadAs } from '../../../utils/platforms';
import type { Capture } from '../../../utils/shapes/schema';
import { send } from '../../shared/send';
import type { useBacking } from './use-backing';

/** Asks the worker for a stamp or a second reading of the capture at hand. */
export function BackingContainer({ capture, found }: { capture: Capture; found: ReturnType<typeof useBacking> }) {
  const [busy, setBusy] = useState<'stamp' | 'read'>();
  const [problem, setProblem] = useState<string>();
  const { permalink } = capture.post;
  const canReadAgain =
    capture.scope === 'post' &&
    permalink !== undefined &&
    URL.canParse(permalink) &&
    isReadAs(capture.post.platform, new URL(permalink));
  const during = async (what: 'stamp' | 'read', act: () => Promise<unknown>) => {
    setBusy(what);
    setProblem(undefined);
    await act().catch((error: unknown) => setProblem(codeOf(error)));
    setBusy(undefined);
  };
  return (
    <BackingCard
      stamp={found.stamp}
      isProven={found.backing.stamp?.is === 'proven'}
      reads={found.reads}
      canReadAgain={canReadAgain}
      busy={busy}
      problem={problem}
      onSend={() => void during('stamp', () => send('sendStamps', {}))}
      onReadAgain={() => void during('read', () => send('readAgain', { captureId: capture.id }))}
    />
  );
}
