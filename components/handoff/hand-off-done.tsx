import { SavedFile } from '../shared/saved-file';
import { useWords } from '../words/words';

interface HandOffDoneProps {
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
    <SavedFile
      title={t('handoff_done')}
      icon="lock"
      name={name}
      bytes={bytes}
      digestLabel={t('handoff_digest')}
      sha256={sha256}
      onSaveAgain={onSaveAgain}
      onClose={onClose}
    >
      <p class="text">{t('handoff_next', [recipientName ?? t('handoff_someone')])}</p>
    </SavedFile>
  );
}
