import { useState } from 'preact/hooks';
import { KeepRoom } from '../../../components/company/keep-room';
import { Unread } from '../../../components/shared/unread';
import { useWords } from '../../../components/words/words';
import { clear, dueCases, leftOf, periodsIn, proposeClearing } from '../../../utils/desk/clearing';
import { type Company, sayForCompany } from '../../../utils/desk/company-acts';
import { instantNow, reviewer } from '../../shared/people';
import { useLive } from '../../shared/use-live';

/** Periods and the list before deletion, live from the cases. */
export function KeepPart({ company, today }: { company: Company; today: string }) {
  const { t } = useWords();
  const [clearing] = company.clearing;
  const [progress, setProgress] = useState<{ done: number; of: number }>();
  const live = useLive(async () => {
    const policy = await periodsIn(company);
    const began = Date.now();
    const tell = (done: number, of: number) => Date.now() - began > 1_000 && setProgress({ done, of });
    const left = clearing && (await leftOf(clearing));
    return { policy, left, due: await dueCases(policy, today, tell) };
  }, [JSON.stringify(company.policies), clearing?.id, today]);
  if (live.is === 'waiting' && progress)
    return <p role="status">{t('keep_looking', [String(progress.done), String(progress.of)])}</p>;
  if (live.is !== 'read') return <Unread live={live} />;
  const { rows: due, total } = live.value.due;
  const { left } = live.value;
  const { atLeastDays, earlier: _, ...policy } = live.value.policy;
  return (
    <KeepRoom
      key={policy.since}
      policy={policy}
      due={due}
      dueInAll={total}
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
