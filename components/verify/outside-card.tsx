import { FileButton } from '../files/file-button';
import { Sign } from '../icon';
import { useWords } from '../words/words';

/** What the person brings along: keys, roots, the original of redacted copies; never taken from a pack. */
export interface Outside {
  /** Keys on the list, 0 for none. */
  keys: number;
  hasRoots: boolean;
  /** The last file was no list of keys. */
  isUnreadable?: boolean;
  onKeys?(file: File): void;
  onRoots?(file: File): void;
  /** A pack with the originals was loaded. */
  hasOriginal?: boolean;
  /** Given where redacted copies lie on the table. */
  onOriginal?(file: File): void;
}

/** Load a list of keys, root certificates or an original, and see what is loaded. */
export function OutsideCard({ keys, hasRoots, isUnreadable, onKeys, onRoots, hasOriginal, onOriginal }: Outside) {
  const { t } = useWords();
  return (
    <section class="v-outside" aria-label={t('verify_outside')}>
      <p class="muted small">{t('verify_outside_help')}</p>
      <p class="v-outside-row">
        {onKeys && (
          <FileButton
            look="btn s"
            icon="key"
            words={t('verify_loadKeys')}
            accept=".json,application/json"
            onFile={onKeys}
          />
        )}
        {onRoots && <FileButton look="btn s" words={t('verify_loadRoots')} accept=".pem,.crt,.cer" onFile={onRoots} />}
        {onOriginal && (
          <FileButton
            look="btn s"
            icon="pack"
            words={t('verify_loadOriginal')}
            accept=".zip,application/zip"
            onFile={onOriginal}
          />
        )}
        <span class="small" role="status">
          {isUnreadable && (
            <>
              <Sign kind="changed" /> {t('verify_keysUnreadable')}{' '}
            </>
          )}
          {keys > 0 && t('verify_keysLoaded', [String(keys)])} {hasRoots && t('verify_rootsLoaded')}{' '}
          {hasOriginal && t('verify_originalLoaded')}
        </span>
      </p>
    </section>
  );
}
