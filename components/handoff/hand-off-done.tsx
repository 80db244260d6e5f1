import { Button } from '../shared/button';
import { Dialog } from '../shared/dialog';
import { FileDigest, SavedFile } from '../shared/saved-file';
import { useWords } from '../shared/words';

export interface HandOffDoneProps {
  name: string;
  bytes: number;
  sha256: string;
  /** Whose it is now: the name from the settings. */
  recipientName?: string | undefined;
  onSaveAgain(): void;
  onClose(): void;
}

/** The file is saved; carrying it over is the person's act. */
export function HandOffDone({ name, bytes, sha256, recipientName, onSaveAgain, onClose }: HandOffDoneProps) {
  const { t } = useWords();
  return (
    <Dialog
      title={t('handoff_done')}
      small
      onClose={onClose}
      foot={
        <>
          <Button onPress={onSaveAgain}>{t('export_saveAgain')}</Button>
          <Button kind="primary" onPress={onClose}>
            {t('export_finish')}
          </Button>
        </>
      }
    >
      <div class="done-d">
        <SavedFile icon="lock" name={name} bytes={bytes} />
        <p class="text">{t('handoff_next', [recipientName ?? t('handoff_someone')])}</p>
        <FileDigest label={t('handoff_digest')} sha256={sha256} />
      </div>
    </Dialog>
  );
}
