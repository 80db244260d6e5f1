import { useEffect, useState } from 'preact/hooks';
import { useAct } from '../../../components/shared/acts/use-act';
import { Unread } from '../../../components/shared/unread';
import { VaultList } from '../../../components/vault/vault-list';
import { useWords } from '../../../components/words/words';
import { readDeviceKey } from '../../../utils/evidence/keys/device-key';
import { browser } from '../../../utils/messaging/browser';
import { send } from '../../shared/page-send';
import { nameOfSite } from '../../shared/site-names';
import { useEachMinute } from '../../shared/use-each-minute';
import { useLive } from '../../shared/use-live';
import { goTo } from '../hash-address';
import { takeArrival, takeFromVault } from './put-into-vault';
import { isVaultOpen } from './team';
import { claimCase } from './vault-acts';
import { readVaultList } from './vault-view';

/** The vault's part of the list, live; while it is to be seen the vault is asked for news every minute. */
export function VaultListContainer({ query }: { query: string }) {
  const act = useAct();
  const { lang } = useWords();
  const [isOpen, setOpen] = useState(false);
  const live = useLive(readVaultList, []);
  useEffect(() => {
    isVaultOpen().then(setOpen, reportError);
  }, [live.is]);
  useEachMinute(async () => {
    const isThere = await isVaultOpen();
    setOpen(isThere);
    if (isThere) await act.run(() => send('vaultPoll', {}), { as: 'poll' });
  });
  if (live.is !== 'read') return <Unread live={live} />;
  if (!live.value) return null;
  const named = (platform: string) => nameOfSite({ platform, siteName: platform }, lang);
  const cases = live.value.cases.map((told) => ({ ...told, sites: told.sites.map(named) }));
  const open = (id: string) => goTo(`#/incidents/${id}`);
  return (
    <VaultList
      {...live.value}
      cases={cases}
      isOpen={isOpen}
      query={query}
      running={act.running === 'poll' ? undefined : act.running}
      problem={act.problem}
      onTakeArrival={(key) =>
        void act.run(() => takeArrival(key, browser.runtime.getManifest().version, open), { as: key })
      }
      onTakeIn={(id, object) => void act.run(() => takeFromVault(id, object).then(() => open(id)), { as: id })}
      onClaim={(id) =>
        void act.run(async () => claimCase(id, (await readDeviceKey())?.fingerprint ?? ''), { as: `claim ${id}` })
      }
    />
  );
}
