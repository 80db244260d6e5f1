import { FileButton } from '../files/file-button';
import { ProblemNotice } from '../shared/acts/problem';
import { Button } from '../shared/button';
import { Dialog } from '../shared/dialog';
import { useWords } from '../words/words';
import { DeskFacts } from './desk-facts';
import { HandOverSteps } from './hand-over-steps';
import { type OfferedDesk, OtherDeskDialog } from './other-desk';

interface ChooseDeskProps {
  /** What a file has brought and nobody has confirmed yet. */
  offered?: OfferedDesk | undefined;
  /** The desk that was here has been withdrawn. */
  isWithdrawn: boolean;
  problem?: string | undefined;
  onFile(file: File): void;
  onAdd(offered: OfferedDesk): void;
  /** What was brought is not taken. */
  onKeep(): void;
  onClose(): void;
}

/** Nobody to hand over to yet: by which ways a desk comes, and what a file has brought. */
export function ChooseDesk({ offered, isWithdrawn, problem, onFile, onAdd, onKeep, onClose }: ChooseDeskProps) {
  const { t } = useWords();
  if (offered?.meeting.is === 'other')
    return <OtherDeskDialog offered={offered} problem={problem} onKeep={onKeep} onTake={() => onAdd(offered)} />;
  return (
    <Dialog
      title={t(isWithdrawn && !offered ? 'handoff_withdrawn' : 'desk_title')}
      small
      onClose={onClose}
      foot={
        <>
          <Button onPress={onClose}>{t(offered ? 'desk_leave' : 'shared_close')}</Button>
          {offered ? (
            <Button kind="primary" onPress={() => onAdd(offered)}>
              {t('desk_add')}
            </Button>
          ) : (
            <FileButton look="btn primary" words={t('desk_fromFile')} accept=".json,.txt" onFile={onFile} />
          )}
        </>
      }
    >
      <HandOverSteps at="desk" />
      {problem && <ProblemNotice code={problem} />}
      {offered ? (
        <DeskFacts desk={offered.desk} words={offered.words} way={t('desk_way_file')} />
      ) : (
        <div class="stack">
          <p class="text">{t(isWithdrawn ? 'handoff_withdrawnText' : 'handoff_nobodyText')}</p>
          <ul class="plain">
            <li>{t('handoff_byLink')}</li>
            <li>{t('handoff_byFile')}</li>
            <li>{t('handoff_byPolicy')}</li>
          </ul>
          <p class="muted small">{t('handoff_untilThen')}</p>
        </div>
      )}
    </Dialog>
  );
}
