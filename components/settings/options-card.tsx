import type { CaptureOptions } from '../../utils/shapes/settings';
import { useWords } from '../words/words';

/** Network acts that a capture does not need: each is off until it is switched on here, with what it does. */
export function OptionsCard({
  options,
  onOptions,
}: {
  options: CaptureOptions;
  onOptions: (options: CaptureOptions) => void;
}) {
  const { t } = useWords();
  const line = (name: keyof CaptureOptions) => (
    <label class="option-line">
      <input
        type="checkbox"
        checked={options[name]}
        onChange={(event) => onOptions({ ...options, [name]: event.currentTarget.checked })}
      />
      <span>
        <b>{t(`again_option_${name}`)}</b>
        <span class="muted small">{t(`again_option_${name}Help`)}</span>
      </span>
    </label>
  );
  return (
    <section class="card">
      <header>
        <h2>{t('again_options')}</h2>
      </header>
      <div class="pad settings-state">
        <p class="muted small">{t('again_optionsHelp')}</p>
        {line('secondRead')}
        {line('siteClock')}
      </div>
    </section>
  );
}
