import { ProgressBar } from '../files/progress-bar';
import { useTimeLeft } from '../files/use-time-left';
import { Icon, type IconName } from '../icon';
import { Button } from '../shared/button';
import { Dialog } from '../shared/dialog';
import { Spinner } from '../shared/spinner';
import { useWords } from '../words/words';

/** The steps of making a pack, in order. */
export const exportSteps = ['files', 'report', 'zip', 'verify'] as const;
export type ExportStep = (typeof exportSteps)[number] | 'encrypt' | 'papers';

interface ExportProgressProps {
  step: ExportStep;
  /** Counts of the step at hand, where they are known. */
  done?: number | undefined;
  total?: number | undefined;
  /** Names the act; an export when left out. */
  title?: string;
  /** Steps that this version does not run are left out. */
  steps?: readonly ExportStep[];
  onCancel(): void;
  onClose(): void;
}

const icons: Record<ExportStep, IconName> = {
  files: 'stack',
  report: 'doc',
  zip: 'pack',
  verify: 'verify',
  encrypt: 'lock',
  papers: 'doc',
};

/** A pack on its way: the step in words, counts where there are any, a bar as decoration. */
export function ExportProgress({
  step,
  done,
  total,
  title,
  steps = exportSteps,
  onCancel,
  onClose,
}: ExportProgressProps) {
  const { t } = useWords();
  const at = steps.indexOf(step);
  const part = total ? (done ?? 0) / total : 0;
  const percent = Math.round(((at + part) / steps.length) * 100);
  const left = useTimeLeft(step, part);
  return (
    <Dialog
      title={title ?? t('export_running')}
      small
      onClose={onClose}
      foot={
        <>
          <p class="muted small">{t('export_running_help')}</p>
          <Button onPress={onCancel}>{t('export_cancel')}</Button>
        </>
      }
    >
      <ol class="steps">
        {steps.map((name, index) => (
          <li
            key={name}
            class={index < at ? 'done' : index > at ? 'wait' : ''}
            {...(index === at ? { 'aria-current': 'step' as const } : {})}
          >
            {index === at ? <Spinner /> : <Icon name={index < at ? 'check' : icons[name]} />}
            {index === at ? <b>{t(`export_step_${name}`)}</b> : t(`export_step_${name}`)}
            {index < at && <span class="sr"> {t('shared_done')}</span>}
            <span class="muted num">
              {index === at && total ? `${done ?? 0} / ${total}` : ''}
              {index === at && left !== undefined ? `　${t('shared_minutesLeft', [String(left)])}` : ''}
            </span>
          </li>
        ))}
      </ol>
      <ProgressBar label={t('export_running')} percent={percent} look="bar export-bar" />
    </Dialog>
  );
}
