import { useState } from 'preact/hooks';
import type { RoundSite } from '../../utils/review/rounds';
import { rhythms, type WatchRow } from '../../utils/shapes/desk/company-records';
import { LineField } from '../care/line-field';
import { Button } from '../shared/button';
import { ChipGroup } from '../shared/chips';
import { Dialog } from '../shared/dialog';
import { useAct } from '../shared/use-act';
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
  const [value, setValue] = useState<WatchRow>(row ?? { id: site.id, owner: '', rhythm: 'weekly', from: today });
  const saving = useAct();
  const save = async (change: Partial<WatchRow> = {}) => {
    if (await saving.run(() => onSave({ ...value, ...change }))) onClose();
  };
  return (
    <Dialog
      title={site.name[lang]}
      small
      act={saving}
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
        <LineField label={t('plan_owner')} value={value.owner} onValue={(owner) => setValue({ ...value, owner })} />
        <ChipGroup
          legend={t('plan_rhythm')}
          options={rhythms.map((rhythm) => ({ value: rhythm, label: t(`plan_rhythm_${rhythmKey[rhythm]}`) }))}
          value={value.rhythm}
          onChoose={(rhythm) => setValue({ ...value, rhythm })}
        />
        <LineField
          label={t('plan_from')}
          type="date"
          value={value.from}
          onValue={(from) => setValue({ ...value, from })}
        />
      </div>
    </Dialog>
  );
}
