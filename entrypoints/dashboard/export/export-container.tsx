import { useRef, useState } from 'preact/hooks';
import { ExportDialog } from '../../../components/export/export-dialog';
import { ExportDone, ExportFailed } from '../../../components/export/export-done';
import { ExportProgress, type ExportStep } from '../../../components/export/export-progress';
import { LeaksDialog } from '../../../components/redaction/leaks-dialog';
import { Dialog } from '../../../components/shared/dialog';
import { together, Unread } from '../../../components/shared/unread';
import { useVocabulary } from '../../../components/words/vocabulary';
import { codeOf } from '../../../utils/coded-error';
import { incidentFile } from '../../../utils/evidence/queries';
import { readMintsLimit } from '../../../utils/evidence/settings/mints-limit';
import { checkForMints } from '../../../utils/export/mints-check';
import { LeaksFound } from '../../../utils/export/redaction/leaks-found';
import { browser } from '../../../utils/messaging/browser';
import { type ExportContents, summarizeExport } from '../../../utils/review/export-summary';
import type { Incident, Proceeding } from '../../../utils/shapes/schema';
import type { Leak } from '../../../utils/verify/redacted/search-copies';
import { useLive } from '../../shared/use-live';
import type { FinishedPack } from '../packing/packing';
import { runPacking, saveWork } from '../packing/run-packing';

type Stage =
  | { name: 'ask' }
  | { name: 'running'; step: ExportStep; done?: number; total?: number }
  | { name: 'done'; pack: FinishedPack }
  | { name: 'leaks'; leaks: readonly Leak[] }
  | { name: 'failed'; code: string };

/** What could be filed, before it is made: names and formats are known. */
const plannedFor = (contents: ExportContents) =>
  (contents === 'redacted' ? ['report.pdf'] : ['report.pdf', 'evidence-list.pdf', 'post-list.pdf']).map((name) => ({
    name,
  }));

/** From the question to the saved pack. Closing while it runs lets it finish and save. */
export function ExportContainer({ incident, onClose }: { incident: Incident; onClose(): void }) {
  const { t, titleOf } = useVocabulary();
  const [stage, setStage] = useState<Stage>({ name: 'ask' });
  const ending = useRef<AbortController>(undefined);
  const [chosen, setChosen] = useState<{ contents: ExportContents; proceeding?: Proceeding | undefined }>({
    contents: 'both',
  });
  const live = together({
    file: useLive(() => incidentFile(incident.id), [incident.id]),
    limit: useLive(readMintsLimit, []),
  });

  const run = async (wish: typeof chosen, decided = 0) => {
    setChosen(wish);
    setStage({ name: 'running', step: 'files' });
    ending.current = new AbortController();
    try {
      const { version } = browser.runtime.getManifest();
      const pack = await runPacking(
        { incidentId: incident.id, version, decided, ...wish },
        (progress) => setStage({ name: 'running', ...progress }),
        ending.current.signal,
      );
      await saveWork(incident.id, pack);
      setStage({ name: 'done', pack });
    } catch (error) {
      if (ending.current?.signal.aborted) return;
      if (error instanceof LeaksFound) {
        setStage({ name: 'leaks', leaks: error.leaks });
        return;
      }
      const code = codeOf(error);
      setStage({ name: 'failed', code: code === 'unknown' ? 'pack-failed' : code });
    }
  };

  const cancel = () => {
    ending.current?.abort();
    onClose();
  };
  if (stage.name === 'running') return <ExportProgress {...stage} onCancel={cancel} onClose={onClose} />;
  if (stage.name === 'leaks')
    return (
      <LeaksDialog
        leaks={stage.leaks}
        onWiden={() => {
          onClose();
          document.getElementById('redacted-copies')?.scrollIntoView({ block: 'center' });
        }}
        onDecide={() => void run(chosen, stage.leaks.length)}
        onClose={onClose}
      />
    );
  if (stage.name === 'failed') return <ExportFailed code={stage.code} onRetry={() => run(chosen)} onClose={onClose} />;
  if (stage.name === 'done')
    return (
      <ExportDone
        result={{
          name: stage.pack.name,
          bytes: stage.pack.bytes,
          sha256: stage.pack.sha256,
          verified: stage.pack.verified,
          lacksStamp: stage.pack.lacksStamp,
          mintsFaults: stage.pack.mints.lines.flatMap(({ faults }) => faults),
        }}
        onSaveAgain={() => void saveWork(incident.id, stage.pack)}
        onClose={onClose}
      />
    );
  if (live.is !== 'read')
    return (
      <Dialog title={t('dashboard_export')} small onClose={onClose}>
        <Unread live={live} />
      </Dialog>
    );
  const { file, limit } = live.value;
  return file ? (
    <ExportDialog
      summary={{ ...summarizeExport(file), number: incident.number, title: titleOf(incident) }}
      mints={(contents) => ({ ...checkForMints(plannedFor(contents), limit), limit })}
      onExport={(contents, proceeding) => void run({ contents, proceeding })}
      onClose={onClose}
    />
  ) : null;
}
