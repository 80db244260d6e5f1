import { useEffect, useState } from 'preact/hooks';
import { PolicyCard } from '../../../../components/settings/device/policy-card';
import { Unread } from '../../../../components/shared/unread';
import { useWords } from '../../../../components/words/words';
import { readPolicy, stateOf } from '../../../../utils/evidence/settings/company-policy';
import { hasAnyStamp } from '../../../../utils/evidence/time-stamp/stamp-state';
import { browser } from '../../../../utils/messaging/browser';
import type { KeptPolicy } from '../../../../utils/shapes/policy/kept-policy';
import { askStore } from '../../../shared/ask-store';
import { useLive } from '../../../shared/use-live';
import { policyLines } from './policy-lines';

/** Names whose host has to be allowed by a person, whatever the policy says. */
const hosts = ['timeStampUrl', 'vaultEndpoint', 'inboxEndpoint'] as const;
const everywhere = { origins: ['<all_urls>'], permissions: import.meta.env.FIREFOX ? [] : ['pageCapture' as const] };

async function waitingHosts(policy: KeptPolicy | undefined): Promise<Map<string, string>> {
  const asked = await Promise.all(
    hosts.map(async (name) => {
      const address = policy?.values[name];
      if (!address) return [];
      const host = `${new URL(address).origin.replace(/:\d+$/, '')}/*`;
      return (await browser.permissions.contains({ origins: [host] })) ? [] : [[name, host] as const];
    }),
  );
  return new Map(asked.flat());
}

/** A store is asked for with what leaves for it; an authority gets digests alone. */
function askFor(host: string, policy: KeptPolicy | undefined): Promise<boolean> {
  const { timeStampUrl } = policy?.values ?? {};
  const isAuthority = timeStampUrl !== undefined && host.startsWith(new URL(timeStampUrl).origin.replace(/:\d+$/, ''));
  return isAuthority ? browser.permissions.request({ origins: [host] }) : askStore(host.replace(/\*$/, ''));
}

/** The company's settings, live, with what only a person can allow. */
export function PolicyContainer() {
  const words = useWords();
  const live = useLive(readPolicy, []);
  const stamped = useLive(hasAnyStamp, []);
  const [waiting, setWaiting] = useState<ReadonlyMap<string, string>>(new Map());
  const [isScreenGranted, setScreen] = useState(true);
  const policy = live.is === 'read' ? live.value : undefined;
  const look = async () => {
    setWaiting(await waitingHosts(policy));
    setScreen(await browser.permissions.contains({ origins: everywhere.origins }));
  };
  useEffect(() => {
    look().catch(reportError);
  }, [policy]);
  if (live.is !== 'read') return <Unread live={live} />;
  const lines = policyLines(policy, waiting, stamped.is === 'read' && stamped.value, words);
  const copied = lines.flatMap(({ name, value, refused }) => [
    ...(value === undefined ? [] : [`${name}\t${value}`]),
    ...refused.map(({ why, hint = '' }) => `${name}\t${words.t('policy_refused')}\t${why}\t${hint}`),
  ]);
  return (
    <PolicyCard
      state={stateOf(policy)}
      readAt={policy?.readAt}
      lines={lines}
      isScreenGranted={isScreenGranted}
      // Both are asked in the click itself
      onGrantHost={(host) => askFor(host, policy).then(look)}
      onGrantScreen={() => browser.permissions.request(everywhere).then(look)}
      onCopy={() => navigator.clipboard.writeText(`${copied.join('\n')}\n`)}
    />
  );
}
