import { Icon } from '../icon';
import { useWords } from '../words/words';

/** What is worth knowing before anything is sent, beside the choice. */
export function SendingNotice() {
  const { t } = useWords();
  return (
    <div class="notice">
      <Icon name="info" />
      <p>
        <b>{t('chooser_before')}</b>
        {t('chooser_before_text')}
      </p>
    </div>
  );
}
