import { useEffect, useState } from 'preact/hooks';
import type { PageFound } from '../../components/popup/page-view';
import { useWords } from '../../components/words/words';
import { captureAtHand, captureOfTab } from '../../utils/evidence/queries';
import { readProfile } from '../../utils/evidence/settings/settings';
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
    void look(lang).then(setFront);
    void saveLeftDescriptions();
  }, [lang]);

  const tabId = front?.tab?.id;
  const profile = useLive(readProfile, []).value;
  const { value: subject } = useLive(() => findCapture(chosen, tabId), [chosen, tabId]);
  if (!front || !subject || subject.chosen !== chosen || subject.tabId !== tabId) return null;

  const desk = { name: profile?.deskName, url: profile?.deskUrl };
  const common = { desk, onHide: () => void hide(), onOpenList: () => void openDashboard(), onClose: closePopup };
  if (!subject.capture) return <PageContainer {...common} tab={front.tab} page={front.page} />;
  return (
    <CaptureContainer
      key={subject.capture.id}
      {...common}
      job={subject.capture}
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

/** Says what it was asked for, so that the answer to an earlier question is not shown for this one. */
async function findCapture(chosen: string | undefined, tabId: number | undefined) {
  const now = new Date().toISOString();
  if (chosen) return { chosen, tabId, capture: await captureAtHand(chosen, now) };
  return { chosen, tabId, capture: tabId === undefined ? undefined : await captureOfTab(tabId, now) };
}
