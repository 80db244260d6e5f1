import { useState } from 'preact/hooks';
import { KeepRoom } from '../../../components/company/keep-room';
import { Unread } from '../../../components/shared/unread';
import { clear, dueCases, leftOf, periodsIn, proposeClearing } from '../../../utils/desk/clearing';
import { type Company, sayForCompany } from '../../../utils/desk/company-acts';
import { dropDraftsOf } from '../../../utils/drafts';
import { vaultDatabase } from '../../../utils/vault/work/vault-database';
import { forgetWordsOf } from '../../../utils/vault/work/vault-writes';
import { instantNow, reviewer } from '../../shared/people';
import { useLive } from '../../shared/use-live';
import { clearWorksOf } from '../packing/work-files';

/**
 * What lies beside the database of a case that was deleted: words that were typed and not written, packs that were cut off,
 * words in this device's copy of the vault's log.
 */
async function forgetBeside(ids: readonly string[]): Promise<void> {
  await forgetWordsOf(ids);
  dropDraftsOf(ids);
  await clearWorksOf(ids);
}

/** Periods and the list before deletion, live from the cases. */
export function KeepPart({ company, today }: { company: Company; today: string }) {
  const [clearing] = company.clearing;
  const [progress, setProgress] = useState<{ done: number; of: number }>();
  const key = JSON.stringify(company.policies);
  const live = useLive(
    async () => ({
      periods: await periodsIn(company),
      left: clearing && (await leftOf(clearing)),
      hasVault: (await vaultDatabase.vaults.get('vault'))?.id !== undefined,
    }),
    [key, clearing?.id],
  );
  // The periods stand there meanwhile: of all cases it takes seconds
  const found = useLive(
    async (signal) => {
      const began = Date.now();
      const tell = (done: number, of: number) => Date.now() - began > 1_000 && setProgress({ done, of });
      return dueCases(await periodsIn(company), today, signal, tell);
    },
    [key, clearing?.id, today],
  );
  if (live.is !== 'read') return <Unread live={live} />;
  if (found.is === 'failed') return <Unread live={found} />;
  const { rows: due, total } = found.is === 'read' ? found.value : {};
  const { left, hasVault } = live.value;
  const { atLeastDays, earlier: _, ...policy } = live.value.periods;
  return (
    <KeepRoom
      key={policy.since}
      policy={policy}
      due={due}
      progress={progress}
      dueInAll={total ?? 0}
      atLeastDays={atLeastDays}
      clearing={clearing}
      left={left}
      hasVault={hasVault}
      today={today}
      onPolicy={(next) => sayForCompany('retention', [next], reviewer, instantNow())}
      onPropose={(rows, by) => {
        const chosen = (due ?? []).filter(({ incident }) => rows.some((row) => row.incident.id === incident.id));
        return proposeClearing(chosen, by, reviewer, instantNow());
      }}
      onWithdraw={(list) => sayForCompany('clearing', [{ ...list, gone: true }], reviewer, instantNow())}
      onClear={(list, second) => clear(list, second, reviewer, instantNow(), forgetBeside)}
    />
  );
}
