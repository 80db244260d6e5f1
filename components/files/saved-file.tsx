import type { ComponentChildren } from 'preact';
import { CopyButton } from '../facts/facts';
import { Icon, type IconName } from '../icon';
import { Button } from '../shared/button';
import { Dialog } from '../shared/dialog';
import { byteSize } from '../words/short-forms';
import { useWords } from '../words/words';

interface SavedFileProps {
  /** What has been done. */
  title: string;
  icon: IconName;
  name: string;
  bytes: number;
  /** What the digest is for. */
  digestLabel: string;
  sha256: string;
  /** What else there is to say of the file. */
  children?: ComponentChildren;
  onSaveAgain(): void;
  onClose(): void;
}

/** A file has been saved: its name, its size and its digest, and once more where it was lost on the way. */
export function SavedFile({ title, icon, name, bytes, digestLabel, sha256, children, ...acts }: SavedFileProps) {
  const { t } = useWords();
  return (
    <Dialog
      title={title}
      small
      onClose={acts.onClose}
      foot={
        <>
          <Button onPress={acts.onSaveAgain}>{t('export_saveAgain')}</Button>
          <Button kind="primary" onPress={acts.onClose}>
            {t('export_finish')}
          </Button>
        </>
      }
    >
      <div class="done-d">
        <p class="file">
          <Icon name={icon} />
          <span>
            <b class="mono">{name}</b>
            <small class="muted num">{byteSize(bytes)}</small>
          </span>
        </p>
        <FileDigest label={digestLabel} sha256={sha256} />
        {children}
      </div>
    </Dialog>
  );
}

/** A SHA-256 in eight groups over two lines: read out when the file is handed over. */
function FileDigest({ label, sha256 }: { label: string; sha256: string }) {
  const groups = sha256.match(/.{8}/g) ?? [sha256];
  return (
    <div>
      <p class="muted small digest-head">
        {label}
        <CopyButton text={sha256} what="SHA-256" />
      </p>
      <p class="digest mono">
        <span>{groups.slice(0, 4).join(' ')}</span>
        <span>{groups.slice(4).join(' ')}</span>
      </p>
    </div>
  );
}
