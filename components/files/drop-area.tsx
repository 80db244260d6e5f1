import { useState } from 'preact/hooks';
import { Icon, type IconName } from '../icon';
import { FileButton } from './file-button';

interface DropAreaProps {
  icon: IconName;
  /** What may be dropped here. */
  words: string;
  choose: string;
  /** What the file chooser offers. */
  accept: string;
  onFile(file: File): void;
  /** Several may be dropped at once; one alone still goes to `onFile`. */
  onFiles?: ((files: readonly File[]) => void) | undefined;
}

/** A place to drop one file, with a button for who would rather choose it. */
export function DropArea({ icon, words, choose, accept, onFile, onFiles }: DropAreaProps) {
  const [isOver, setOver] = useState(false);
  return (
    <section
      class={isOver ? 'drop over' : 'drop'}
      aria-label={words}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        // The dashboard takes files that are dropped anywhere else
        event.stopPropagation();
        setOver(false);
        const files = [...(event.dataTransfer?.files ?? [])];
        if (files.length > 1 && onFiles) onFiles(files);
        else if (files[0]) onFile(files[0]);
      }}
    >
      <Icon name={icon} />
      <p>{words}</p>
      <FileButton look="btn primary" words={choose} accept={accept} onFile={onFile} onFiles={onFiles} />
    </section>
  );
}
