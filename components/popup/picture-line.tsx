import type { CaptureAtHand } from '../../utils/shapes/schema';
import { Button } from '../shared/button';
import { errorWords } from '../words/code-words';
import { useWords } from '../words/words';

interface PictureLineProps {
  job: Pick<CaptureAtHand, 'picture' | 'failures'>;
  busy: boolean;
  /** Absent where the page is not in front: then only what the picture is is said. */
  onAddPixels: (() => void) | undefined;
}

/** All of the technique in one small line: what the picture is, and the button that adds the true one. */
export function PictureLine({ job, busy, onAddPixels }: PictureLineProps) {
  const { t } = useWords();
  const kind = job.picture?.kind ?? 'none';
  if (kind === 'screen') return null;
  const why = kind === 'none' ? job.failures.find(({ step }) => step === 'pixels') : undefined;
  return (
    <p class="tech" title={why && errorWords(why.code, t)}>
      <span>{t(kind === 'none' ? 'popup_pictureNone' : 'popup_pictureRendered')}</span>
      {onAddPixels && (
        <Button kind="quiet" size="s" disabled={busy} onPress={onAddPixels}>
          {t(busy ? 'popup_adding' : 'popup_addPixels')}
        </Button>
      )}
    </p>
  );
}
