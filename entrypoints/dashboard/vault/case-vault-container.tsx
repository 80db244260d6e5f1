import { useState } from 'preact/hooks';
import { useAct } from '../../../components/shared/acts/use-act';
import { Unread } from '../../../components/shared/unread';
import { CaseVault } from '../../../components/vault/case-vault';
import { useWords } from '../../../components/words/words';
import { readDeviceKey } from '../../../utils/evidence/keys/device-key';
import { browser } from '../../../utils/messaging/browser';
import { send } from '../../shared/page-send';
import { useLive } from '../../shared/use-live';
import { putIntoVault } from './put-into-vault';
import { useLocationAsked } from './use-location-asked';
import { claimCase } from './vault-acts';
import { readVaultCase } from './vault-view';

/** The vault's card of a case; nothing where there is no vault. */
export function CaseVaultContainer({ incidentId }: { incidentId: string }) {
  const { t } = useWords();
  const act = useAct();
  const location = useLocationAsked(t('vault_putCase'));
  const [link, setLink] = useState<{ url: string; until: number }>();
  const live = useLive(async () => {
    const writer = (await readDeviceKey())?.fingerprint ?? '';
    return { writer, told: await readVaultCase(incidentId, writer) };
  }, [incidentId]);
  if (live.is !== 'read') return <Unread live={live} />;
  if (!live.value.told) return null;
  const { writer, told } = live.value;
  const say = (as: string, kind: string, body: Record<string, string>, about = incidentId) =>
    void act.run(
      async () => {
        await send('vaultSay', { about, kind, body });
        await send('vaultPoll', {});
      },
      { as },
    );
  const put = async () => {
    await putIntoVault(incidentId, browser.runtime.getManifest().version, undefined);
    await send('vaultPoll', {});
  };
  return (
    <>
      {location.dialog}
      <CaseVault
        {...told}
        act={act}
        link={link}
        onPut={() => void location.ask([incidentId], () => void act.run(put, { as: 'put' }))}
        onClaim={(holder) => void act.run(() => claimCase(incidentId, writer, holder), { as: 'claim' })}
        onKeep={(until) => say('keep', 'retention', { until })}
        onLink={(to) =>
          void act.run(
            async () => setLink(await send('vaultLink', { about: incidentId, object: told.object ?? '', to })),
            {
              as: 'link',
            },
          )
        }
        onShred={() => say('shred', 'shredded', { case: incidentId, why: '' })}
        onSecond={(of) => void act.run(() => send('vaultSecond', { of }), { as: 'second' })}
      />
    </>
  );
}
