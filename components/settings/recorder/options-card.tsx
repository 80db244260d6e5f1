import type { CaptureOptions } from '../../../utils/shapes/settings';
import { Problem } from '../../shared/acts/problem';
import { useAct } from '../../shared/acts/use-act';
import { useWords } from '../../words/words';
import { cardAt } from '../card-address';

/** Network acts that a capture does not need: each is off until it is switched on here, with what it does. */
export function OptionsCard({
  options,
  off,
  onOptions,
}: {
  options: CaptureOptions;
  /** What the company has taken away. */
  off: readonly string[];
  onOptions: (options: CaptureOptions) => Promise<unknown>;
}) {
  const { t } = useWords();
  const act = useAct();
  const line = (name: keyof CaptureOptions) => (
    <label class="option-line">
      <input
        type="checkbox"
        checked={options[name]}
        disabled={off.includes(name)}
        onChange={(event) => {
          const changed = { ...options, [name]: event.currentTarget.checked };
          return act.run(() => onOptions(changed));
        }}
      />
      <span>
        <b>{t(`again_option_${name}`)}</b>
        <span class="muted small">{t(off.includes(name) ? 'policy_set' : `again_option_${name}Help`)}</span>
      </span>
    </label>
  );
  return (
    <section class="card" {...cardAt('capture#network')}>
      <header>
        <h2>{t('again_options')}</h2>
      </header>
      <div class="pad settings-state">
        <p class="muted small">{t('again_optionsHelp')}</p>
        {line('secondRead')}
        {line('siteClock')}
        <Problem act={act} />
      </div>
    </section>
  );
}
