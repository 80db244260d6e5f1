import { useId } from 'preact/hooks';

/** One line to type or paste, with its name above. */
export function TextField(props: {
  label: string;
  value: string;
  isSecret?: boolean;
  isMono?: boolean;
  onValue: (value: string) => void;
}) {
  const id = useId();
  const common = {
    id,
    class: props.isMono ? 'input mono' : 'input',
    autocomplete: 'off',
    maxLength: 4_000,
    value: props.value,
    onInput: (event: { currentTarget: HTMLInputElement }) => props.onValue(event.currentTarget.value),
  } as const;
  return (
    <div class="words-field">
      <label for={id}>{props.label}</label>
      {props.isSecret ? <input {...common} type="password" /> : <input {...common} type="text" spellcheck={false} />}
    </div>
  );
}
