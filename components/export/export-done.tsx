import { SavedFile } from '../files/saved-file';
import { Sign } from '../icon';
import { Button } from '../shared/button';
import { Dialog } from '../shared/dialog';
import { errorWords } from '../words/code-words';
import type { Translate } from '../words/translate';
import { useWords } from '../words/words';

/** A finished pack. */
interface ExportResult {
  name: string;
  bytes: number;
  sha256: string;
  /** What the verifier said about the pack just made: checks that hold, cannot be answered, differ. A large pack is only looked over. */
  verified: { isWhole: boolean; passed: number; open: number; failed: number };
  /** An authority is set in the settings, and it did not stamp this pack. */
  lacksStamp?: boolean;
  /** Rules of the court's filing system that the finished PDFs break; left out when nobody looked. */
  mintsFaults?: readonly { file: string; found: string }[];
}

interface ExportDoneProps {
  result: ExportResult;
  onSaveAgain(): void;
  onClose(): void;
}

/** The pack is saved: its name, its digest, what a fresh check says. */
export function ExportDone({ result, onSaveAgain, onClose }: ExportDoneProps) {
  const { t } = useWords();
  return (
    <SavedFile
      title={t('export_done')}
      icon="pack"
      name={result.name}
      bytes={result.bytes}
      digestLabel={t('export_digest')}
      sha256={result.sha256}
      onSaveAgain={onSaveAgain}
      onClose={onClose}
    >
      <Verified verified={result.verified} />
      {result.lacksStamp && (
        <p class="small">
          <Sign kind="missing" /> {t('export_lacksStamp')}
        </p>
      )}
      {result.mintsFaults && (
        <p class="small">
          <Sign kind={result.mintsFaults.length === 0 ? 'proven' : 'missing'} />{' '}
          {result.mintsFaults.length === 0
            ? t('mints_passes')
            : t('mints_bounces', [String(result.mintsFaults.length)])}
          {result.mintsFaults.map(({ file, found }) => (
            <small key={`${file} ${found}`}> {t('mints_fault', [file, found])}</small>
          ))}
        </p>
      )}
    </SavedFile>
  );
}

function Verified({ verified }: Pick<ExportResult, 'verified'>) {
  const { t } = useWords();
  const isChanged = verified.failed > 0;
  return (
    <>
      <p class="small">
        <Sign kind={isChanged ? 'changed' : 'proven'} /> {verifiedWords(verified, t)}
      </p>
      <p class="small muted">{t('verify_scope')}</p>
    </>
  );
}

function verifiedWords({ isWhole, passed, open, failed }: ExportResult['verified'], t: Translate): string {
  if (failed > 0) return t('export_notVerified', [String(failed)]);
  return isWhole ? t('export_verified', [String(passed), String(open)]) : t('export_lookedOver', [String(passed)]);
}

/** A pack that could not be made: what happened, what is safe, what to do. */
export function ExportFailed({ code, onRetry, onClose }: { code: string; onRetry(): void; onClose(): void }) {
  const { t } = useWords();
  return (
    <Dialog
      title={t('export_failed')}
      small
      onClose={onClose}
      foot={
        <>
          <Button onPress={onClose}>{t('shared_close')}</Button>
          <Button kind="primary" onPress={onRetry}>
            {t('export_retry')}
          </Button>
        </>
      }
    >
      <p class="text" role="alert">
        {errorWords(code, t)}
      </p>
      <p class="mono muted small">{code}</p>
    </Dialog>
  );
}
