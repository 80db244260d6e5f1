import { useId } from 'preact/hooks';
import { Icon, type IconName } from '../icon';
import { useWords } from '../words/words';

interface ChipOption<Value extends string> {
  value: Value;
  label: string;
  icon?: IconName;
}

interface ChipGroupProps<Value extends string> {
  legend: string;
  /** Small words after the legend. */
  hint?: string;
  options: readonly ChipOption<Value>[];
  value: Value | undefined;
  onChoose: (value: Value) => void;
  /** `segments`: equal columns with icons. */
  look?: 'chips' | 'segments';
}

/** Small words after a legend, which are heard as a sentence of their own. */
export function LegendHint({ words }: { words: string | undefined }) {
  const { t } = useWords();
  if (!words) return null;
  return (
    <>
      <span class="sr">{t('shared_stop')}</span>
      <small>{words}</small>
    </>
  );
}

/** One choice of a few: native radios, so arrows, Space and screen readers work as everywhere. */
export function ChipGroup<Value extends string>(props: ChipGroupProps<Value>) {
  const name = useId();
  return (
    <fieldset class="chip-group">
      <legend>
        {props.legend}
        <LegendHint words={props.hint} />
      </legend>
      <div class={props.look === 'segments' ? 'seg' : 'chips'}>
        {props.options.map((option) => (
          <label key={option.value} class="chip">
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={props.value === option.value}
              onChange={() => props.onChoose(option.value)}
            />
            {option.icon && <Icon name={option.icon} />}
            {option.label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
