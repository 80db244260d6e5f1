import { useState } from 'preact/hooks';
import type { ExportRow, TableFormat } from '../../utils/shapes/desk/company-records';
import { LineField } from '../care/line-field';
import { Problem } from '../shared/acts/problem';
import { useAct } from '../shared/acts/use-act';
import { Button } from '../shared/button';
import { ChipGroup } from '../shared/chips';
import { Restored } from '../shared/drafts/restored';
import { useDraft } from '../shared/drafts/use-draft';
import { dayAndMinute } from '../words/format-time';
import { useWords } from '../words/words';

interface RegisterRoomProps<Column extends string> {
  columns: readonly { id: Column; head: string }[];
  /** Chosen at first. */
  first: readonly Column[];
  /** How many cases there are. */
  count: number;
  /** What was saved before, oldest first. */
  earlier: readonly ExportRow[];
  onSave(wish: {
    format: TableFormat;
    columns: readonly Column[];
    purpose: string;
    onProgress(done: number): void;
  }): Promise<unknown>;
}

/** The register as a file: which columns, for what. The words of posts are in only where somebody chooses them. */
export function RegisterRoom<Column extends string>({
  columns,
  first,
  count,
  earlier,
  onSave,
}: RegisterRoomProps<Column>) {
  const { t, lang } = useWords();
  const [format, setFormat] = useState<TableFormat>('csv');
  const [chosen, setChosen] = useState<ReadonlySet<Column>>(new Set(first));
  const draft = useDraft('register-purpose', '', '');
  const purpose = draft.value;
  const [done, setDone] = useState<number>();
  const act = useAct();
  const toggle = (id: Column) =>
    setChosen(new Set(chosen.has(id) ? [...chosen].filter((each) => each !== id) : [...chosen, id]));
  const save = async () => {
    const isDone = await act.run(() =>
      onSave({
        format,
        columns: columns.flatMap(({ id }) => (chosen.has(id) ? [id] : [])),
        purpose: purpose.trim(),
        onProgress: setDone,
      }),
    );
    if (isDone) draft.written(purpose);
  };
  return (
    <section class="card" aria-label={t('company_room_register')}>
      <div class="pad gapped">
        <ChipGroup
          legend={t('register_format')}
          options={[
            { value: 'csv', label: 'CSV' },
            { value: 'pdf', label: 'PDF' },
          ]}
          value={format}
          onChoose={setFormat}
        />
        <Restored draft={draft} />
        <LineField label={t('register_purpose')} value={purpose} onValue={draft.change} />
        <fieldset class="group">
          <legend>
            {t('register_columns')} <small class="num">{`${chosen.size} / ${columns.length}`}</small>
          </legend>
          <div class="chips">
            {columns.map(({ id, head }) => (
              <label key={id} class="chip">
                <input type="checkbox" checked={chosen.has(id)} onChange={() => toggle(id)} />
                {head}
              </label>
            ))}
          </div>
        </fieldset>
        <p class="note">{t('register_note')}</p>
        <Problem act={act} />
        <p class="line">
          <Button
            kind="primary"
            disabled={act.isBusy || chosen.size === 0 || !purpose.trim()}
            onPress={() => void save()}
          >
            {t('register_save', [String(count)])}
          </Button>
          <span class="muted small num" role="status">
            {act.isBusy && done !== undefined ? `${done} / ${count}` : !purpose.trim() && t('register_purposeWanted')}
          </span>
        </p>
        {earlier.length > 0 && (
          <>
            <h3>{t('register_exports')}</h3>
            <ul>
              {earlier
                .slice(-10)
                .toReversed()
                .map(({ id, at, by, cases, columns: heads, purpose: why }) => (
                  <li key={id}>
                    <span class="num">{dayAndMinute(at, lang)}</span>{' '}
                    {t('register_export', [by || t('register_nobody'), String(cases), String(heads.length), why])}
                  </li>
                ))}
            </ul>
          </>
        )}
      </div>
    </section>
  );
}
