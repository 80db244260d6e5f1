import { useState } from 'preact/hooks';
import { KeepRoom } from '../../../components/company/keep-room';
import { Unread } from '../../../components/shared/unread';
import { useWords } from '../../../components/words/words';
import { clear, dueCases, periodsIn, proposeClearing } from '../../../utils/desk/clearing';
import { type Company, sayForCompany } from '../../../utils/desk/company-acts';
import { db } from '../../../utils/evidence/db';
import { instantNow, reviewer } from '../../shared/people';
import { useLive } from '../../shared/use-live';

/** Periods and the list before deletion, live from the cases. */
export function KeepPart({ company, today }: { company: Company; today: string }) {
  const { t } = useWords();
  const [progress, setProgress] = useState<{ done: number; of: number }>();
  const live = useLive(async () => {
    const policy = await periodsIn(company);
    const began = Date.now();
    const tell = (done: number, of: number) => Date.now() - began > 1_000 && setProgress({ done, of });
    return { policy, due: await dueCases(policy, today, tell) };
  }, [JSON.stringify(company.retention), today]);
  if (live.is === 'waiting' && progress)
    return <p role="status">{t('keep_looking', [String(progress.done), String(progress.of)])}</p>;
  if (live.is !== 'read') return <Unread live={live} />;
  const { rows: due, total } = live.value.due;
  const { atLeastDays, ...policy } = live.value.policy;
  return (
    <KeepRoom
      key={policy.since}
      policy={policy}
      due={due}
      dueInAll={total}
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
