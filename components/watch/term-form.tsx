import { useId, useState } from 'preact/hooks';
import { type WatchList, watchLists } from '../../utils/shapes/watch-term';
import type { WordKey } from '../../utils/word-key';
import { Sign } from '../icon';
import { Problem } from '../shared/acts/problem';
import { useAct } from '../shared/acts/use-act';
import { Button } from '../shared/button';
import { ChipGroup } from '../shared/chips';
import { Restored } from '../shared/drafts/restored';
import { useDraft } from '../shared/drafts/use-draft';
import { useWords } from '../words/words';

interface TermFormProps {
  isKnown(term: string): boolean;
  onAdd(term: string, list: WatchList): Promise<unknown>;
}

/** One word and what it names. Enter adds it. */
export function TermForm({ isKnown, onAdd }: TermFormProps) {
  const { t } = useWords();
  const id = useId();
  const draft = useDraft('term', '', { term: '', list: 'company' });
  const { term, list } = draft.value;
  const act = useAct();
  const [problem, setProblem] = useState<WordKey>();
  const add = async () => {
    const word = term.trim();
    if ([...word].length < 2) return setProblem('watch_short');
    if (isKnown(word)) return setProblem('watch_known');
    setProblem(undefined);
    if (!(await act.run(() => onAdd(word, list)))) return;
    const empty = { term: '', list };
    draft.change(empty);
    draft.written(empty);
  };
  return (
    <form
      class="pad term-form"
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <div class="words-field">
        <label for={id}>{t('watch_term')}</label>
        <input
          id={id}
          class="input"
          type="text"
          maxLength={100}
          autocomplete="off"
          value={term}
          aria-describedby={`${id}-help`}
          aria-invalid={problem !== undefined}
          onInput={(event) => {
            draft.change({ ...draft.now(), term: event.currentTarget.value });
            setProblem(undefined);
          }}
        />
        <p id={`${id}-help`} class="muted small" role="status">
          {problem && <Sign kind="missing" />}
          {t(problem ?? 'watch_termHelp')}
        </p>
      </div>
      <ChipGroup
        legend={t('watch_list')}
        options={watchLists.map((value) => ({ value, label: t(`watch_list_${value}`) }))}
        value={list}
        onChoose={(chosen) => draft.change({ ...draft.now(), list: chosen })}
      />
      <div>
        <Button kind="primary" disabled={act.isBusy} onPress={() => void add()}>
          {t('watch_add')}
        </Button>
      </div>
      <Restored draft={draft} />
      <Problem act={act} own />
    </form>
  );
}
