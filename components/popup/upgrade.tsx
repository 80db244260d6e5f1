import type { PixelKind } from '../../utils/evidence/schema';
import { Icon, Sign } from '../icon';
import { Button } from '../shared/button';
import { useWords } from '../shared/words';
import { Thumb } from './thumb';

export interface UpgradeProps {
  kind: PixelKind;
  busy: boolean;
  onAddPixels: () => void;
}

/** One press turns the drawn picture into true pixels: what is there now, what will be, and what happens to the first. */
export function Upgrade({ kind, busy, onAddPixels }: UpgradeProps) {
  const { t } = useWords();
  return (
    <section class="upgrade">
      <div class="pair">
        <figure>
          <Thumb edge="dashed" />
          <figcaption>
            {t('popup_now')}
            <b>{t(kind === 'none' ? 'popup_nowNone' : 'popup_nowRendered')}</b>
            <br />
            {t(kind === 'none' ? 'popup_nowNoneHelp' : 'popup_nowRenderedHelp')}
          </figcaption>
        </figure>
        <Icon name="arrow" />
        <figure>
          <Thumb edge="solid" />
          <figcaption>
            {t('popup_added')}
            <b>{t('popup_addedScreen')}</b>
            <br />
            {t('popup_addedScreenHelp')}
          </figcaption>
        </figure>
      </div>
      <Button kind="primary" size="l" wide icon="camera" disabled={busy} onPress={onAddPixels}>
        {t(busy ? 'popup_adding' : 'popup_addPixels')}
      </Button>
      <p class="muted small">{t('popup_addHelp')}</p>
    </section>
  );
}

/** The same in one line, when the questions have the room. */
export function UpgradeLine({ kind, busy, onAddPixels }: UpgradeProps) {
  const { t } = useWords();
  return (
    <div class="upgrade-line">
      <Sign kind={kind === 'none' ? 'missing' : 'claimed'} />
      <span>{t(kind === 'none' ? 'popup_pictureNone' : 'popup_pictureRendered')}</span>
      <Button size="s" icon="camera" disabled={busy} onPress={onAddPixels}>
        {t(busy ? 'popup_adding' : 'popup_addPixels')}
      </Button>
    </div>
  );
}
