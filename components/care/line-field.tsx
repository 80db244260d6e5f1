import { useId } from 'preact/hooks';

interface LineFieldProps {
  label: string;
  value: string;
  onValue(value: string): void;
  /** More than one line of text. */
  rows?: number;
  type?: 'text' | 'date' | 'number';
  help?: string;
  /** What is wrong with it. */
  problem?: string | undefined;
  most?: number;
}

/** A line, a day, a number or some lines to type, with its name above and what is wrong below. */
export function LineField({ label, value, onValue, rows, type = 'text', help, problem, most = 300 }: LineFieldProps) {
  const id = useId();
  const common = {
    id,
    class: 'input',
    autocomplete: 'off',
    maxLength: most,
    value,
    'aria-invalid': problem !== undefined,
    'aria-describedby': `${id}-help`,
    onInput: (event: { currentTarget: { value: string } }) => onValue(event.currentTarget.value),
  } as const;
  return (
    <div class="words-field">
      <label for={id}>{label}</label>
      {rows ? (
        <textarea {...common} rows={rows} />
      ) : type === 'date' ? (
        <input {...common} type="date" />
      ) : (
        <input {...common} type="text" inputMode={type === 'number' ? 'numeric' : 'text'} />
      )}
      {(help || problem) && (
        <p id={`${id}-help`} class="muted small" role="status">
          {problem ?? help}
        </p>
      )}
    </div>
  );
}
