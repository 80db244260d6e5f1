import { useEffect, useState } from 'preact/hooks';
import { RemindersCard } from '../../../components/settings/reminders-card';
import { readStillUpRhythm, saveStillUpRhythm } from '../../../utils/evidence/settings/still-up-options';
import { browser } from '../../../utils/messaging/browser';
import { send } from '../../shared/send';
import { useLive } from '../../shared/use-live';

const notices = { permissions: ['notifications' as const] };

/** Notifications by the browser's permission, the rhythm of looking again by the settings. */
export function RemindersContainer() {
  const { value: rhythm } = useLive(readStillUpRhythm, []);
  const [granted, setGranted] = useState(false);
  const look = () => void browser.permissions.contains(notices).then(setGranted);
  useEffect(look, []);
  const tell = () => void send('lookAtClocks', {}).catch(() => undefined);
  return (
    <RemindersCard
      notificationsGranted={granted}
      onGrant={() =>
        void browser.permissions.request(notices).then(() => {
          look();
          tell();
        })
      }
      onRemove={() => void browser.permissions.remove(notices).then(look)}
      rhythm={rhythm ?? 'off'}
      onRhythm={(chosen) => void saveStillUpRhythm(chosen).then(tell)}
    />
  );
}
