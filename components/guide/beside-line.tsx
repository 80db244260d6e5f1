import { Icon } from '../icon';
import type { Translate } from '../words/translate';
import { trusted } from './trusted';

/** How it stands with the page beside the side panel. */
export type Beside = 'form' | 'loading' | 'away' | 'silent';

/** Says calmly why nothing can be filled just now, and leads back. */
export function BesideLine(props: { t: Translate; beside: Beside; onReturn?: (() => void) | undefined }) {
  const { t, beside, onReturn } = props;
  return (
    <div class="beside" role="status">
      {beside !== 'form' && (
        <div class="notice">
          <Icon name={beside === 'loading' ? 'clock' : 'info'} />
          <p>
            {t(`guide_beside_${beside}`)}
            {beside === 'away' && onReturn && (
              <button type="button" class="btn quiet s" onClick={trusted(onReturn)}>
                {t('guide_return')}
              </button>
            )}
          </p>
        </div>
      )}
    </div>
  );
}
