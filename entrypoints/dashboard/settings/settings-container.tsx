import { useEffect, useState } from 'preact/hooks';
import type { ProfileField } from '../../../components/settings/recorder/profile-fields';
import type { SiteLine } from '../../../components/settings/recorder/sites-card';
import { SettingsPage } from '../../../components/settings/settings-page';
import { Problem } from '../../../components/shared/acts/problem';
import { useAct } from '../../../components/shared/acts/use-act';
import { Unread } from '../../../components/shared/unread';
import type { Language } from '../../../components/words/translate';
import { useWords } from '../../../components/words/words';
import { db } from '../../../utils/evidence/db';
import { lockState } from '../../../utils/evidence/lock/record-lock';
import { readDeskSelf } from '../../../utils/evidence/settings/desk-settings';
import { isLeftOut } from '../../../utils/evidence/settings/quiet-mode';
import { readProfile, saveProfile, setByCompany } from '../../../utils/evidence/settings/read-profile';
import { healthOfSite } from '../../../utils/evidence/settings/site-health';
import { findable } from '../../../utils/find-site';
import { browser } from '../../../utils/messaging/browser';
import { isBeta, platformFor, platforms } from '../../../utils/platforms';
import { seenByPerson } from '../../../utils/platforms/seen';
import type { Profile } from '../../../utils/shapes/schema';
import type { SettingsAddress, SettingsTask } from '../../../utils/shapes/settings-address';
import { instantNow } from '../../shared/people';
import { useLive } from '../../shared/use-live';
import { VaultContainer } from '../vault/vault-container';
import { CompanyCardsContainer } from './desk/company-cards-container';
import { IdentityContainer } from './desk/identity-container';
import { InviteContainer } from './desk/invite-container';
import { PinsContainer } from './desk/pins-container';
import { ReadingContainer } from './desk/reading-container';
import { BackupContainer } from './device/backup-container';
import { PolicyContainer } from './device/policy-container';
import { MintsContainer } from './legal/mints-container';
import { StampContainer } from './legal/stamp-container';
import { AddedSitesContainer } from './recorder/added-sites-container';
import { DesksContainer } from './recorder/desks-container';
import { OptionsContainer } from './recorder/options-container';
import { PartiesContainer } from './recorder/parties-container';
import { PresenceContainer } from './recorder/presence-container';
import { RecordLockContainer } from './recorder/record-lock-container';
import { RemindersContainer } from './recorder/reminders-container';
import { useSettingsCard } from './use-settings-card';

/** One question at onboarding: true pixels and exact page copies at any click. */
const screen = { origins: ['<all_urls>'], permissions: import.meta.env.FIREFOX ? [] : ['pageCapture' as const] };

async function countDevice() {
  const [incidents, captures, requests, estimate] = await Promise.all([
    db.incidents.count(),
    db.captures.count(),
    db.requests.count(),
    navigator.storage.estimate(),
  ]);
  return { incidents, captures, requests, bytes: estimate.usage };
}

async function readSites(lang: Language): Promise<SiteLine[]> {
  return Promise.all(
    platforms.map(async (site) => {
      const { id, name, checkedOn } = site;
      const { fineAt, changedSince } = await healthOfSite(id);
      const rules = { isBeta: isBeta(id), checkedOn, seen: seenByPerson(id), fineAt, changedSince };
      return { id, name: name[lang], ...findable(site, platformFor), ...rules, isLeftOut: await isLeftOut(id) };
    }),
  );
}

/** Settings, live from the database and the browser's permissions. */
export function SettingsContainer({ card }: { card?: SettingsAddress | undefined }) {
  const { lang } = useWords();
  const live = useLive(async () => {
    const [counts, sites, lock, profile, set, self] = await Promise.all([
      countDevice(),
      readSites(lang),
      lockState(),
      readProfile(),
      setByCompany(),
      readDeskSelf(),
    ]);
    return { counts, sites, lock, profile, self, fixed: Object.keys(set) as ProfileField[] };
  }, [lang]);
  const [savedAt, setSavedAt] = useState<string>();
  const [granted, setGranted] = useState(false);
  const act = useAct();
  const ask = () => browser.permissions.contains({ origins: screen.origins }).then(setGranted);
  useEffect(() => {
    ask().catch(reportError);
  }, []);
  useSettingsCard(card, live.is === 'read');
  if (live.is !== 'read') return <Unread live={live} look="settings" />;
  const { value } = live;

  const save = async (profile: Profile) => {
    await saveProfile(profile);
    setSavedAt(instantNow());
  };
  return (
    <SettingsPage
      profile={value.profile}
      fixed={value.fixed}
      task={card?.split('#')[0] as SettingsTask | undefined}
      role={value.self.role}
      cards={{
        capture: [<PresenceContainer key="presence" />, <OptionsContainer key="options" />],
        sender: <PartiesContainer key={value.lock} lock={value.lock} />,
        'hand-over': <DesksContainer />,
        lock: <RecordLockContainer />,
        sites: <AddedSitesContainer />,
        notices: <RemindersContainer />,
        time: <StampContainer />,
        keys: [<IdentityContainer key="identity" />, <InviteContainer key="invite" />, <PinsContainer key="pins" />],
        filing: <MintsContainer />,
        company: <CompanyCardsContainer />,
        reading: <ReadingContainer />,
        vault: <VaultContainer />,
        backup: <BackupContainer />,
        device: <PolicyContainer />,
      }}
      onProfile={save}
      savedAt={savedAt}
      screenGranted={granted}
      onGrantScreen={() => {
        // Asked in the click itself
        const asked = browser.permissions.request(screen);
        return act.run(() => asked.then(ask));
      }}
      onRemoveScreen={() => act.run(() => browser.permissions.remove(screen).then(ask))}
      problem={<Problem act={act} />}
      counts={value.counts}
      sites={value.sites}
      onOpenWelcome={() => act.run(() => browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') }))}
    />
  );
}
