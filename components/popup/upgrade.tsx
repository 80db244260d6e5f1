import type { CaptureAtHand, PixelKind } from '../../utils/shapes/schema';
import { Icon, Sign } from '../icon';
import { Button } from '../shared/button';
import { errorWords } from '../words/code-words';
import { useWords } from '../words/words';
import { Thumb } from './thumb';

interface UpgradeProps {
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

interface PictureLineProps {
  job: Pick<CaptureAtHand, 'picture' | 'failures'>;
  busy: boolean;
  /** Absent where the page is not in front: then the way there is said. */
  onAddPixels: (() => void) | undefined;
}

/** That the picture is drawn or missing, in one line, with why and the way to true pixels. */
export function PictureLine({ job, busy, onAddPixels }: PictureLineProps) {
  const { t } = useWords();
  const isMissing = (job.picture?.kind ?? 'none') === 'none';
  const why = isMissing ? job.failures.find(({ step }) => step === 'pixels') : undefined;
  return (
    <div class="upgrade-line">
      <Sign kind={isMissing ? 'missing' : 'claimed'} />
      <span>
        {t(isMissing ? 'popup_pictureNone' : 'popup_pictureRendered')}
        {why && <small class="muted">{errorWords(why.code, t)}</small>}
        {!onAddPixels && <small class="muted">{t('popup_addElsewhere')}</small>}
      </span>
      {onAddPixels && (
        <Button size="s" icon="camera" disabled={busy} onPress={onAddPixels}>
          {t(busy ? 'popup_adding' : 'popup_addPixels')}
        </Button>
      )}
    </div>
  );
}
