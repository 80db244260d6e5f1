import { useEffect, useState } from 'preact/hooks';
import { OptionsCard } from '../../../components/settings/options-card';
import { StampCard, type StampCardProps } from '../../../components/settings/stamp-card';
import { readCaptureOptions, saveCaptureOptions } from '../../../utils/evidence/settings/capture-options';
import { readPolicy } from '../../../utils/evidence/settings/company-policy';
import { authorityOrigin } from '../../../utils/evidence/time-stamp/ask-authority';
import { pendingStamps } from '../../../utils/evidence/time-stamp/stamp-queue';
import {
  readStampSettings,
  removeAuthority,
  saveAuthority,
  saveRoots,
} from '../../../utils/evidence/time-stamp/stamp-settings';
import { browser } from '../../../utils/messaging/browser';
import { certificatesInPem } from '../../../utils/verify/keys/certificate-pem';
import { instantNow } from '../../shared/people';
import { send } from '../../shared/send';
import { useLive } from '../../shared/use-live';

const isWebAddress = (text: string) => /^https?:\/\/\S+$/.test(text) && URL.canParse(text);

/** The time-stamp authority and what else a capture may ask the network for, live from the settings. */
export function StampContainer() {
  const { value } = useLive(
    async () => ({
      settings: await readStampSettings(),
      policy: (await readPolicy())?.values,
      waiting: await pendingStamps(),
      options: await readCaptureOptions(),
    }),
    [],
  );
  const [problem, setProblem] = useState<StampCardProps['problem']>();
  const [busy, setBusy] = useState(false);
  const [granted, setGranted] = useState(true);
  const address = value?.settings?.url;
  useEffect(() => {
    if (address) void browser.permissions.contains({ origins: [authorityOrigin(address)] }).then(setGranted);
  }, [address]);
  if (!value) return null;
  const { settings, policy, waiting, options } = value;
  const isSet = policy?.timeStampUrl !== undefined;

  const sendNow = async () => {
    setBusy(true);
    await send('sendStamps', {}).catch(() => undefined);
    setBusy(false);
  };
  const save = (url: string) => {
    setProblem(undefined);
    if (!isWebAddress(url)) return setProblem('url');
    // Asked before anything is awaited, or the click no longer counts
    const granted = browser.permissions.request({ origins: [authorityOrigin(url)] }).catch(() => false);
    void granted.then(async (isGranted) => {
      if (!isGranted) return setProblem('permission');
      setGranted(true);
      if (!isSet) await saveAuthority(url, instantNow());
      await sendNow();
    });
  };
  const remove = async () => {
    await removeAuthority();
    if (settings) await browser.permissions.remove({ origins: [authorityOrigin(settings.url)] }).catch(() => false);
  };
  return (
    <>
      <StampCard
        key={settings?.url ?? ''}
        url={settings?.url}
        roots={certificatesInPem(settings?.roots ?? '').length}
        waiting={waiting.length}
        nextAt={waiting.flatMap(({ nextAt }) => nextAt ?? []).sort()[0]}
        problem={problem}
        busy={busy}
        policy={isSet ? { granted } : undefined}
        onSave={save}
        onRemove={() => void remove()}
        onSend={() => void sendNow()}
        onRoots={(pem) => {
          const isNone = certificatesInPem(pem).length === 0;
          setProblem(isNone ? 'roots' : undefined);
          if (!isNone) void saveRoots(pem);
        }}
      />
      <OptionsCard options={options} onOptions={(changed) => void saveCaptureOptions(changed)} />
    </>
  );
}
