import { byteSize } from '../dashboard/short-forms';
import { Icon } from '../icon';
import { Button } from '../shared/button';
import { Dialog } from '../shared/dialog';
import { CopyButton } from '../shared/facts';
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
        <p class="file">
          <Icon name="lock" />
          <span>
            <b class="mono">{name}</b>
            <small class="muted num">{byteSize(bytes)}</small>
          </span>
        </p>
        <p class="text">{t('handoff_next', [recipientName ?? t('handoff_someone')])}</p>
        <div>
          <p class="muted small digest-head">
            {t('handoff_digest')}
            <CopyButton text={sha256} what="SHA-256" />
          </p>
          <p class="digest mono">
            <span>{(sha256.slice(0, 32).match(/.{8}/g) ?? []).join(' ')}</span>
            <span>{(sha256.slice(32).match(/.{8}/g) ?? []).join(' ')}</span>
          </p>
        </div>
      </div>
    </Dialog>
  );
}
