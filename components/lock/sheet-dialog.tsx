import { Button } from '../shared/button';
import { Dialog } from '../shared/dialog';
import { useWords } from '../words/words';

interface SheetDialogProps {
  /** 24, in their order. */
  words: readonly string[];
  onPrint(): void;
  onClose(): void;
}

/** The sheet that opens the lock when the passphrase is lost: printed, and never kept. It names neither company nor use. */
export function SheetDialog({ words, onPrint, onClose }: SheetDialogProps) {
  const { t } = useWords();
  return (
    <Dialog
      title={t('lock_sheet')}
      onClose={onClose}
      foot={
        <>
          <p class="muted small grow">{t('lock_sheetNothing')}</p>
          <Button kind="quiet" onPress={onClose}>
            {t('lock_sheetLater')}
          </Button>
          <Button kind="primary" icon="print" onPress={onPrint}>
            {t('lock_sheetPrint')}
          </Button>
        </>
      }
    >
      <section class="recovery-sheet">
        <h2>{t('lock_sheetTitle')}</h2>
        <p>{t('lock_sheetLead')}</p>
        <ol>
          {words.map((word, at) => (
            <li key={`${at + 1} ${word}`}>
              <span class="num">{at + 1}</span>
              {word}
            </li>
          ))}
        </ol>
        <p class="fill">
          <span>{t('lock_sheetDay')}</span>
          <i />
          <span>{t('lock_sheetPlace')}</span>
          <i />
        </p>
      </section>
    </Dialog>
  );
}
