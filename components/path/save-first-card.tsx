import { AccountRows, type AccountRowsProps } from '../chooser/account-rows';
import { useWords } from '../words/words';

/** What can be saved only as long as it is there: pages of accounts and their other posts. */
export function SaveFirstCard(props: AccountRowsProps) {
  const { t } = useWords();
  return (
    <section class="card" aria-label={t('path_first')}>
      <header>
        <h2>{t('path_first')}</h2>
      </header>
      <ul class="jobs bare">
        <AccountRows {...props} />
      </ul>
    </section>
  );
}
