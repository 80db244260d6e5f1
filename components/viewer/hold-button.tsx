import { KeyHint } from '../frame/key-hint';
import { Icon } from '../icon';
import { type HoldToShow, holding } from '../shared/hold-to-show';
import { useWords } from '../words/words';

interface HoldButtonProps {
  hold: HoldToShow;
  /** Whole name for those who hear it. */
  label: string;
  /** The small line below. */
  help: string;
}

/** The button that is held. It stays in the document while the words are open, so that focus and key release reach it. */
export function HoldButton({ hold, label, help }: HoldButtonProps) {
  const { t } = useWords();
  return (
    <button class={hold.shown ? 'hold unseen' : 'hold'} type="button" aria-label={label} {...holding(hold, t)}>
      <Icon name="eyeoff" />
      <span>
        <b>{t('dashboard_hold')}</b>
        <small>{help}</small>
      </span>
      <KeyHint letter="V" />
    </button>
  );
}
