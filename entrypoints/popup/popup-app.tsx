import { useEffect, useState } from 'preact/hooks';
import type { PageFound } from '../../components/popup/page-view';
import { PopupFrame } from '../../components/popup/popup-frame';
import { together, Unread } from '../../components/shared/unread';
import { useWords } from '../../components/words/words';
import { captureAtHand, captureOfTab } from '../../utils/evidence/queries';
import { deskOf, readProfile } from '../../utils/evidence/settings/read-profile';
import type { Tombstone } from '../../utils/shapes/hand-over';
import type { CaptureAtHand } from '../../utils/shapes/schema';
import { useLock } from '../shared/lock/use-lock';
import { useLive } from '../shared/use-live';
import { CaptureContainer } from './capture-container';
import { DiscardedContainer } from './discarded-container';
import { saveLeftDescriptions } from './draft-box';
import { type FoundInvitation, type FrontTab, findInvitation, findPage, frontTab } from './front-page';
import { waysOut } from './leave';
import { PageContainer } from './page-container';
import { PopupDeskContainer } from './popup-desk-container';
import { ShutContainer } from './shut-container';

interface Front {
  tab: FrontTab | undefined;
  page: PageFound;
  invitation: FoundInvitation | undefined;
}

/** Finds what the popup is about: the capture that was asked for, else the tab's latest, else the page itself. */
export function PopupApp({ asked }: { asked: string | undefined }) {
  const { lang } = useWords();
  const [front, setFront] = useState<Front>();
  const [chosen, setChosen] = useState(asked);
  const [stone, setStone] = useState<Tombstone>();
  const [isInvited, setInvited] = useState<boolean>();
  const lock = useLock();
  const [isShutOut, setShutOut] = useState(false);
  useEffect(() => {
    look(lang).then(setFront, reportError);
    saveLeftDescriptions().catch(reportError);
  }, [lang]);

  const tabId = front?.tab?.id;
  const live = together({
    profile: useLive(readProfile, [lock]),
    job: useLive(() => findCapture(chosen, tabId), [chosen, tabId, lock]),
  });
  const { profile, job } = live.is === 'read' ? live.value : {};
  const desk = profile && deskOf(profile);
  const common = { desk, ...waysOut };
  if (live.is === 'failed')
    return (
      <PopupFrame {...common}>
        <Unread live={live} />
      </PopupFrame>
    );
  // Painted at once; what stands in it comes a moment later
  if (!front || lock === undefined || live.is === 'waiting') return <PopupFrame {...common} isWaiting />;
  const { tab, page, invitation } = front;
  if (stone)
    return (
      <DiscardedContainer
        {...common}
        stone={stone}
        tab={page.kind === 'closed' ? undefined : tab}
        onGone={() => setStone(undefined)}
      />
    );
  // A record of this very page goes before: an address never keeps its page from being recorded
  if (invitation && !asked && !isOf(job, tab) && (isInvited ?? invitation.isAsked))
    return <PopupDeskContainer {...common} invitation={invitation} onLeave={() => setInvited(false)} />;
  // Of this press, or of the last minutes: what is older opens with the lock
  if (!job && lock === 'locked' && !isShutOut) return <ShutContainer {...common} onRecord={() => setShutOut(true)} />;
  if (!job)
    return (
      <PageContainer
        lock={lock}
        {...common}
        tab={tab}
        page={page}
        onInvitation={invitation && (() => setInvited(true))}
      />
    );
  return (
    <CaptureContainer
      key={job.id}
      {...common}
      job={job}
      tab={asked ? undefined : tab}
      onDiscarded={setStone}
      onOtherCapture={setChosen}
    />
  );
}

/** Whether a capture is of the page in front, whatever its fragment. */
function isOf(job: CaptureAtHand | undefined, tab: FrontTab | undefined): boolean {
  const placeOf = (url = '') => url.split('#')[0];
  return job !== undefined && placeOf(job.sighting.page.url) === placeOf(tab?.url);
}

async function look(lang: 'ja' | 'en'): Promise<Front> {
  const tab = await frontTab();
  const page: PageFound = tab ? await findPage(tab, lang) : { kind: 'closed' };
  return { tab, page, invitation: tab && (await findInvitation(tab, page, lang)) };
}

async function findCapture(chosen: string | undefined, tabId: number | undefined): Promise<CaptureAtHand | undefined> {
  const now = new Date().toISOString();
  if (chosen) return captureAtHand(chosen, now);
  return tabId === undefined ? undefined : captureOfTab(tabId, now);
}
