import type { Tombstone } from '../../utils/shapes/hand-over';
import { Icon, Sign } from '../icon';
import { ProblemNotice } from '../shared/acts/problem';
import { Toast } from '../shared/acts/toast';
import { useWords } from '../words/words';
import { type PopupCommon, PopupFrame } from './popup-frame';
import { RecordChoices, type TabScope } from './record-choices';

interface DiscardedViewProps extends PopupCommon {
  stone: Tombstone;
  busy: boolean;
  error?: string | undefined;
  onTakeBack: () => void;
  /** The ten seconds are over. */
  onGone: () => void;
  /** Absent where no page is in front. */
  onRecord?: ((scope: TabScope) => void) | undefined;
}

/** A record was thrown away: what is left, what is gone, and ten seconds to take it back. */
export function DiscardedView(props: DiscardedViewProps) {
  const { stone, busy, error, onRecord } = props;
  const { t } = useWords();
  return (
    <PopupFrame {...props} footLook="slim">
      <section class="kept-line" role="status">
        <span class="seal off">
          <Icon name="trash" />
        </span>
        <div>
          <h1>{t('popup_discarded')}</h1>
        </div>
      </section>
      {error && <ProblemNotice code={error} />}
      <section class="card pad-s gets">
        <h2>{t('popup_discardedLeft')}</h2>
        <ul>
          <li>
            <Sign kind="proven" />
            {t('popup_discardedStone', [stone.number])}
          </li>
        </ul>
        <h2>{t('popup_discardedGone')}</h2>
        <ul>
          <li>
            <span class="nil" />
            {t('popup_discardedWhat')}
          </li>
        </ul>
        <p class="muted small gets-foot">{t('popup_discardedLists')}</p>
      </section>
      {onRecord && <RecordChoices known isQuiet={false} busy={busy} onRecord={onRecord} />}
      <Toast counts onUndo={props.onTakeBack} onGone={props.onGone}>
        {t('popup_discardedToast')}
      </Toast>
    </PopupFrame>
  );
}
