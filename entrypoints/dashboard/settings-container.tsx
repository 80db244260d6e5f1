import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { SettingsPage } from '../../components/settings/settings-page';
import { db } from '../../utils/evidence/db';
import type { Profile } from '../../utils/evidence/schema';
import { readProfile, saveProfile } from '../../utils/evidence/settings';
import { BackupContainer } from './backup-container';
import { IdentityContainer } from './identity-container';
import { instantNow } from './people';
import { PinsContainer } from './pins-container';
import { StampContainer } from './stamp-container';
import { useLive } from './use-live';

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

/** Settings, live from the database and the browser's permissions. */
export function SettingsContainer() {
  const { value } = useLive(async () => ({ profile: await readProfile(), counts: await countDevice() }), []);
  const [savedAt, setSavedAt] = useState<string>();
  const [granted, setGranted] = useState(false);
  const ask = () => void browser.permissions.contains({ origins: screen.origins }).then(setGranted);
  useEffect(ask, []);
  if (!value) return <main class="settings" aria-busy="true" />;

  const save = async (profile: Profile) => {
    await saveProfile(profile);
    setSavedAt(instantNow());
  };
  return (
    <SettingsPage
      profile={value.profile}
      onProfile={(profile) => void save(profile)}
      savedAt={savedAt}
      screenGranted={granted}
      onGrantScreen={() => void browser.permissions.request(screen).then(ask)}
      onRemoveScreen={() => void browser.permissions.remove(screen).then(ask)}
      counts={value.counts}
      onOpenWelcome={() => void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') })}
    >
      <StampContainer />
      <IdentityContainer />
      <PinsContainer />
      <BackupContainer />
    </SettingsPage>
  );
}
