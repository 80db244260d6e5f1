import { useId, useState } from 'preact/hooks';
import { useWords } from '../words/words';

export interface MintsCardProps {
  /** In megabytes. */
  limit: number;
  least: number;
  most: number;
  onLimit: (megabytes: number) => void;
}

/** How much the court's filing system takes in one upload: the court may change it. */
export function MintsCard({ limit, least, most, onLimit }: MintsCardProps) {
  const { t } = useWords();
  const id = useId();
  const [typed, setTyped] = useState(String(limit));
  const value = Number(typed);
  const isWrong = !(value >= least && value <= most);
  return (
    <section class="card">
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
              setTyped(now);
              if (Number(now) >= least && Number(now) <= most) onLimit(Number(now));
            }}
          />
          <p id={`${id}-help`} class="muted small">
            {t(isWrong ? 'mints_setting_wrong' : 'mints_setting_help', [String(least), String(most)])}
          </p>
        </div>
      </div>
    </section>
  );
}
