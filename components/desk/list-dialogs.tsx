import { type BulkAct, type DeskList, deskListColumns } from '../../utils/shapes/desk/company';
import { statusWord } from '../facts/status-ring';
import { Icon } from '../icon';
import { useAct } from '../shared/acts/use-act';
import { Button } from '../shared/button';
import { ChipGroup } from '../shared/chips';
import { Dialog } from '../shared/dialog';
import { useDraft } from '../shared/drafts/use-draft';
import { dayAndMinute } from '../words/format-time';
import { useWords } from '../words/words';

/** Which columns stand in the list, and how much of an author's name. */
export function ColumnsDialog({
  list,
  onChange,
  onClose,
}: {
  list: DeskList;
  onChange(list: DeskList): Promise<unknown>;
  onClose(): void;
}) {
  const { t } = useWords();
  const { columns } = list;
  const saving = useAct();
  const change = (next: Partial<DeskList>) => void saving.run(() => onChange({ ...list, ...next }));
  return (
    <Dialog title={t('triage_columns')} small act={saving} onClose={onClose}>
      {deskListColumns.map((column) => (
        <label key={column} class="tickrow">
          <input
            type="checkbox"
            checked={columns.includes(column)}
            onChange={() =>
              change({
                columns: deskListColumns.filter((each) =>
                  each === column ? !columns.includes(each) : columns.includes(each),
                ),
              })
            }
          />
          <span class="box">
            <Icon name="check" />
          </span>
          {t(`triage_column_${column}`)}
        </label>
      ))}
      <ChipGroup
        legend={t('triage_authorMask')}
        options={(['ends', 'none'] as const).map((value) => ({ value, label: t(`triage_authorMask_${value}`) }))}
        value={list.author}
        onChoose={(author) => change({ author })}
      />
    </Dialog>
  );
}

/** Asks for the name under which what is shown is kept. */
export function SaveViewDialog({ onSave, onClose }: { onSave(name: string): Promise<unknown>; onClose(): void }) {
  const { t } = useWords();
  const draft = useDraft('view-name', '', '');
  const saving = useAct();
  const save = async () => {
    const typed = draft.now();
    if (!(await saving.run(() => onSave(typed.trim())))) return;
    draft.written(typed);
    onClose();
  };
  return (
    <Dialog
      title={t('triage_save')}
      small
      act={saving}
      draft={draft}
      onClose={onClose}
      foot={
        <Button kind="primary" disabled={saving.isBusy || !draft.value.trim()} onPress={() => void save()}>
          {t('triage_save_act')}
        </Button>
      }
    >
      <label class="wish">
        {t('triage_save_name')}
        <input
          class="input"
          maxLength={100}
          value={draft.value}
          onInput={(event) => draft.change(event.currentTarget.value)}
        />
      </label>
    </Dialog>
  );
}

/** Acts on many cases of the last day, each with its way back. */
export function RecentDialog({
  acts,
  onUndo,
  onClose,
}: {
  acts: readonly BulkAct[];
  onUndo(act: BulkAct): Promise<unknown>;
  onClose(): void;
}) {
  const { t, lang } = useWords();
  const undoing = useAct();
  return (
    <Dialog title={t('triage_recent')} small act={undoing} onClose={onClose}>
      {acts.length === 0 && <p class="muted">{t('triage_recent_none')}</p>}
      <ul class="lines">
        {acts.toReversed().map((act) => (
          <li key={act.id}>
            <Icon name="check" />
            <span>
              {doneWords(act, t)}
              <small class="num">{dayAndMinute(act.at, lang)}</small>
            </span>
            <Button size="s" onPress={() => void undoing.run(() => onUndo(act), { as: act.id })}>
              {t('shared_undo')}
            </Button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

/** What an act on many cases did: 「312 件の担当を久保にしました」. */
export function doneWords(
  { kind, to, cases }: Pick<BulkAct, 'kind' | 'to' | 'cases'>,
  t: ReturnType<typeof useWords>['t'],
): string {
  const said = kind === 'status' ? statusWord(to as 'new', t) : to || t('triage_nobody');
  return t(`triage_done_${kind}`, [String(cases.length), said]);
}
