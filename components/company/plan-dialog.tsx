import type { RoundSite } from '../../utils/review/rounds';
import { rhythms, type WatchRow } from '../../utils/shapes/desk/company-records';
import { LineField } from '../care/line-field';
import { useAct } from '../shared/acts/use-act';
import { Button } from '../shared/button';
import { ChipGroup } from '../shared/chips';
import { Dialog } from '../shared/dialog';
import { useDraft } from '../shared/drafts/use-draft';
import { useWords } from '../words/words';

/** Part of a key for each rhythm. */
export const rhythmKey = { 'twice-a-week': 'twice', weekly: 'weekly', monthly: 'monthly' } as const;

interface PlanDialogProps {
  site: RoundSite;
  row: WatchRow | undefined;
  today: string;
  onSave(row: WatchRow): Promise<unknown>;
  onClose(): void;
}

/** Who looks at a site, how often and from when. */
export function PlanDialog({ site, row, today, onSave, onClose }: PlanDialogProps) {
  const { t, lang } = useWords();
  const { owner = '', rhythm = 'weekly', from = today } = row ?? {};
  const draft = useDraft('watch-plan', site.id, { owner, rhythm, from });
  const { value } = draft;
  const set = (change: Partial<typeof value>) => draft.change({ ...draft.now(), ...change });
  const saving = useAct();
  const save = async (change: Pick<WatchRow, 'gone'> = {}) => {
    const typed = draft.now();
    if (!(await saving.run(() => onSave({ ...row, id: site.id, ...typed, ...change })))) return;
    draft.written(typed);
    onClose();
  };
  return (
    <Dialog
      title={site.name[lang]}
      small
      act={saving}
      draft={draft}
      onClose={onClose}
      foot={
        <>
          {row && (
            <Button kind="quiet" onPress={() => void save({ gone: true })}>
              {t('plan_stop')}
            </Button>
          )}
          <Button onPress={onClose}>{t('dashboard_cancel')}</Button>
          <Button
            kind="primary"
            disabled={saving.isBusy || !value.owner.trim() || !value.from}
            onPress={() => void save()}
          >
            {t('care_save')}
          </Button>
        </>
      }
    >
      <div class="gapped">
        <LineField label={t('plan_owner')} value={value.owner} onValue={(next) => set({ owner: next })} />
        <ChipGroup
          legend={t('plan_rhythm')}
          options={rhythms.map((rhythm) => ({ value: rhythm, label: t(`plan_rhythm_${rhythmKey[rhythm]}`) }))}
          value={value.rhythm}
          onChoose={(next) => set({ rhythm: next })}
        />
        <LineField label={t('plan_from')} type="date" value={value.from} onValue={(next) => set({ from: next })} />
      </div>
    </Dialog>
  );
}
