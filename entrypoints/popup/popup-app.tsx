import { useEffect, useState } from 'preact/hooks';
import type { PageFound } from '../../components/popup/page-view';
import { useWords } from '../../components/words/words';
import { db } from '../../utils/evidence/db';
import { latestJobOfTab } from '../../utils/evidence/queries';
import { readProfile } from '../../utils/evidence/settings/settings';
import { useLive } from '../shared/use-live';
import { CaptureContainer } from './capture-container';
import { saveLeftDescriptions } from './draft-box';
import { type FrontTab, findPage, frontTab, mayTakeScreen } from './front-page';
import { closePopup, hide, openDashboard } from './leave';
import { PageContainer } from './page-container';

/** A capture of this tab stays the popup's subject for this long. */
const subjectFor = 30 * 60_000;

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
  const { value: subject } = useLive(() => findJob(chosen, tabId), [chosen, tabId]);
  if (!front || !subject || subject.chosen !== chosen || subject.tabId !== tabId) return null;

  const desk = { name: profile?.deskName, url: profile?.deskUrl };
  const common = { desk, onHide: () => void hide(), onOpenList: () => void openDashboard(), onClose: closePopup };
  if (!subject.job) return <PageContainer {...common} tab={front.tab} page={front.page} />;
  return (
    <CaptureContainer
      key={subject.job.id}
      {...common}
      job={subject.job}
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
async function findJob(chosen: string | undefined, tabId: number | undefined) {
  if (chosen) return { chosen, tabId, job: await db.jobs.get(chosen) };
  const latest = tabId === undefined ? undefined : await latestJobOfTab(tabId);
  const isRecent = latest && Date.now() - Date.parse(latest.startedAt) < subjectFor;
  return { chosen, tabId, job: isRecent ? latest : undefined };
}
