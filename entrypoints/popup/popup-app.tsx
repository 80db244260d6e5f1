import { useEffect, useState } from 'preact/hooks';
import type { PageFound } from '../../components/popup/page-view';
import { PopupFrame } from '../../components/popup/popup-frame';
import { together, Unread } from '../../components/shared/unread';
import { useWords } from '../../components/words/words';
import { captureAtHand, captureOfTab } from '../../utils/evidence/queries';
import { readProfile } from '../../utils/evidence/settings/settings';
import type { CaptureAtHand } from '../../utils/shapes/schema';
import { useLive } from '../shared/use-live';
import { CaptureContainer } from './capture-container';
import { saveLeftDescriptions } from './draft-box';
import { type FrontTab, findPage, frontTab, mayTakeScreen } from './front-page';
import { closePopup, hide, openDashboard } from './leave';
import { PageContainer } from './page-container';

interface Front {
  tab: FrontTab | undefined;
  page: PageFound;
  screenGranted: boolean;
}

/** Finds what the popup is about: the capture that was asked for, else the tab's latest, else the page itself. */
export function PopupApp({ asked }: { asked: string | undefined }) {
  const { lang } = useWords();
  const [front, setFront] = useState<Front>();
  const [chosen, setChosen] = useState(asked);
  useEffect(() => {
    look(lang).then(setFront, reportError);
    saveLeftDescriptions().catch(reportError);
  }, [lang]);

  const tabId = front?.tab?.id;
  const live = together({
    profile: useLive(readProfile, []),
    job: useLive(() => findCapture(chosen, tabId), [chosen, tabId]),
  });
  const { profile, job } = live.is === 'read' ? live.value : {};
  const desk = { name: profile?.deskName, url: profile?.deskUrl };
  const common = { desk, onHide: hide, onOpenList: () => openDashboard(), onClose: closePopup };
  if (live.is === 'failed')
    return (
      <PopupFrame {...common}>
        <Unread live={live} />
      </PopupFrame>
    );
  if (!front || live.is === 'waiting') return null;
  if (!job) return <PageContainer {...common} tab={front.tab} page={front.page} />;
  return (
    <CaptureContainer
      key={job.id}
      {...common}
      job={job}
      tab={asked ? undefined : front.tab}
      screenGranted={front.screenGranted}
      onOtherCapture={setChosen}
    />
  );
}

async function look(lang: 'ja' | 'en'): Promise<Front> {
  const [tab, screenGranted] = await Promise.all([frontTab(), mayTakeScreen()]);
  const page: PageFound = tab ? await findPage(tab, lang) : { kind: 'closed' };
  return { tab, page, screenGranted };
}

async function findCapture(chosen: string | undefined, tabId: number | undefined): Promise<CaptureAtHand | undefined> {
  const now = new Date().toISOString();
  if (chosen) return captureAtHand(chosen, now);
  return tabId === undefined ? undefined : captureOfTab(tabId, now);
}
