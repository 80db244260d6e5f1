import { RunningLine } from '../files/running-line';
import { useWords } from '../words/words';

/** What the checks of a pack tell of themselves; nothing where there is only the waiting. */
export interface CheckProgress {
  step: string;
  done?: number;
  total?: number;
}

const told = ['decrypt', 'read', 'pictures', 'pages'] as const;

/** The checks of a pack on their way, and how to end them. */
export function CheckRunning({ progress, onCancel }: { progress: CheckProgress; onCancel(): void }) {
  const { t } = useWords();
  const { done = 0, total = 0 } = progress;
  const step = told.find((one) => one === progress.step);
  const isOfRecords = step === 'pictures' || step === 'pages';
  return (
    <RunningLine
      words={step ? t(`verify_running_${step}`) : t('verify_running')}
      step={progress.step}
      done={done}
      total={total}
      counts={isOfRecords ? `${done} / ${total}` : undefined}
      onCancel={onCancel}
    />
  );
}
