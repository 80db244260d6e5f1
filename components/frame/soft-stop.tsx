import { Button } from '../shared/button';
import { Dialog } from '../shared/dialog';
import { useReading } from '../shared/reading-way';
import { useWords } from '../words/words';

/** After the day's guide of shown texts: offers an end first, and does not hold anybody. */
export function SoftStop({ onEnd, onContinue }: { onEnd(): void; onContinue(): void }) {
  const { t } = useWords();
  const { guide } = useReading();
  return (
    <Dialog
      title={t('dashboard_stop_title', [String(guide)])}
      small
      onClose={onContinue}
      foot={
        <>
          <Button kind="quiet" onPress={onContinue}>
            {t('dashboard_stop_continue')}
          </Button>
          <Button kind="primary" onPress={onEnd}>
            {t('dashboard_stop_end')}
          </Button>
        </>
      }
    >
      <p class="text muted">{t('dashboard_stop_text')}</p>
    </Dialog>
  );
}
