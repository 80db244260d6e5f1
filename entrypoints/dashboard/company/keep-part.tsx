import { KeepRoom } from '../../../components/company/keep-room';
import { Unread } from '../../../components/shared/unread';
import { clear, dueCases, leftOf, periodsIn, proposeClearing } from '../../../utils/desk/clearing';
import { type Company, sayForCompany } from '../../../utils/desk/company-acts';
import { instantNow, reviewer } from '../../shared/people';
import { useLive } from '../../shared/use-live';

/** Periods and the list before deletion, live from the cases. */
export function KeepPart({ company, today }: { company: Company; today: string }) {
  const [clearing] = company.clearing;
  const live = useLive(async () => {
    const policy = await periodsIn(company);
    const left = clearing && (await leftOf(clearing));
    return { policy, left, due: await dueCases(policy, today) };
  }, [JSON.stringify(company.policies), clearing?.id, today]);
  if (live.is !== 'read') return <Unread live={live} />;
  const { due, left } = live.value;
  const { atLeastDays, earlier: _, ...policy } = live.value.policy;
  return (
    <KeepRoom
      key={policy.since}
      policy={policy}
      due={due}
      atLeastDays={atLeastDays}
      clearing={clearing}
      left={left}
      today={today}
      onPolicy={(next) => sayForCompany('retention', [next], reviewer, instantNow())}
      onPropose={(rows, by) => {
        const chosen = due.filter(({ incident }) => rows.some((row) => row.incident.id === incident.id));
        return proposeClearing(chosen, by, reviewer, instantNow());
      }}
      onWithdraw={(list) => sayForCompany('clearing', [{ ...list, gone: true }], reviewer, instantNow())}
      onClear={(list, second) => clear(list, second, reviewer, instantNow())}
    />
  );
}
