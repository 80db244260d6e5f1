import { useId } from 'preact/hooks';
import { Problem } from '../shared/problem';
import { Restored } from '../shared/restored';
import { useAct } from '../shared/use-act';
import { useDraft } from '../shared/use-draft';
import { useWords } from '../words/words';
import { cardAt } from './card-address';

interface MintsCardProps {
  /** In megabytes. */
  limit: number;
  least: number;
  most: number;
  onLimit: (megabytes: number) => Promise<unknown>;
}

/** How much the court's filing system takes in one upload: the court may change it. */
export function MintsCard({ limit, least, most, onLimit }: MintsCardProps) {
  const { t } = useWords();
  const id = useId();
  const draft = useDraft('mints-limit', '', String(limit));
  const typed = draft.value;
  const act = useAct();
  const save = (megabytes: number) =>
    act.run(async () => {
      await onLimit(megabytes);
      draft.written(String(megabytes));
    });
  const value = Number(typed);
  const isWrong = !(value >= least && value <= most);
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
              if (Number(now) >= least && Number(now) <= most) void save(Number(now));
            }}
          />
          <p id={`${id}-help`} class="muted small">
            {t(isWrong ? 'mints_setting_wrong' : 'mints_setting_help', [String(least), String(most)])}
          </p>
          <Restored draft={draft} />
          <Problem act={act} />
        </div>
      </div>
    </section>
  );
}
