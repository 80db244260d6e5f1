import { DropArea } from '../files/drop-area';
import { Dialog } from '../shared/dialog';
import { type CheckProgress, CheckRunning } from '../verify/check-running';
import { useWords } from '../words/words';
import { ImportDone, type ImportedCase } from './import-done';
import { ImportMany, type ManyFiles } from './import-many';
import { ImportRefused, type Refusal } from './import-refused';
import { PassphraseForm } from './passphrase-form';
import { WithdrawalKept } from './withdrawal-kept';

/** Where an import stands. */
export type ImportStage =
  | { name: 'ask' }
  | { name: 'running'; file: string; progress?: CheckProgress }
  | { name: 'locked'; file: string; isBusy: boolean; problem?: string | undefined }
  | { name: 'refused'; file: string; refusal: Refusal }
  /** Consent was taken back of what has not come yet. */
  | { name: 'early'; file: string }
  | { name: 'done'; file: string; imported: ImportedCase }
  | ManyFiles;

interface ImportDialogProps {
  stage: ImportStage;
  onFile(file: File): void;
  onFiles(files: readonly File[]): void;
  onPassphrase(passphrase: string): void;
  /** Goes to the case that came in. */
  onOpen(incidentId: string): void;
  /** Ends what runs: nothing of the file is taken in. */
  onStop(): void;
  onClose(): void;
}

/** Takes a pack in: drop it, unlock when it is encrypted, and hear what became of it. */
export function ImportDialog({ stage, onFile, onFiles, onPassphrase, onOpen, onStop, onClose }: ImportDialogProps) {
  const { t } = useWords();
  if (stage.name === 'done') return <ImportDone {...stage} onFile={onFile} onOpen={onOpen} onClose={onClose} />;
  if (stage.name === 'refused') return <ImportRefused {...stage} onFile={onFile} onClose={onClose} />;
  if (stage.name === 'early') return <WithdrawalKept {...stage} onFile={onFile} onClose={onClose} />;
  if (stage.name === 'many') return <ImportMany many={stage} onClose={onClose} />;
  return (
    <Dialog
      title={t('handoff_import')}
      small
      onClose={onClose}
      foot={<p class="muted small">{t('handoff_importHelp')}</p>}
    >
      {stage.name === 'ask' && (
        <DropArea
          icon="inbox"
          words={t('handoff_importDrop')}
          choose={t('handoff_importChoose')}
          accept=".zip,.age"
          onFile={onFile}
          onFiles={onFiles}
        />
      )}
      {stage.name === 'running' && (
        <>
          <p class="mono muted small">{stage.file}</p>
          <CheckRunning progress={stage.progress ?? { step: 'begin' }} onCancel={onStop} />
        </>
      )}
      {stage.name === 'locked' && (
        <div class="handoff">
          <p class="text">{t('handoff_importLocked', [stage.file])}</p>
          <PassphraseForm
            act={t('handoff_importUnlock')}
            isBusy={stage.isBusy}
            problem={stage.problem}
            onPassphrase={onPassphrase}
          />
        </div>
      )}
    </Dialog>
  );
}
