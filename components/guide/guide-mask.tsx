import { countLetters } from '../../utils/count-letters';
import { holding, useHoldToShow } from '../shared/hold-to-show';
import { Bars } from '../shared/mask';
import type { Translate } from '../words/translate';
import { OwnWords } from './own-words';

interface GuideMaskProps {
  /** The words; in the document only while they are held open. */
  text: string;
  /** How many of its characters are the post's own. */
  quoted: number;
  t: Translate;
  /** Buttons that stand beside the mask. */
  children?: preact.ComponentChildren;
  onShown?: (() => void) | undefined;
}

/** A text that carries words of the post: bars and counts, the words only for as long as pointer or key is down. */
export function GuideMask({ text, quoted, t, children, onShown }: GuideMaskProps) {
  const hold = useHoldToShow(() => onShown?.());
  const counts = [String(countLetters(text)), String(quoted)];
  return (
    <>
      <div class="val">
        <button type="button" class="mask" aria-label={t('guide_maskName', counts)} {...holding(hold, t)}>
          <Bars length={counts[0] === '0' ? 1 : 40} most={2} />
          <span class="num">{t('guide_maskLength', counts)}</span>
        </button>
        {children}
      </div>
      <div aria-live="polite">
        {hold.shown && (
          <blockquote class="held" dir="auto">
            <OwnWords words={text} />
          </blockquote>
        )}
      </div>
    </>
  );
}
