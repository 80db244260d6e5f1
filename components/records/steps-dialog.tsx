import type { ActKind } from '../../utils/shapes/schema';
import { Dialog } from '../shared/dialog';
import { useWords } from '../words/words';
import { FirstSteps, HelpDesks } from './first-steps';

interface StepsDialogProps {
  acts: readonly ActKind[];
  /** By step: when it was ticked. */
  done: Readonly<Record<string, string>>;
  onTick(step: string, isDone: boolean): void;
  onClose(): void;
}

/** All first steps, and who can be talked to. */
export function StepsDialog({ acts, done, onTick, onClose }: StepsDialogProps) {
  const { t } = useWords();
  return (
    <Dialog title={t('records_firstSteps')} small onClose={onClose}>
      <FirstSteps acts={acts} done={done} onTick={onTick} />
      <HelpDesks acts={acts} />
    </Dialog>
  );
}
