import type { ImportOutcome, KeyStanding } from '../../utils/evidence/store/import-incident';
import { type Fact, Facts } from '../facts/facts';
import { FileButton } from '../files/file-button';
import { Sign } from '../icon';
import { Button } from '../shared/button';
import { Dialog } from '../shared/dialog';
import { Notice } from '../shared/notice';
import { dayAndMinute } from '../words/format-time';
import { shortDigest } from '../words/short-forms';
import { useWords } from '../words/words';

/** What an import brought. */
export interface ImportedCase extends ImportOutcome {
  keyStanding: KeyStanding;
  /** Fingerprints of the devices that the captures name. */
  keys: readonly string[];
}

const signs = { pinned: 'proven', claimed: 'claimed', none: 'missing' } as const;

interface ImportDoneProps {
  file: string;
  imported: ImportedCase;
  onFile(file: File): void;
  onOpen(incidentId: string): void;
  onClose(): void;
}

/** The case is in; whose device it came from is said to be claimed unless somebody here has pinned the key. */
export function ImportDone({ file, imported, onFile, onOpen, onClose }: ImportDoneProps) {
  const { t, lang } = useWords();
  const { kind, number, captures, keyStanding, keys, incidentId, withdrawn } = imported;
  const facts: Fact[] = [
    { label: t('dashboard_number'), value: <b class="num">{number}</b> },
    { label: t('dashboard_captures'), value: t(`handoff_import_${kind}_captures`, [String(captures)]) },
    {
      label: t('handoff_importKey'),
      value: (
        <span>
          <Sign kind={signs[keyStanding]} /> {t(`handoff_key_${keyStanding}`)}
        </span>
      ),
      behind: <span class="mono">{keys.map(shortDigest).join(' ')}</span>,
    },
  ];
  return (
    <Dialog
      title={t(`handoff_import_${kind}`)}
      small
      onClose={onClose}
      foot={
        <>
          <FileButton look="btn" words={t('handoff_importAnother')} accept=".zip,.age" onFile={onFile} />
          <Button kind="primary" onPress={() => onOpen(incidentId)}>
            {t('handoff_importOpen')}
          </Button>
        </>
      }
    >
      <div class="handoff" role="status">
        <p class="mono muted small">{file}</p>
        {withdrawn.map(({ handOver, at }) => (
          <Notice key={handOver} icon="alert" tone="caution">
            {t('handoff_earlyTaken', [dayAndMinute(at, lang)])}
          </Notice>
        ))}
        <Facts facts={facts} />
        <p class="muted small">{t(`handoff_key_${keyStanding}_help`)}</p>
        <p class="muted small">{t('verify_scope')}</p>
      </div>
    </Dialog>
  );
}
