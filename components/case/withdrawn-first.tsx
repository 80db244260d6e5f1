import type { Consent } from '../../utils/evidence/hand-over/desk-side';
import { Button } from '../shared/button';
import { Dialog } from '../shared/dialog';
import { Notice } from '../shared/notice';
import { dayAndMinute } from '../words/format-time';
import { useWords } from '../words/words';

interface WithdrawnFirstProps {
  withdrawn: NonNullable<Consent['withdrawn']>;
  onGoOn(): void;
  onClose(): void;
}

/** Before something of a case leaves whose consent was taken back: said once, and not locked, since the law may ask for it. */
export function WithdrawnFirst({ withdrawn: { at, words }, onGoOn, onClose }: WithdrawnFirstProps) {
  const { t, lang } = useWords();
  return (
    <Dialog
      title={t('consent_withdrawn')}
      small
      onClose={onClose}
      foot={
        <>
          <Button onPress={onGoOn}>{t('consent_goOn')}</Button>
          <Button kind="primary" onPress={onClose}>
            {t('dashboard_cancel')}
          </Button>
        </>
      }
    >
      <Notice icon="alert" tone="caution">
        {t('consent_before', [dayAndMinute(at, lang)])}
      </Notice>
      {words && <p class="verbatim">{words}</p>}
      <p class="text">{t('consent_mayGoOn')}</p>
    </Dialog>
  );
}
