import { KeepRoom } from '../../../components/company/keep-room';
import { Unread } from '../../../components/shared/unread';
import { clear, dueCases, periodsIn, proposeClearing } from '../../../utils/desk/clearing';
import { type Company, sayForCompany } from '../../../utils/desk/company-acts';
import { db } from '../../../utils/evidence/db';
import { instantNow, reviewer } from '../../shared/people';
import { useLive } from '../../shared/use-live';

/** Periods and the list before deletion, live from the cases. */
export function KeepPart({ company, today }: { company: Company; today: string }) {
  const live = useLive(async () => {
    const policy = await periodsIn(company);
    return { policy, due: await dueCases(policy, today) };
  }, [JSON.stringify(company.policies), today]);
  if (live.is !== 'read') return <Unread live={live} />;
  const { due } = live.value;
  const { atLeastDays, earlier: _, ...policy } = live.value.policy;
  return (
    <KeepRoom
      key={policy.since}
      policy={policy}
      due={due}
      atLeastDays={atLeastDays}
      clearing={company.clearing[0]}
      today={today}
      onPolicy={(next) => sayForCompany('retention', [next], reviewer, instantNow())}
      onPropose={(rows, by) => {
        const chosen = due.filter(({ incident }) => rows.some((row) => row.incident.id === incident.id));
        return proposeClearing(chosen, by, reviewer, instantNow());
      }}
      onWithdraw={(clearing) => sayForCompany('clearing', [{ ...clearing, gone: true }], reviewer, instantNow())}
      onClear={async (clearing, second) => {
        const found = await db.incidents.bulkGet(clearing.cases.map(({ id }) => id));
        const incidents = found.filter((incident) => incident !== undefined);
        return clear(clearing, second, incidents, reviewer, instantNow());
      }}
    />
  );
}
