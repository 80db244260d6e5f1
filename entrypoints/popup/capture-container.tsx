import { useEffect, useState } from 'preact/hooks';
import { CaptureView } from '../../components/popup/capture-view';
import { FailedView } from '../../components/popup/failed-view';
import type { PopupCommon } from '../../components/popup/popup-frame';
import { useWords } from '../../components/words/words';
import { codeOf } from '../../utils/coded-error';
import { db } from '../../utils/evidence/db';
import { countShown, shownToday } from '../../utils/evidence/settings/settings';
import { type Description, noteAct } from '../../utils/evidence/store/incidents';
import type { CaptureJob } from '../../utils/shapes/schema';
import { send } from '../shared/send';
import { nameOfSite } from '../shared/site-names';
import { useLive } from '../shared/use-live';
import { saveDescription } from './draft-box';
import { type FrontTab, tryScreen } from './front-page';
import { openDashboard, openPermission } from './leave';

export interface CaptureContainerProps extends PopupCommon {
  job: CaptureJob;
  /** The page under the popup; absent in a tab of its own. */
  tab: FrontTab | undefined;
  screenGranted: boolean;
  onOtherCapture: (id: string) => void;
}

const instantNow = () => new Date().toISOString();

/** Reads and writes for the view of one capture. */
export function CaptureContainer({ job, tab, screenGranted, onOtherCapture, ...common }: CaptureContainerProps) {
  const { lang } = useWords();
  const [savedAt, setSavedAt] = useState<string>();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string>();
  const incident = useLive(() => db.incidents.get(job.incidentId), [job.incidentId]).value;
  const shown = useLive(() => shownToday(instantNow()), []).value ?? 0;
  const safeCount = useLive(() => db.captures.count(), []).value ?? 0;
  useWake(job, setError);

  const attempt = async (act: () => Promise<void>) => {
    setBusy(true);
    setError(undefined);
    await act().catch((cause: unknown) => setError(codeOf(cause)));
    setBusy(false);
  };
  const keep = (said: Description) => {
    saveDescription(job.incidentId, said).then(
      () => setSavedAt(instantNow()),
      (cause: unknown) => setError(codeOf(cause)),
    );
  };
  const addPixels = (front: FrontTab) =>
    attempt(async () => {
      if (!(await tryScreen(front))) return setError('no-screen-permission');
      onOtherCapture((await send('addPixels', { captureId: job.id, tabId: front.id })).captureId);
    });
  const noteShown = async (seconds: number) => {
    const { id, incidentId } = job;
    const actor = { kind: 'person', role: 'recorder' } as const;
    await noteAct({ incidentId, captureId: id, event: 'revealed', detail: { seconds } }, actor, instantNow());
    await countShown(instantNow());
  };

  const site = hostOf(job.sighting.page.url);
  if (job.state === 'failed') {
    const retry = () => attempt(() => send('retryCapture', { captureId: job.id }).then(() => undefined));
    return (
      <FailedView {...common} site={site} job={job} safeCount={safeCount} busy={busy} onRetry={() => void retry()} />
    );
  }
  if (!incident) return null;
  return (
    <CaptureView
      {...common}
      site={site}
      job={job}
      incident={incident}
      siteName={nameOfSite(incident.summary, lang)}
      savedAt={savedAt}
      shownToday={shown}
      screenGranted={screenGranted}
      canAddPixels={tab?.id === job.tab.tabId}
      busy={busy}
      error={error}
      onAct={(act) => keep({ acts: [act] })}
      onTarget={(target) => keep({ target })}
      onDetails={(details) => keep({ details })}
      onShown={(seconds) => void noteShown(seconds)}
      onAddPixels={() => tab && void addPixels(tab)}
      onOpenPermission={() => void openPermission()}
      onOpenIncident={(id) => void openDashboard(id)}
    />
  );
}

/** A running capture is asked for each second: that wakes a worker which the browser has stopped. */
function useWake({ id, state }: CaptureJob, fail: (code: string | undefined) => void): void {
  useEffect(() => {
    if (state !== 'running') return;
    const timer = setInterval(
      () =>
        void send('captureState', { captureId: id }).then(
          (said) => fail(said.error),
          () => undefined,
        ),
      1_000,
    );
    return () => clearInterval(timer);
  }, [id, state]);
}

function hostOf(url: string): string | undefined {
  return URL.canParse(url) ? new URL(url).host : undefined;
}
