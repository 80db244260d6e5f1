import { useEffect, useState } from 'preact/hooks';
import { LawLine } from '../../components/facts/law-cite';
import { AbilitiesStep } from '../../components/onboarding/abilities-step';
import { PermissionStep, type ScreenPermission } from '../../components/onboarding/permission-step';
import { PracticeStep } from '../../components/onboarding/practice-step';
import { WelcomeFrame, type WelcomeStep, welcomeSteps } from '../../components/onboarding/welcome-frame';
import { Problem } from '../../components/shared/acts/problem';
import { useAct } from '../../components/shared/acts/use-act';
import { Unread } from '../../components/shared/unread';
import { useWords } from '../../components/words/words';
import { readDeskSelf } from '../../utils/evidence/settings/desk-settings';
import { sitesWithMarks } from '../../utils/evidence/settings/quiet-mode';
import { deskOf, readProfile } from '../../utils/evidence/settings/read-profile';
import { findable } from '../../utils/find-site';
import { lawFact } from '../../utils/law/law-facts';
import { browser } from '../../utils/messaging/browser';
import { platformFor, platforms } from '../../utils/platforms';
import { useLive } from '../shared/use-live';
import { askForScreen, hasScreen } from './screen-permission';

/** Where each begins: those who record go on here to the practice, a desk to its key and invitation, legal staff to the parties. */
const firstPages = {
  employee: undefined,
  reviewer: 'dashboard.html#settings/keys#identity',
  legal: 'dashboard.html#settings/sender#profile',
} as const;

/** The three first steps. The address names the step, so that other pages can point at the permission. */
export function WelcomeApp() {
  const { t, lang } = useWords();
  const [step, setStep] = useState<WelcomeStep>(stepOfAddress);
  const [permission, setPermission] = useState<ScreenPermission>('open');
  const [isPinned, setPinned] = useState<boolean>();
  const live = useLive(readProfile, []);
  const profile = live.is === 'read' ? live.value : undefined;
  const self = useLive(readDeskSelf, []);
  const withMarks = useLive(sitesWithMarks, []);
  const act = useAct();
  const desk = profile && deskOf(profile);

  useEffect(() => {
    // Chromium alone tells it
    browser.action.getUserSettings?.().then(({ isOnToolbar }) => setPinned(isOnToolbar), reportError);
    hasScreen().then((granted) => granted && setPermission('granted'), reportError);
    const listening = new AbortController();
    const follow = () => setStep(stepOfAddress());
    addEventListener('hashchange', follow, { signal: listening.signal });
    // The address may have changed since the first drawing, when nobody was listening yet
    follow();
    return () => listening.abort();
  }, []);

  const goTo = (next: WelcomeStep) => {
    location.hash = next;
    scrollTo(0, 0);
  };
  // The question must be asked in the click itself, before anything is awaited.
  const ask = () => {
    const asked = askForScreen();
    return act.run(async () => setPermission((await asked) ? 'granted' : 'refused'));
  };

  const begin = (role: keyof typeof firstPages) => {
    const page = firstPages[role];
    if (page === undefined) goTo('permission');
    else location.href = page;
  };

  return (
    <WelcomeFrame
      step={step}
      sideNote={step === 'practice' ? t('welcome_practiceNote') : <LawLine fact={lawFact('no-retaliation')} brief />}
      onStep={goTo}
    >
      <Problem act={act} />
      {live.is === 'failed' && <Unread live={live} />}
      {step === 'abilities' && (
        <AbilitiesStep
          sites={platforms.map((site) => ({ id: site.id, name: site.name[lang], ...findable(site, platformFor) }))}
          withMarks={withMarks.is === 'read' ? withMarks.value : undefined}
          chosen={self.is === 'read' ? self.value.role : undefined}
          onRole={begin}
          onNext={() => goTo('permission')}
        />
      )}
      {step === 'permission' && <PermissionStep permission={permission} onAsk={ask} onNext={() => goTo('practice')} />}
      {step === 'practice' && (
        <PracticeStep
          desk={desk}
          browser={import.meta.env.FIREFOX ? 'firefox' : 'chromium'}
          isPinned={isPinned}
          onRecords={() => location.assign(`${browser.runtime.getURL('/')}records.html`)}
          onDone={() => window.close()}
        />
      )}
    </WelcomeFrame>
  );
}

function stepOfAddress(): WelcomeStep {
  const named = location.hash.slice(1);
  return welcomeSteps.find((step) => step === named) ?? 'abilities';
}
