import { daysAfter } from '../../utils/japan-time';
import { aliasWays, type IdentityRow, identifiability, identityPlaces } from '../../utils/shapes/desk/company-records';
import type { DraftOf } from '../../utils/shapes/draft-shapes';
import { LineField } from '../care/line-field';
import { useAct } from '../shared/acts/use-act';
import { Button } from '../shared/button';
import { ChipGroup } from '../shared/chips';
import { Dialog } from '../shared/dialog';
import { useDraft } from '../shared/drafts/use-draft';
import { useWords } from '../words/words';

interface IdentityDialogProps {
  /** Absent for shops that are not listed yet. */
  row: IdentityRow | undefined;
  today: string;
  onSave(rows: readonly IdentityRow[]): Promise<unknown>;
  onClose(): void;
}

/** Days. */
const HALF_YEAR = 183;

/** One look at a shop: badge, receipts, site, replies; how its people are named instead; when to look again. */
export function IdentityDialog({ row, today, onSave, onClose }: IdentityDialogProps) {
  const { t } = useWords();
  const next = daysAfter(today, HALF_YEAR);
  const draft = useDraft(
    'identity',
    row?.id ?? 'new',
    row
      ? { ...row, seenOn: today, nextOn: row.nextOn && row.nextOn > today ? row.nextOn : next }
      : { id: '', badge: 'unknown', receipt: 'unknown', site: 'unknown', replies: 'unknown', owner: '' },
  );
  const saving = useAct();
  const { value } = draft;
  const set = (change: Partial<DraftOf<'identity'>>) => draft.change({ ...draft.now(), ...change });
  const names = value.id.split('\n').flatMap((name) => name.trim() || []);
  const save = async () => {
    const typed = draft.now();
    if (!(await saving.run(() => onSave(names.map((id) => ({ ...typed, id })))))) return;
    draft.written(typed);
    onClose();
  };
  return (
    <Dialog
      title={row ? t('identity_look', [row.id]) : t('identity_add')}
      act={saving}
      draft={draft}
      onClose={onClose}
      foot={
        <>
          <p class="muted small">{t('identity_saved')}</p>
          <Button onPress={onClose}>{t('dashboard_cancel')}</Button>
          <Button kind="primary" disabled={saving.isBusy || names.length === 0} onPress={() => void save()}>
            {t('care_save')}
          </Button>
        </>
      }
    >
      <div class="gapped">
        {!row && (
          <LineField
            label={t('identity_shops')}
            help={t('identity_shopsHelp')}
            rows={5}
            most={40_000}
            value={value.id}
            onValue={(id) => set({ id })}
          />
        )}
        {row &&
          identityPlaces.map((place) => (
            <ChipGroup
              key={place}
              legend={t(`identity_place_${place}`)}
              options={identifiability.map((kind) => ({ value: kind, label: t(`identity_sign_${kind}`) }))}
              value={value[place]}
              onChoose={(kind) => set({ [place]: kind })}
            />
          ))}
        {row && (
          <ChipGroup
            legend={t('identity_way')}
            options={aliasWays.map((way) => ({ value: way, label: t(`identity_way_${way}`) }))}
            value={value.way}
            onChoose={(way) => set({ way })}
          />
        )}
        <div class="two-fields">
          <LineField label={t('care_column_owner')} value={value.owner} onValue={(owner) => set({ owner })} />
          <LineField label={t('company_region')} value={value.region ?? ''} onValue={(region) => set({ region })} />
        </div>
        {row && (
          <div class="two-fields">
            <LineField
              label={t('identity_seenOn')}
              type="date"
              value={value.seenOn ?? ''}
              onValue={(seenOn) => set({ seenOn })}
            />
            <LineField
              label={t('identity_nextOn')}
              type="date"
              value={value.nextOn ?? ''}
              onValue={(nextOn) => set({ nextOn })}
            />
          </div>
        )}
      </div>
    </Dialog>
  );
}
