import { Button } from '../shared/button';
import { Spinner } from '../shared/spinner';
import { useWords } from '../words/words';
import { ProgressBar } from './progress-bar';
import { useTimeLeft } from './use-time-left';

interface RunningLineProps {
  /** What is done, in words. */
  words: string;
  /** What the counts are of: another step begins anew. */
  step: string;
  done: number;
  /** 0 where it is not known yet. */
  total: number;
  /** The counts in words; without them the bar alone tells. */
  counts?: string | undefined;
  onCancel(): void;
}

/** Work on its way, within a card: what is done, how much of it, how long still, and how to end it. */
export function RunningLine({ words, step, done, total, counts, onCancel }: RunningLineProps) {
  const { t } = useWords();
  const part = total > 0 ? done / total : 0;
  const percent = Math.round(part * 100);
  const left = useTimeLeft(step, part);
  return (
    <div class="running-line">
      <p role="status" class="handoff-lead">
        <Spinner />
        {words}
      </p>
      <span class="num muted">
        {total > 0 && counts}
        {left !== undefined && `　${t('shared_minutesLeft', [String(left)])}`}
      </span>
      <Button onPress={onCancel}>{t('shared_end')}</Button>
      {total > 0 && <ProgressBar label={words} percent={percent} />}
    </div>
  );
}
