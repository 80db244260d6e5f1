import { useId } from 'preact/hooks';
import { Icon, type IconName } from '../icon';

interface FileButtonProps {
  /** Classes of the button, such as `btn primary`. */
  look: string;
  words: string;
  /** What is read, for those who hear the button away from its line. */
  what?: string;
  /** What the file chooser offers. */
  accept: string;
  icon?: IconName;
  onFile(file: File): void;
  /** Several may be chosen at once; one alone still goes to `onFile`. */
  onFiles?: ((files: readonly File[]) => void) | undefined;
}

/** A button that asks for one file, or for several. The same file may be chosen again. */
export function FileButton({ look, words, what, accept, icon, onFile, onFiles }: FileButtonProps) {
  const id = useId();
  return (
    <span class="file-button">
      <input
        id={id}
        class="sr"
        type="file"
        accept={accept}
        multiple={onFiles !== undefined}
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])];
          if (files.length > 1) onFiles?.(files);
          else if (files[0]) onFile(files[0]);
          event.currentTarget.value = '';
        }}
      />
      <label for={id} class={look}>
        {icon && <Icon name={icon} />}
        {words}
        {what && <span class="sr">{what}</span>}
      </label>
    </span>
  );
}
