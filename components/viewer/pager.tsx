import type { Capture } from '../../utils/shapes/schema';
import type { WordKey } from '../../utils/word-key';
import { Icon } from '../icon';
import { ShortDay, Spoken } from '../shared/spoken';
import { clockMinute } from '../words/format-time';
import { useWords } from '../words/words';

interface PagerProps {
  captures: readonly Capture[];
  capture: Capture;
  onCapture(captureId: string): void;
}

/** Steps through the captures of an incident, oldest first. */
export function Pager({ captures, capture, onCapture }: PagerProps) {
  const { t } = useWords();
  const at = captures.findIndex(({ id }) => id === capture.id);
  const step = (by: number, icon: 'left' | 'right', name: WordKey) => {
    const target = captures[at + by];
    return (
      <button
        type="button"
        class="iconbtn s"
        aria-label={t(name)}
        disabled={!target}
        onClick={() => target && onCapture(target.id)}
      >
        <Icon name={icon} />
      </button>
    );
  };
  return (
    <div class="pager">
      {captures.length > 1 && step(-1, 'left', 'dashboard_capture_before')}
      <span class="num">
        <Spoken words={t('dashboard_capture_at', [String(at + 1), String(captures.length)])}>
          <b>{at + 1}</b> / {captures.length}
          {'　'}
        </Spoken>
        <ShortDay iso={capture.capturedAt} /> {clockMinute(capture.capturedAt)}
      </span>
      {captures.length > 1 && step(1, 'right', 'dashboard_capture_after')}
    </div>
  );
}
