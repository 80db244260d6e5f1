import { useState } from 'preact/hooks';
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
import { saveBlob } from '../../shared/save-blob';
import { useLive } from '../../shared/use-live';
import { goTo } from '../hash-address';
import { handOffIncident, handOffTarget } from './hand-off-incident';

type Stage =
  | { name: 'ask' }
  | { name: 'running'; step: ExportStep; done?: number; total?: number }
  | { name: 'done'; file: { name: string; blob: Blob; sha256: string } }
  | { name: 'failed'; code: string };

const steps: readonly ExportStep[] = [...exportSteps, 'encrypt'];

/** From "who will see what" to the saved file. Closing while it runs lets it finish and save. */
export function HandOffContainer({ incident, onClose }: { incident: Incident; onClose(): void }) {
  const { t, titleOf } = useVocabulary();
  const [stage, setStage] = useState<Stage>({ name: 'ask' });
  const live = useLive(handOffTarget, []);

  const run = async () => {
    setStage({ name: 'running', step: 'files' });
    try {
      const file = await handOffIncident(incident.id, browser.runtime.getManifest().version, (progress) =>
        setStage({ name: 'running', ...progress }),
      );
      saveBlob(file.blob, file.name);
      setStage({ name: 'done', file });
    } catch (error) {
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
    return <ExportProgress {...stage} title={t('handoff_running')} steps={steps} onClose={onClose} />;
  if (stage.name === 'failed') return <ExportFailed code={stage.code} onRetry={run} onClose={onClose} />;
  if (stage.name === 'done')
    return (
      <HandOffDone
        name={stage.file.name}
        bytes={stage.file.blob.size}
        sha256={stage.file.sha256}
        recipientName={target.name}
        onSaveAgain={() => saveBlob(stage.file.blob, stage.file.name)}
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
