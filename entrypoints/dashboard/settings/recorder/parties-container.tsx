import { PartiesCard } from '../../../../components/settings/recorder/parties-card';
import { Unread } from '../../../../components/shared/unread';
import type { LockState } from '../../../../utils/evidence/lock/record-lock';
import { readPolicy } from '../../../../utils/evidence/settings/company-policy';
import {
  deleteParty,
  openRequestsOf,
  partiesOfPolicy,
  readParties,
  saveParty,
} from '../../../../utils/evidence/settings/parties';
import { useLive } from '../../../shared/use-live';

/** In whose names requests are made, live; the place must be drawn anew when the passphrase is opened or closed. */
export function PartiesContainer({ lock }: { lock: LockState }) {
  const live = useLive(async () => {
    const parties = await readParties();
    const open = await Promise.all(parties.map(async ({ id }) => [id, (await openRequestsOf(id)).length] as const));
    const ofCompany = (await partiesOfPolicy()).map(({ id }) => id);
    return { parties, ofCompany, open: new Map(open), policy: await readPolicy() };
  }, [lock]);
  if (live.is !== 'read') return <Unread live={live} />;
  const { parties, ofCompany, open, policy } = live.value;
  return (
    <PartiesCard
      parties={parties}
      isSecret={lock !== 'open'}
      ofCompany={ofCompany}
      isNameFixed={policy?.values.organization !== undefined}
      openOf={(id) => open.get(id) ?? 0}
      onSave={saveParty}
      onDelete={deleteParty}
    />
  );
}
