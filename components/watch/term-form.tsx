import { useId, useState } from 'preact/hooks';
import { type WatchList, watchLists } from '../../utils/shapes/watch-term';
import { Sign } from '../icon';
import { Button } from '../shared/button';
import { ChipGroup } from '../shared/chips';
import { useWords } from '../words/words';

export interface TermFormProps {
  isKnown(term: string): boolean;
  onAdd(term: string, list: WatchList): void;
}

/** One word and what it names. Enter adds it. */
export function TermForm({ isKnown, onAdd }: TermFormProps) {
  const { t } = useWords();
  const id = useId();
  const [term, setTerm] = useState('');
  const [list, setList] = useState<WatchList>('company');
  const [problem, setProblem] = useState<string>();
  const add = () => {
    const word = term.trim();
    if ([...word].length < 2) return setProblem('watch_short');
    if (isKnown(word)) return setProblem('watch_known');
    onAdd(word, list);
    setTerm('');
    setProblem(undefined);
  };
  return (
    <form
      class="pad term-form"
      onSubmit={(event) => {
        event.preventDefault();
        add();
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
            setTerm(event.currentTarget.value);
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
        onChoose={setList}
      />
      <div>
        <Button kind="primary" onPress={add}>
          {t('watch_add')}
        </Button>
      </div>
    </form>
  );
}
