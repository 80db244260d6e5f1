import { lawFact } from '../../utils/law/law-facts';
import { firstPolicy } from '../../utils/review/retention/retention';
import type { RetentionPolicy } from '../../utils/shapes/desk/company-records';
import { LineField } from '../care/line-field';
import { Problem } from '../shared/acts/problem';
import { useAct } from '../shared/acts/use-act';
import { Button } from '../shared/button';
import { Restored } from '../shared/drafts/restored';
import { useDraft } from '../shared/drafts/use-draft';
import { useVocabulary } from '../words/vocabulary';

interface RetentionCardProps {
  policy: RetentionPolicy;
  today: string;
  onPolicy(policy: RetentionPolicy): Promise<unknown>;
}

/** How long cases are kept, and the question what holds for those from before. */
export function RetentionCard({ policy, today, onPolicy }: RetentionCardProps) {
  const { t, lang } = useVocabulary();
  const first = { months: String(policy.closedMonths), days: String(policy.untouchedDays) };
  const draft = useDraft('retention', '', first);
  const { months, days } = draft.value;
  const set = (change: Partial<typeof first>) => draft.change({ ...draft.now(), ...change });
  const act = useAct();
  const [closedMonths, untouchedDays] = [Number(months), Number(days)];
  const isFit =
    Number.isInteger(closedMonths) && closedMonths > 0 && Number.isInteger(untouchedDays) && untouchedDays > 0;
  const isChanged = closedMonths !== policy.closedMonths || untouchedDays !== policy.untouchedDays;
  const save = async () => {
    const typed = draft.now();
    await onPolicy({
      ...{ id: 'policy', closedMonths, untouchedDays, since: today, old: 'asked' },
      before: { closedMonths: policy.closedMonths, untouchedDays: policy.untouchedDays },
    });
    draft.written(typed);
  };
  return (
    <section class="card" aria-label={t('keep_policy')}>
      <header>
        <div class="titled">
          <h2>{t('keep_policy')}</h2>
          <small class="num">{t('keep_since', [policy.since])}</small>
        </div>
      </header>
      <div class="pad gapped">
        <Restored draft={draft} />
        <div class="two-fields">
          <LineField
            label={t('keep_closedMonths')}
            type="number"
            help={t('keep_closedHelp', [String(firstPolicy.closedMonths), lawFact('tort-known')?.name[lang] ?? ''])}
            value={months}
            onValue={(typed) => set({ months: typed })}
          />
          <LineField
            label={t('keep_untouchedDays')}
            type="number"
            help={t('keep_untouchedHelp', [String(firstPolicy.untouchedDays)])}
            value={days}
            onValue={(typed) => set({ days: typed })}
          />
        </div>
        <p class="line">
          <Button disabled={!isFit || !isChanged || act.isBusy} onPress={() => void act.run(save, { as: 'policy' })}>
            {t('keep_change')}
          </Button>
          <span class="muted small">{t('keep_changeHelp')}</span>
        </p>
        {policy.old === 'asked' && (
          <div class="tally2">
            <span>{t('keep_asked')}</span>
            {(['keep', 'apply'] as const).map((old) => (
              <Button key={old} size="s" onPress={() => void act.run(() => onPolicy({ ...policy, old }), { as: old })}>
                {t(`keep_old_${old}`)}
              </Button>
            ))}
          </div>
        )}
        <Problem act={act} />
      </div>
    </section>
  );
}
