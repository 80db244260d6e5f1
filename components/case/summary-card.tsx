import { useState } from 'preact/hooks';
import { summaryExposed, summaryWho } from '../../utils/shapes/desk/summary';
import { type ActKind, actKinds } from '../../utils/shapes/schema';
import { Problem } from '../shared/acts/problem';
import { useAct } from '../shared/acts/use-act';
import { Button } from '../shared/button';
import { Restored } from '../shared/drafts/restored';
import { useDraft } from '../shared/drafts/use-draft';
import { fullTime } from '../words/format-time';
import { useVocabulary } from '../words/vocabulary';

/** What happened to whom, in fixed slots: no word of the post, no judgement. */
export interface Summary {
  who: readonly (typeof summaryWho)[number][];
  acts: readonly ActKind[];
  exposed: readonly (typeof summaryExposed)[number][];
}

interface SummaryCardProps {
  /** Of the incident. */
  id: string;
  summary?: (Summary & { at: string }) | undefined;
  /** How often words or pictures of this case were shown. */
  shown: number;
  onSave(summary: Summary): Promise<unknown>;
}

/** Read before the words: the first reader ticks it, every later one meets it first. */
export function SummaryCard({ id, summary, shown, onSave }: SummaryCardProps) {
  const { t, lang, word } = useVocabulary();
  const [isOpen, setIsOpen] = useState(false);
  const between = t('campaign_between');
  return (
    <section class="card" aria-label={t('summary_title')} id="summary" tabIndex={-1}>
      <header>
        <h2>{t('summary_title')}</h2>
        <span class="muted small num">{t('summary_shown', [String(shown)])}</span>
        <Button kind="quiet" size="s" onPress={() => setIsOpen(!isOpen)}>
          {t(summary ? 'care_change' : 'summary_write')}
          <span class="sr">{t('summary_title')}</span>
        </Button>
      </header>
      <div class="pad">
        {summary ? (
          <p class="text">
            {t('summary_words', [
              summary.who.map((each) => t(`summary_who_${each}`)).join(between),
              summary.acts.map((act) => word('act', act)).join(between),
              summary.exposed.map((each) => t(`summary_exposed_${each}`)).join(between),
            ])}{' '}
            <span class="muted small num">{fullTime(summary.at, lang)}</span>
          </p>
        ) : (
          <p class="muted small">{t('summary_none')}</p>
        )}
        {isOpen && (
          <SummaryForm
            id={id}
            first={summary}
            onSave={async (said) => {
              await onSave(said);
              setIsOpen(false);
            }}
          />
        )}
      </div>
    </section>
  );
}

interface SummaryFormProps {
  id: string;
  first: Summary | undefined;
  onSave(summary: Summary): Promise<unknown>;
}

function SummaryForm({ id, first, onSave }: SummaryFormProps) {
  const { t, word } = useVocabulary();
  const { who = [], acts = [], exposed = [] } = first ?? {};
  const draft = useDraft('summary', id, { who: [...who], acts: [...acts], exposed: [...exposed] });
  const { value, change: setValue } = draft;
  const act = useAct();
  const save = async () => {
    const typed = draft.now();
    if (await act.run(() => onSave(typed))) draft.written(typed);
  };
  const toggled = <Each,>(list: readonly Each[], each: Each) =>
    list.includes(each) ? list.filter((other) => other !== each) : [...list, each];
  const isWhole = value.who.length > 0 && value.acts.length > 0 && value.exposed.length > 0;
  return (
    <div class="done-d">
      <Restored draft={draft} />
      <Slot
        title={t('summary_who')}
        all={summaryWho}
        chosen={value.who}
        name={(each) => t(`summary_who_${each}`)}
        onToggle={(each) => setValue({ ...value, who: toggled(value.who, each) })}
      />
      <Slot
        title={t('summary_act')}
        all={actKinds}
        chosen={value.acts}
        name={(each) => word('act', each)}
        onToggle={(each) => setValue({ ...value, acts: toggled(value.acts, each) })}
      />
      <Slot
        title={t('summary_exposed')}
        all={summaryExposed}
        chosen={value.exposed}
        name={(each) => t(`summary_exposed_${each}`)}
        onToggle={(each) => setValue({ ...value, exposed: toggled(value.exposed, each) })}
      />
      <Problem act={act} />
      <p class="line">
        <Button disabled={!isWhole || act.isBusy} onPress={() => void save()}>
          {t('summary_save')}
        </Button>
        <span class="muted small">{t('summary_help')}</span>
      </p>
    </div>
  );
}

interface SlotProps<Each extends string> {
  title: string;
  all: readonly Each[];
  chosen: readonly Each[];
  name(each: Each): string;
  onToggle(each: Each): void;
}

function Slot<Each extends string>({ title, all, chosen, name, onToggle }: SlotProps<Each>) {
  return (
    <fieldset class="group">
      <legend>{title}</legend>
      <div class="chips">
        {all.map((each) => (
          <label key={each} class="chip">
            <input type="checkbox" checked={chosen.includes(each)} onChange={() => onToggle(each)} />
            {name(each)}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
