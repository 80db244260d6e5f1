import { FileButton } from '../files/file-button';
import { Button } from '../shared/button';
import { Dialog } from '../shared/dialog';
import { useWords } from '../words/words';

interface WithdrawalKeptProps {
  file: string;
  onFile(file: File): void;
  onClose(): void;
}

/** Consent was taken back of a case that has not come: it is kept, and the case may be taken in now. */
export function WithdrawalKept({ file, onFile, onClose }: WithdrawalKeptProps) {
  const { t } = useWords();
  return (
    <Dialog
      title={t('handoff_early')}
      small
      onClose={onClose}
      foot={
        <>
          <Button onPress={onClose}>{t('shared_close')}</Button>
          <FileButton look="btn primary" words={t('handoff_importAnother')} accept=".zip,.age" onFile={onFile} />
        </>
      }
    >
      <div class="handoff" role="status">
        <p class="mono muted small">{file}</p>
        <p class="text">{t('error_withdrawal_early')}</p>
      </div>
    </Dialog>
  );
}
