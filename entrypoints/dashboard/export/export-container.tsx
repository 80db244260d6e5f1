import { useState } from 'preact/hooks';
import { WithdrawnFirst } from '../../../components/case/withdrawn-first';
import { GateDialog, GateReading } from '../../../components/desk/gate';
import { ExportDialog } from '../../../components/export/export-dialog';
import { together } from '../../../components/shared/unread';
import { UnreadDialog } from '../../../components/shared/unread-dialog';
import { useVocabulary } from '../../../components/words/vocabulary';
import { consentIn } from '../../../utils/evidence/hand-over/desk-side';
import { readMintsLimit } from '../../../utils/evidence/settings/mints-limit';
import { checkForMints } from '../../../utils/export/mints-check';
import { type ExportContents, summarizeExport } from '../../../utils/review/export-summary';
import type { FreeRecipient } from '../../../utils/shapes/desk/opinion';
import type { Incident } from '../../../utils/shapes/schema';
import { useLive } from '../../shared/use-live';
import { useIncidentFile } from '../case/use-incident-file';
import { useGate } from '../desk/use-gate';
import { PackingStages, usePacking } from './packing-stages';

/** What could be filed, before it is made: names and formats are known. */
const plannedFor = (contents: ExportContents) =>
  (contents === 'redacted' ? ['report.pdf'] : ['report.pdf', 'evidence-list.pdf', 'post-list.pdf']).map((name) => ({
    name,
  }));

/** From the question to the saved pack. */
export function ExportContainer({ incident, onClose }: { incident: Incident; onClose(): void }) {
  const { t, titleOf } = useVocabulary();
  const packing = usePacking(incident.id);
  const gate = useGate(incident.id, 'export');
  const [mayGoOn, setGoOn] = useState(false);
  const [free, setFree] = useState<FreeRecipient>();
  const live = together({
    file: useIncidentFile(incident.id),
    limit: useLive(readMintsLimit, []),
    gate: gate.live,
  });
  if (packing.stage.name !== 'ask') return <PackingStages packing={packing} onClose={onClose} />;
  if (live.is !== 'read') return <UnreadDialog title={t('dashboard_export')} live={live} onClose={onClose} />;
  const { file, limit } = live.value;
  const withdrawn = consentIn(file?.custody ?? [])?.withdrawn;
  if (withdrawn && !mayGoOn)
    return <WithdrawnFirst withdrawn={withdrawn} onGoOn={() => setGoOn(true)} onClose={onClose} />;
  if (!gate.held && !free) return <GateReading progress={gate.progress} onFree={setFree} onClose={onClose} />;
  if (gate.held && gate.held.open.length > 0 && !free)
    return (
      <GateDialog
        gate="export"
        incidentId={incident.id}
        held={gate.held}
        act={gate.act}
        onFree={setFree}
        onPass={gate.pass}
        onClose={onClose}
      />
    );
  return file ? (
    <ExportDialog
      summary={{ ...summarizeExport(file), number: incident.number, title: titleOf(incident) }}
      mints={(contents) => ({ ...checkForMints(plannedFor(contents), limit), limit })}
      onExport={(contents, proceeding) => void packing.run({ contents, proceeding, ...(free ? { to: free } : {}) })}
      onClose={onClose}
    />
  ) : null;
}
