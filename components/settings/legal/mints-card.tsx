import { useId } from 'preact/hooks';
import { lawFact } from '../../../utils/law/law-facts';
import { LawLine } from '../../facts/law-cite';
import { Problem } from '../../shared/acts/problem';
import { useAct } from '../../shared/acts/use-act';
import { Restored } from '../../shared/drafts/restored';
import { useDraft } from '../../shared/drafts/use-draft';
import { useWords } from '../../words/words';
import { cardAt } from '../card-address';

interface MintsCardProps {
  /** In megabytes; `undefined`: it is not known. */
  limit: number | undefined;
  least: number;
  most: number;
  onLimit: (megabytes: number | undefined) => Promise<unknown>;
}

/** How much the court's filing system takes in one upload: the court may change it. */
export function MintsCard({ limit, least, most, onLimit }: MintsCardProps) {
  const { t } = useWords();
  const id = useId();
  const draft = useDraft('mints-limit', '', limit === undefined ? '' : String(limit));
  const typed = draft.value;
  const act = useAct();
  const isWithin = (text: string) => Number(text) >= least && Number(text) <= most;
  const save = (text: string) =>
    act.run(async () => {
      await onLimit(text === '' ? undefined : Number(text));
      draft.written(text);
    });
  const isWrong = typed !== '' && !isWithin(typed);
  return (
    <section class="card" {...cardAt('filing#mints')}>
      <header>
        <h2>{t('mints_setting')}</h2>
      </header>
      <div class="pad settings-state">
        <div class="words-field narrow">
          <label for={id}>{t('mints_setting_limit')}</label>
          <input
            id={id}
            class="input"
            type="number"
            min={least}
            max={most}
            step={1}
            value={typed}
            aria-invalid={isWrong}
            aria-describedby={`${id}-help`}
            onInput={(event) => {
              const { value: now } = event.currentTarget;
              draft.change(now);
              if (now === '' || isWithin(now)) void save(now);
            }}
          />
          <p id={`${id}-help`} class="muted small">
            {isWrong ? t('mints_setting_wrong', [String(least), String(most)]) : t('mints_setting_help')}
          </p>
          <p class="muted small">
            <span>
              <LawLine fact={lawFact('court-upload-size')} />
            </span>
          </p>
          <Restored draft={draft} />
          <Problem act={act} />
        </div>
      </div>
    </section>
  );
}
