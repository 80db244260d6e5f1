import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { useWords } from '../words/words';
import { Problem } from './acts/problem';
import type { Act } from './acts/use-act';
import { IconButton } from './button';
import { Restored } from './drafts/restored';
import type { Draft } from './drafts/use-draft';

interface DialogProps {
  /** Names the act: 「人事の相談窓口に渡します」. */
  title: string;
  onClose: () => void;
  /** Buttons; the primary names the act. */
  foot?: ComponentChildren;
  small?: boolean;
  /** What the dialog writes: while that runs it stays open, and it says what went wrong. */
  act?: Pick<Act, 'isBusy' | 'problem' | 'retry'>;
  /** What is typed in it. */
  draft?: Pick<Draft<unknown>, 'restoredAt' | 'discard'>;
  children: ComponentChildren;
}

/** Where the focus goes back to from a dialog that goes, unless another comes in its place. */
let returning: Element | null | undefined;

/**
 * What is taken out of the page is closed by that. To close it before would have the whole page laid out anew to find the
 * focus, and once more for the dialog that comes in its place.
 */
function giveBack(to: Element | null) {
  returning = to;
  queueMicrotask(() => {
    // Whoever was given it meanwhile keeps it
    const isNowhere = document.activeElement === null || document.activeElement === document.body;
    if (isNowhere && returning instanceof HTMLElement) returning.focus({ preventScroll: true });
    returning = undefined;
  });
}

/** A modal dialog: focus stays inside and comes back, Escape closes. Rendered only while it is open. */
export function Dialog({ title, onClose, foot, small, act, draft, children }: DialogProps) {
  const { t } = useWords();
  const name = useId();
  const element = useRef<HTMLDialogElement>(null);
  // Before anything else can be pressed: an effect after the next picture leaves the page below open to a second press
  useLayoutEffect(() => {
    const back = returning ?? document.activeElement;
    returning = undefined;
    const dialog = element.current;
    if (dialog && !dialog.open) dialog.showModal();
    return () => giveBack(back);
  }, []);
  const close = () => {
    if (!act?.isBusy) onClose();
  };
  return (
    <dialog
      ref={element}
      class={small ? 'dialog small-d' : 'dialog'}
      aria-labelledby={name}
      aria-busy={act?.isBusy ?? false}
      onCancel={(event) => {
        event.preventDefault();
        close();
      }}
    >
      <header class="dialog-head">
        <h1 id={name}>{title}</h1>
        <IconButton icon="x" name={t('shared_close')} onPress={close} />
      </header>
      <div class="dialog-body">
        {draft && <Restored draft={draft} />}
        {children}
      </div>
      {act && <Problem act={act} own />}
      {foot && <footer class="dialog-foot">{foot}</footer>}
    </dialog>
  );
}
