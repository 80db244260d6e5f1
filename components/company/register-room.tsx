import { useState } from 'preact/hooks';
import { LineField } from '../care/line-field';
import { Button } from '../shared/button';
import { ChipGroup } from '../shared/chips';
import { Problem } from '../shared/problem';
import { Restored } from '../shared/restored';
import { useAct } from '../shared/use-act';
import { useDraft } from '../shared/use-draft';
import { useWords } from '../words/words';

interface RegisterRoomProps<Column extends string> {
  columns: readonly { id: Column; head: string }[];
  /** Chosen at first. */
  first: readonly Column[];
  /** How many cases there are. */
  count: number;
  onSave(wish: {
    format: 'csv' | 'pdf';
    columns: readonly Column[];
    purpose: string;
    onProgress(done: number): void;
  }): Promise<unknown>;
}

/** The register as a file: which columns, for what. The words of posts are in only where somebody chooses them. */
export function RegisterRoom<Column extends string>({ columns, first, count, onSave }: RegisterRoomProps<Column>) {
  const { t } = useWords();
  const [format, setFormat] = useState<'csv' | 'pdf'>('csv');
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
    <section class="card room" aria-label={t('company_room_register')}>
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
      </div>
    </section>
  );
}
