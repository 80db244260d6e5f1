import { useEffect, useState } from 'preact/hooks';
import { RemindersCard } from '../../../../components/settings/recorder/reminders-card';
import { Problem } from '../../../../components/shared/acts/problem';
import { useAct } from '../../../../components/shared/acts/use-act';
import { Unread } from '../../../../components/shared/unread';
import { isFeatureOff } from '../../../../utils/evidence/settings/company-policy';
import { readStillUpRhythm, saveStillUpRhythm } from '../../../../utils/evidence/settings/still-up-options';
import { browser } from '../../../../utils/messaging/browser';
import { send } from '../../../shared/page-send';
import { useLive } from '../../../shared/use-live';

const notices = { permissions: ['notifications' as const] };

/** Notifications by the browser's permission, the rhythm of looking again by the settings. */
export function RemindersContainer() {
  const live = useLive(async () => ({ rhythm: await readStillUpRhythm(), isFixed: await isFeatureOff('stillUp') }), []);
  const act = useAct();
  const [granted, setGranted] = useState(false);
  const look = () => browser.permissions.contains(notices).then(setGranted);
  useEffect(() => {
    look().catch(reportError);
  }, []);
  const tell = () => send('lookAtClocks', {});
  if (live.is !== 'read') return <Unread live={live} />;
  return (
    <RemindersCard
      notificationsGranted={granted}
      onGrant={() => {
        // Asked in the click itself
        const asked = browser.permissions.request(notices);
        return act.run(() => asked.then(look).then(tell));
      }}
      onRemove={() => act.run(() => browser.permissions.remove(notices).then(look))}
      rhythm={live.value.rhythm}
      isFixed={live.value.isFixed}
      onRhythm={(chosen) => act.run(() => saveStillUpRhythm(chosen).then(tell))}
      problem={<Problem act={act} />}
    />
  );
}
