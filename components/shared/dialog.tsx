import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { useWords } from '../words/words';
import { IconButton } from './button';

export interface DialogProps {
  /** Names the act: 「人事の相談窓口に渡します」. */
  title: string;
  onClose: () => void;
  /** Buttons; the primary names the act. */
  foot?: ComponentChildren;
  small?: boolean;
  children: ComponentChildren;
}

/** A modal dialog: focus stays inside and comes back, Escape closes. Rendered only while it is open. */
export function Dialog({ title, onClose, foot, small, children }: DialogProps) {
  const { t } = useWords();
  const name = useId();
  const element = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const dialog = element.current;
    if (dialog && !dialog.open) dialog.showModal();
    return () => dialog?.close();
  }, []);
  return (
    <dialog
      ref={element}
      class={small ? 'dialog small-d' : 'dialog'}
      aria-labelledby={name}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <header class="dialog-head">
        <h1 id={name}>{title}</h1>
        <IconButton icon="x" name={t('shared_close')} onPress={onClose} />
      </header>
      <div class="dialog-body">{children}</div>
      {foot && <footer class="dialog-foot">{foot}</footer>}
    </dialog>
  );
}
