import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { Icon } from '../icon';
import { useWords } from '../words/words';

interface FilesDropProps {
  /** What belongs here, and what becomes of it; absent: any picture or paper. */
  words?: string;
  help?: string;
  onFiles(files: readonly File[]): void;
}

/** A place for several files: dropped, pasted, or chosen with the button. */
export function FilesDrop({ words, help, onFiles }: FilesDropProps) {
  const { t } = useWords();
  const [isOver, setOver] = useState(false);
  const id = useId();
  const take = useRef(onFiles);
  take.current = onFiles;
  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      const files = [...(event.clipboardData?.files ?? [])];
      if (files.length === 0) return;
      event.preventDefault();
      take.current(files);
    };
    document.addEventListener('paste', onPaste);
    return () => document.removeEventListener('paste', onPaste);
  }, []);
  return (
    <section
      class={isOver ? 'drop over' : 'drop'}
      aria-label={words ?? t('picture_drop')}
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
        onFiles([...(event.dataTransfer?.files ?? [])]);
      }}
    >
      <Icon name="image" />
      <p>
        <b>{words ?? t('picture_drop')}</b>
      </p>
      <p class="muted small">{help ?? t('picture_kinds')}</p>
      <span class="file-button">
        <input
          id={id}
          class="sr"
          type="file"
          multiple
          accept="image/*,.pdf,.eml"
          onChange={(event) => {
            onFiles([...(event.currentTarget.files ?? [])]);
            event.currentTarget.value = '';
          }}
        />
        <label for={id} class="btn s">
          {t('picture_choose')}
        </label>
      </span>
    </section>
  );
}
