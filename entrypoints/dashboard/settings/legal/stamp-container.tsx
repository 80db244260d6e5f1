import { useEffect, useState } from 'preact/hooks';
import { StampCard, type StampCardProps } from '../../../../components/settings/legal/stamp-card';
import { useAct } from '../../../../components/shared/acts/use-act';
import { Unread } from '../../../../components/shared/unread';
import { certificatesInPem } from '../../../../utils/evidence/keys/certificate-pem';
import { readPolicy } from '../../../../utils/evidence/settings/company-policy';
import { authorityOrigin } from '../../../../utils/evidence/time-stamp/ask-authority';
import { waitingStamps } from '../../../../utils/evidence/time-stamp/stamp-queue';
import {
  readStampSettings,
  removeAuthority,
  saveAuthority,
  saveRoots,
} from '../../../../utils/evidence/time-stamp/stamp-settings';
import { browser } from '../../../../utils/messaging/browser';
import { send } from '../../../shared/page-send';
import { instantNow } from '../../../shared/people';
import { useLive } from '../../../shared/use-live';

const isWebAddress = (text: string) => /^https?:\/\/\S+$/.test(text) && URL.canParse(text);

/** The time-stamp authority, live from the settings. */
export function StampContainer() {
  const live = useLive(
    async () => ({
      settings: await readStampSettings(),
      policy: (await readPolicy())?.values,
      waiting: await waitingStamps(),
    }),
    [],
  );
  const [problem, setProblem] = useState<StampCardProps['problem']>();
  const act = useAct();
  const [granted, setGranted] = useState(true);
  const address = live.is === 'read' ? live.value.settings?.url : undefined;
  useEffect(() => {
    if (address) browser.permissions.contains({ origins: [authorityOrigin(address)] }).then(setGranted, reportError);
  }, [address]);
  if (live.is !== 'read') return <Unread live={live} />;
  const { settings, policy, waiting } = live.value;
  const isSet = policy?.timeStampUrl !== undefined;

  const sendNow = () => act.run(() => send('sendStamps', {}), { as: 'send' });
  const save = async (url: string) => {
    setProblem(undefined);
    if (!isWebAddress(url)) return setProblem('url');
    // Asked before anything is awaited, or the click no longer counts
    const isGranted = await browser.permissions.request({ origins: [authorityOrigin(url)] }).catch(() => false);
    if (!isGranted) return setProblem('permission');
    setGranted(true);
    if (isSet || (await act.run(() => saveAuthority(url, instantNow()), { as: 'save' }))) await sendNow();
  };
  const remove = async () => {
    await removeAuthority();
    // The browser refuses to take what it never gave
    if (settings) await browser.permissions.remove({ origins: [authorityOrigin(settings.url)] }).catch(() => false);
  };
  return (
    <>
      {(settings !== undefined || !policy?.featuresOff?.includes('ownTimeStamp')) && (
        <StampCard
          key={settings?.url ?? ''}
          url={settings?.url}
          roots={certificatesInPem(settings?.roots ?? '').length}
          waiting={waiting.count}
          nextAt={waiting.nextAt}
          problem={problem}
          act={act}
          policy={isSet ? { granted } : undefined}
          onSave={save}
          onRemove={() => act.run(remove, { as: 'remove' })}
          onSend={sendNow}
          onRoots={async (pem) => {
            const isNone = certificatesInPem(pem).length === 0;
            setProblem(isNone ? 'roots' : undefined);
            return isNone ? false : act.run(() => saveRoots(pem), { as: 'roots' });
          }}
        />
      )}
    </>
  );
}
