import { useState } from 'preact/hooks';
import { ageOfCheck, dueDays } from '../../utils/checked-age';
import { citedAs } from '../../utils/law/citation';
import { type DeskRow, deskKinds } from '../../utils/shapes/desk/company-records';
import { LineField } from '../care/line-field';
import { useAct } from '../shared/acts/use-act';
import { Badge } from '../shared/badge';
import { Button } from '../shared/button';
import { ChipGroup } from '../shared/chips';
import { Dialog } from '../shared/dialog';
import { useDraft } from '../shared/drafts/use-draft';
import { EmptyState } from '../shared/empty-state';
import { useWords } from '../words/words';

interface DesksRoomProps {
  rows: readonly DeskRow[];
  today: string;
  onSave(row: DeskRow): Promise<unknown>;
}

const kindKey = {
  internal: 'internal',
  doctor: 'doctor',
  'company-counsel': 'companyCounsel',
  'own-counsel': 'ownCounsel',
  police: 'police',
  public: 'public',
  other: 'other',
} as const;

/** Counsel and desks, for whom they are, and when somebody last checked. */
export function DesksRoom({ rows, today, onSave }: DesksRoomProps) {
  const { t, lang } = useWords();
  const [open, setOpen] = useState<DeskRow>();
  const isOld = ({ checkedOn }: DeskRow) => ageOfCheck(checkedOn, Date.parse(today)) !== 'new';
  const fresh = (): DeskRow => ({
    ...{ id: crypto.randomUUID(), kind: 'internal', name: '', contact: '', whom: '', checkedOn: today },
  });
  return (
    <section class="card" aria-label={t('company_room_desks')}>
      <header>
        <h2>{t('company_room_desks')}</h2>
        <Button kind="quiet" size="s" icon="plus" onPress={() => setOpen(fresh())}>
          {t('company_add')}
        </Button>
      </header>
      {rows.length === 0 ? (
        <EmptyState title={t('desks_empty')}>{t('desks_emptyHelp')}</EmptyState>
      ) : (
        <table class="table" aria-label={t('company_room_desks')}>
          <thead>
            <tr>
              {(['kind', 'name', 'contact', 'whom', 'checkedOn'] as const).map((column) => (
                <th key={column} scope="col">
                  {t(`desks_${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <td>
                  <b>{t(`desks_kind_${kindKey[row.kind]}`)}</b>
                </td>
                <td>
                  <Button kind="quiet" size="s" onPress={() => setOpen(row)}>
                    {row.name}
                  </Button>
                </td>
                <td>{row.contact}</td>
                <td data-column={t('desks_whom')}>{row.whom}</td>
                <td class="num nowrap" data-column={t('desks_checkedOn')}>
                  {row.checkedOn} {isOld(row) && <Badge tone="caution">{t('desks_old')}</Badge>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <footer>
        <span>{t('desks_foot', [String(dueDays), citedAs('counsel-only', lang)])}</span>
      </footer>
      {open && <DeskDialog row={open} onSave={onSave} onClose={() => setOpen(undefined)} />}
    </section>
  );
}

function DeskDialog({
  row,
  onSave,
  onClose,
}: {
  row: DeskRow;
  onSave(row: DeskRow): Promise<unknown>;
  onClose(): void;
}) {
  const { t } = useWords();
  const { id, gone: _, ...first } = row;
  const draft = useDraft('company-desk', row.name ? id : 'new', first);
  const { value } = draft;
  const set = (change: Partial<typeof value>) => draft.change({ ...draft.now(), ...change });
  const saving = useAct();
  const save = async (change: Pick<DeskRow, 'gone'> = {}) => {
    const typed = draft.now();
    if (!(await saving.run(() => onSave({ id, ...typed, ...change })))) return;
    draft.written(typed);
    onClose();
  };
  return (
    <Dialog
      title={value.name || t('company_add')}
      small
      act={saving}
      draft={draft}
      onClose={onClose}
      foot={
        <>
          {row.name && (
            <Button kind="quiet" onPress={() => void save({ gone: true })}>
              {t('desks_remove')}
            </Button>
          )}
          <Button onPress={onClose}>{t('dashboard_cancel')}</Button>
          <Button
            kind="primary"
            disabled={saving.isBusy || !value.name.trim() || !value.checkedOn}
            onPress={() => void save()}
          >
            {t('care_save')}
          </Button>
        </>
      }
    >
      <div class="gapped">
        <ChipGroup
          legend={t('desks_kind')}
          options={deskKinds.map((kind) => ({ value: kind, label: t(`desks_kind_${kindKey[kind]}`) }))}
          value={value.kind}
          onChoose={(kind) => set({ kind })}
        />
        {(['name', 'contact', 'whom'] as const).map((name) => (
          <LineField
            key={name}
            label={t(`desks_${name}`)}
            value={value[name]}
            onValue={(words) => set({ [name]: words })}
          />
        ))}
        <LineField
          label={t('desks_checkedOn')}
          type="date"
          value={value.checkedOn}
          onValue={(checkedOn) => set({ checkedOn })}
        />
      </div>
    </Dialog>
  );
}
