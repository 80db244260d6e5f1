import { useEffect, useState } from 'preact/hooks';
import type { Picture } from '../../utils/shapes/schema';
import { Icon } from '../icon';
import type { HoldToShow } from '../shared/hold-to-show';
import { Bars } from '../shared/mask';
import { useWords } from '../words/words';
import { HardCover } from './hard-cover';
import { HoldButton } from './hold-button';
import { useZoom, ZoomChoice } from './zoom';

interface PictureStageProps {
  picture: Picture;
  hold: HoldToShow;
  isHard: boolean;
  /** Object URL of the picture; asked for when it is first shown, so that no pixel is decoded before. */
  loadPicture(): Promise<string | undefined>;
}

/** The picture of the post: placeholder bars until it is held; grey while it is shown. */
export function PictureStage({ picture, hold, isHard, loadPicture }: PictureStageProps) {
  const { t } = useWords();
  const [url, setUrl] = useState<string>();
  const [isSharp, setIsSharp] = useState(false);
  const zoom = useZoom(hold.shown);
  useEffect(() => setUrl(undefined), [picture]);
  useEffect(() => {
    if (!hold.shown) return;
    let isCurrent = true;
    void loadPicture().then((loaded) => {
      if (isCurrent) setUrl(loaded);
    });
    return () => {
      isCurrent = false;
    };
  }, [hold.shown]);

  return (
    <div class="stage">
      {picture.kind === 'rendered' && (
        <span class="badge caution stage-label">
          <Icon name="image" />
          {t('dashboard_picture_rendered')}
        </span>
      )}
      {hold.shown && url ? (
        <img
          ref={zoom.picture}
          class={isSharp ? 'shown sharp' : 'shown'}
          src={url}
          alt={t('dashboard_picture_shown')}
          draggable={false}
        />
      ) : (
        <Placeholder picture={picture} />
      )}
      <div class="sharp-choice">
        <ZoomChoice zoom={zoom} />
        <label>
          <input type="checkbox" checked={isSharp} onChange={() => setIsSharp(!isSharp)} />
          {t('dashboard_picture_sharp')}
        </label>
      </div>
      {isHard ? (
        <HardCover hold={hold} />
      ) : (
        <HoldButton hold={hold} label={t('dashboard_picture_hold')} help={t('dashboard_hold_help')} />
      )}
    </div>
  );
}

function Placeholder({ picture }: { picture: Picture }) {
  const { t } = useWords();
  return (
    <div class="pixel" role="img" aria-label={t('dashboard_picture_hidden')}>
      <span class="av" />
      <span class="h">
        <Bars length={30} />
      </span>
      <span class="p">
        <Bars length={100} most={5} />
        <Bars length={80} most={4} />
        <Bars length={60} />
      </span>
      <span class="photo" />
      {picture.seams.length > 0 && (
        <span class="seamline">
          <span>
            {t('dashboard_picture_seams', [String(picture.tiles.length), String(picture.tiles[1]?.overlap ?? 0)])}
          </span>
        </span>
      )}
    </div>
  );
}

/** In place of a picture that could not be taken. */
export function NoPicture() {
  const { t } = useWords();
  return (
    <div class="stage stage-none">
      <Icon name="image" />
      <p>
        <b>{t('dashboard_picture_none')}</b>
      </p>
      <p class="muted small">{t('dashboard_picture_none_help')}</p>
    </div>
  );
}
