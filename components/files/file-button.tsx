import { useId } from 'preact/hooks';
import { Icon, type IconName } from '../icon';

interface FileButtonProps {
  /** Classes of the button, such as `btn primary`. */
  look: string;
  words: string;
  /** What the file chooser offers. */
  accept: string;
  icon?: IconName;
  onFile(file: File): void;
}

/** A button that asks for one file. The same file may be chosen again. */
export function FileButton({ look, words, accept, icon, onFile }: FileButtonProps) {
  const id = useId();
  return (
    <span class="file-button">
      <input
        id={id}
        class="sr"
        type="file"
        accept={accept}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          if (file) onFile(file);
          event.currentTarget.value = '';
        }}
      />
      <label for={id} class={look}>
        {icon && <Icon name={icon} />}
        {words}
      </label>
    </span>
  );
}
