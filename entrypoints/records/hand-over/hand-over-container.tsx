import { useRef, useState } from 'preact/hooks';
import { ExportFailed } from '../../../components/export/export-done';
import { ExportProgress, type ExportStep, exportSteps } from '../../../components/export/export-progress';
import { ChooseDesk } from '../../../components/handoff/choose-desk';
import { ConsentDialog } from '../../../components/handoff/consent-dialog';
import type { OfferedDesk } from '../../../components/handoff/other-desk';
import { useAct } from '../../../components/shared/acts/use-act';
import { together } from '../../../components/shared/unread';
import { UnreadDialog } from '../../../components/shared/unread-dialog';
import { useWords } from '../../../components/words/words';
import { codeOf } from '../../../utils/coded-error';
import { filesTellPlace } from '../../../utils/evidence/brought/bring-files';
import { deskIn } from '../../../utils/evidence/hand-over/desk-link';
import { addDesk, currentDesk } from '../../../utils/evidence/hand-over/desks';
import { inboxIn, readInbox } from '../../../utils/evidence/hand-over/inbox';
import { browser } from '../../../utils/messaging/browser';
import type { Inbox, Purpose } from '../../../utils/shapes/hand-over';
import type { Incident } from '../../../utils/shapes/schema';
import { offeredDesk } from '../../shared/offered-desk';
import { instantNow } from '../../shared/people';
import { useLive } from '../../shared/use-live';
import { deskKeysOf } from './desk-keys';
import { type MadeFile, makeHandOverFile } from './make-file';
import { SendContainer } from './send-container';

type Stage =
  | { name: 'ask' }
  | { name: 'running'; step: ExportStep; done?: number; total?: number }
  | { name: 'made'; made: MadeFile }
  | { name: 'failed'; code: string; chosen: readonly Purpose[] };

const steps: readonly ExportStep[] = [...exportSteps, 'encrypt'];
const mostDeskBytes = 20_000;

/** Whom, consent, send. A desk that is here already is not asked for again. */
export function HandOverContainer({ incident, onClose }: { incident: Incident; onClose(): void }) {
  const { t, lang } = useWords();
  const [stage, setStage] = useState<Stage>({ name: 'ask' });
  const [offered, setOffered] = useState<OfferedDesk & { inbox: Inbox | undefined }>();
  const ending = useRef<AbortController>(undefined);
  const act = useAct();
  const live = together({
    desk: useLive(currentDesk, []),
    keys: useLive(() => deskKeysOf(lang), [lang]),
    inbox: useLive(readInbox, []),
    tellsPlace: useLive(() => filesTellPlace(incident.id), [incident.id]),
  });

  const make = async (chosen: readonly Purpose[]) => {
    setStage({ name: 'running', step: 'files' });
    ending.current = new AbortController();
    try {
      const { version } = browser.runtime.getManifest();
      const made = await makeHandOverFile(
        incident.id,
        chosen,
        version,
        (progress) => setStage({ name: 'running', ...progress }),
        ending.current.signal,
      );
      setStage({ name: 'made', made });
    } catch (error) {
      if (ending.current?.signal.aborted) return;
      const code = codeOf(error);
      setStage({ name: 'failed', code: code === 'unknown' ? 'pack-failed' : code, chosen });
    }
  };
  const read = (file: File) =>
    act.run(async () => {
      const text = await file.slice(0, mostDeskBytes).text();
      setOffered({ ...(await offeredDesk(await deskIn(text), lang)), inbox: inboxIn(text) });
    });
  const add = ({ desk, meeting }: OfferedDesk) =>
    act.run(async () => {
      const takesPlace = meeting.is === 'other';
      await addDesk(desk, { way: 'file', takesPlace, inbox: offered?.inbox }, instantNow());
      setOffered(undefined);
    });

  if (live.is !== 'read') return <UnreadDialog title={t('handoff_button')} live={live} onClose={onClose} />;
  const { desk, keys, inbox, tellsPlace } = live.value;
  if (stage.name === 'running')
    return (
      <ExportProgress
        {...stage}
        title={t('handoff_running')}
        steps={steps}
        onCancel={() => {
          ending.current?.abort();
          onClose();
        }}
        onClose={onClose}
      />
    );
  if (stage.name === 'failed')
    return <ExportFailed code={stage.code} onRetry={() => make(stage.chosen)} onClose={onClose} />;
  if (stage.name === 'made') return <SendContainer made={stage.made} inbox={inbox} onClose={onClose} />;
  if (offered || !desk || desk.withdrawnAt)
    return (
      <ChooseDesk
        offered={offered}
        isWithdrawn={desk?.withdrawnAt !== undefined}
        problem={act.problem}
        onFile={read}
        onAdd={add}
        onKeep={() => setOffered(undefined)}
        onClose={onClose}
      />
    );
  return (
    <ConsentDialog
      name={desk.name}
      people={desk.people}
      keys={keys}
      captures={incident.summary.captureCount}
      tellsPlace={tellsPlace}
      problem={act.problem}
      onMake={make}
      onClose={onClose}
    />
  );
}
