import { useRef, useState } from 'preact/hooks';
import { ExportFailed } from '../../../components/export/export-done';
import { ExportProgress, type ExportStep, exportSteps } from '../../../components/export/export-progress';
import { HandOffDialog } from '../../../components/handoff/hand-off-dialog';
import { HandOffDone } from '../../../components/handoff/hand-off-done';
import { Dialog } from '../../../components/shared/dialog';
import { Unread } from '../../../components/shared/unread';
import { useVocabulary } from '../../../components/words/vocabulary';
import { codeOf } from '../../../utils/coded-error';
import { browser } from '../../../utils/messaging/browser';
import type { Incident } from '../../../utils/shapes/schema';
import { useLive } from '../../shared/use-live';
import { goTo } from '../hash-address';
import type { FinishedPack } from '../packing/packing';
import { saveWork } from '../packing/run-packing';
import { handOffIncident, handOffTarget } from './hand-off-incident';

type Stage =
  | { name: 'ask' }
  | { name: 'running'; step: ExportStep; done?: number; total?: number }
  | { name: 'done'; file: FinishedPack }
  | { name: 'failed'; code: string };

const steps: readonly ExportStep[] = [...exportSteps, 'encrypt'];

/** From "who will see what" to the saved file. Closing while it runs lets it finish and save. */
export function HandOffContainer({ incident, onClose }: { incident: Incident; onClose(): void }) {
  const { t, titleOf } = useVocabulary();
  const [stage, setStage] = useState<Stage>({ name: 'ask' });
  const ending = useRef<AbortController>(undefined);
  const live = useLive(handOffTarget, []);
  const cancel = () => {
    ending.current?.abort();
    onClose();
  };

  const run = async () => {
    setStage({ name: 'running', step: 'files' });
    ending.current = new AbortController();
    try {
      const { version } = browser.runtime.getManifest();
      const file = await handOffIncident(
        incident.id,
        version,
        (progress) => setStage({ name: 'running', ...progress }),
        ending.current.signal,
      );
      await saveWork(incident.id, file);
      setStage({ name: 'done', file });
    } catch (error) {
      if (ending.current?.signal.aborted) return;
      const code = codeOf(error);
      setStage({ name: 'failed', code: code === 'unknown' ? 'pack-failed' : code });
    }
  };

  if (live.is !== 'read')
    return (
      <Dialog title={t('handoff_button')} small onClose={onClose}>
        <Unread live={live} />
      </Dialog>
    );
  const target = live.value;
  if (stage.name === 'running')
    return <ExportProgress {...stage} title={t('handoff_running')} steps={steps} onCancel={cancel} onClose={onClose} />;
  if (stage.name === 'failed') return <ExportFailed code={stage.code} onRetry={run} onClose={onClose} />;
  if (stage.name === 'done')
    return (
      <HandOffDone
        name={stage.file.name}
        bytes={stage.file.bytes}
        sha256={stage.file.sha256}
        recipientName={target.name}
        onSaveAgain={() => void saveWork(incident.id, stage.file)}
        onClose={onClose}
      />
    );
  return (
    <HandOffDialog
      number={incident.number}
      title={titleOf(incident)}
      captures={incident.summary.captureCount}
      target={{
        name: target.name,
        keyEnds: target.recipients.map((recipient) => recipient.slice(-8)),
        areValid: target.areValid,
      }}
      onHandOff={run}
      onSettings={() => goTo('#/settings')}
      onClose={onClose}
    />
  );
}
