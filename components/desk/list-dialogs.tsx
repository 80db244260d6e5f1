import { useState } from 'preact/hooks';
import { type BulkAct, type DeskList, deskListColumns } from '../../utils/shapes/desk/company';
import { statusWord } from '../facts/status-ring';
import { Icon } from '../icon';
import { Button } from '../shared/button';
import { ChipGroup } from '../shared/chips';
import { Dialog } from '../shared/dialog';
import { dayAndMinute } from '../words/format-time';
import { useWords } from '../words/words';

/** Which columns stand in the list, and how much of an author's name. */
export function ColumnsDialog({
  list,
  onChange,
  onClose,
}: {
  list: DeskList;
  onChange(list: DeskList): void;
  onClose(): void;
}) {
  const { t } = useWords();
  const { columns } = list;
  return (
    <Dialog title={t('triage_columns')} small onClose={onClose}>
      {deskListColumns.map((column) => (
        <label key={column} class="tickrow">
          <input
            type="checkbox"
            checked={columns.includes(column)}
            onChange={() =>
              onChange({
                ...list,
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
        onChoose={(author) => onChange({ ...list, author })}
      />
    </Dialog>
  );
}

/** Asks for the name under which what is shown is kept. */
export function SaveViewDialog({ onSave, onClose }: { onSave(name: string): void; onClose(): void }) {
  const { t } = useWords();
  const [name, setName] = useState('');
  return (
    <Dialog
      title={t('triage_save')}
      small
      onClose={onClose}
      foot={
        <Button kind="primary" disabled={!name.trim()} onPress={() => onSave(name.trim())}>
          {t('triage_save_act')}
        </Button>
      }
    >
      <label class="wish">
        {t('triage_save_name')}
        <input class="input" maxLength={100} value={name} onInput={(event) => setName(event.currentTarget.value)} />
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
  onUndo(act: BulkAct): void;
  onClose(): void;
}) {
  const { t, lang } = useWords();
  return (
    <Dialog title={t('triage_recent')} small onClose={onClose}>
      {acts.length === 0 && <p class="muted">{t('triage_recent_none')}</p>}
      <ul class="lines">
        {acts.toReversed().map((act) => (
          <li key={act.id}>
            <Icon name="check" />
            <span>
              {doneWords(act, t)}
              <small class="num">{dayAndMinute(act.at, lang)}</small>
            </span>
            <Button size="s" onPress={() => onUndo(act)}>
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
