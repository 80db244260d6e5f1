import { useEffect, useState } from 'preact/hooks';
import { CaptureView } from '../../components/popup/capture-view';
import { FailedView } from '../../components/popup/failed-view';
import { type PopupCommon, PopupFrame } from '../../components/popup/popup-frame';
import { Problem } from '../../components/shared/acts/problem';
import { useAct } from '../../components/shared/acts/use-act';
import { together, Unread } from '../../components/shared/unread';
import { useWords } from '../../components/words/words';
import { CodedError } from '../../utils/coded-error';
import { db } from '../../utils/evidence/db';
import { joinedCapture } from '../../utils/evidence/joined-capture';
import { capturesTogether, countCaptures } from '../../utils/evidence/queries';
import { shownToday } from '../../utils/evidence/settings/read-profile';
import { joinCapture, partCapture } from '../../utils/evidence/store/captures/part-capture';
import { discardCapture, isDiscardable } from '../../utils/evidence/store/discards';
import { type Description, noteShown as writeShown } from '../../utils/evidence/store/incidents';
import type { Tombstone } from '../../utils/shapes/hand-over';
import type { CaptureAtHand } from '../../utils/shapes/schema';
import { endDiscardedLater } from '../shared/end-discarded';
import { send } from '../shared/page-send';
import { nameOfSite } from '../shared/site-names';
import { useLive } from '../shared/use-live';
import { saveDescription, withLeft } from './draft-box';
import { type FrontTab, tryScreen } from './front-page';
import { openPermission, openRecords } from './leave';
import { usePixels } from './use-pixels';

interface CaptureContainerProps extends PopupCommon {
  job: CaptureAtHand;
  /** The page under the popup; absent in a tab of its own. */
  tab: FrontTab | undefined;
  onDiscarded: (stone: Tombstone) => void;
  onOtherCapture: (id: string) => void;
}

const instantNow = () => new Date().toISOString();

/** Reads and writes for the view of one capture. */
export function CaptureContainer({ job, tab, onDiscarded, onOtherCapture, ...common }: CaptureContainerProps) {
  const { lang } = useWords();
  const [savedAt, setSavedAt] = useState<string>();
  const [lost, setLost] = useState<string>();
  const act = useAct();
  const live = together({
    incident: useLive(() => db.incidents.get(job.incidentId), [job.incidentId]),
    shown: useLive(() => shownToday(instantNow()), []),
    safeCount: useLive(countCaptures, []),
    group: useLive(() => capturesTogether(job.id, instantNow()), [job.id]),
    joined: useLive(() => joinedCapture(job.id, instantNow()), [job.id, job.state]),
    mayDiscard: useLive(() => isDiscardable(job.incidentId), [job.incidentId]),
  });
  const pixels = usePixels(job, act, onOtherCapture);
  useWake(job, setLost);

  const keep = (said: Description) =>
    act.run(
      async () => {
        await saveDescription(job.incidentId, said);
        setSavedAt(instantNow());
      },
      { as: 'keep' },
    );
  const addPixels = (front: FrontTab) =>
    act.run(
      async () => {
        if (!(await tryScreen(front))) throw new CodedError('no-screen-permission');
        onOtherCapture((await send('addPixels', { captureId: job.id, tabId: front.id })).captureId);
      },
      { as: 'pixels' },
    );
  const join = (joins: boolean) =>
    act.run(() => (joins ? joinCapture(job.id, instantNow()) : partCapture(job.id, instantNow())), { as: 'join' });
  const discard = () =>
    act.run(
      async () => {
        const stone = await discardCapture(job.id, instantNow());
        await endDiscardedLater();
        onDiscarded(stone);
      },
      { as: 'discard' },
    );
  const noteShown = (seconds: number) => {
    const { id, incidentId } = job;
    const [now, actor] = [instantNow(), { kind: 'person', role: 'recorder' } as const];
    const note = () => writeShown({ incidentId, captureId: id, detail: { seconds } }, actor, now);
    return act.run(note, { as: `shown ${now}` });
  };

  const site = hostOf(job.sighting.page.url);
  if (job.state === 'failed') {
    return (
      <FailedView
        {...common}
        site={site}
        job={job}
        safeCount={live.is === 'read' ? live.value.safeCount : 0}
        busy={act.isBusy}
        problem={<Problem act={act} own />}
        onRetry={() => act.run(() => send('retryCapture', { captureId: job.id }))}
      />
    );
  }
  if (live.is !== 'read')
    return (
      <PopupFrame {...common} site={site}>
        <Unread live={live} />
      </PopupFrame>
    );
  const { incident, shown, group, joined, mayDiscard } = live.value;
  if (!incident) return null;
  return (
    <CaptureView
      {...common}
      site={site}
      job={job}
      incident={withLeft(incident)}
      siteName={nameOfSite(incident.summary, lang)}
      savedAt={savedAt}
      shownToday={shown}
      together={group}
      joined={joined}
      onJoin={join}
      onDiscard={mayDiscard && group.length === 1 ? discard : undefined}
      pixels={pixels(mayDiscard)}
      onNext={() => act.run(() => openRecords(job.incidentId))}
      canAddPixels={tab !== undefined && tab.id === job.tab?.tabId}
      busy={act.running === 'pixels'}
      error={act.problem ?? lost}
      onRetry={act.problem && (() => void act.retry())}
      onAct={(act) => keep({ acts: [act] })}
      onTarget={(target) => keep({ target })}
      onDetails={(details) => keep({ details })}
      onShown={noteShown}
      onAddPixels={() => tab && addPixels(tab)}
      onOpenPermission={() => act.run(openPermission)}
    />
  );
}

/** A running capture is asked for each second: that wakes a worker which the browser has stopped. */
function useWake({ id, state }: CaptureAtHand, fail: (code: string | undefined) => void): void {
  useEffect(() => {
    if (state !== 'running') return;
    const timer = setInterval(
      () =>
        send('captureState', { captureId: id }).then(
          (said) => fail(said.error),
          // The worker that has just been stopped: asked again in a second
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
