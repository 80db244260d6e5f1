import { Button } from '../shared/button';
import type { HoldToShow } from '../shared/hold-to-show';
import { useWords } from '../words/words';

/** So long what is masked more strongly stays open, in ms. */
export const opened = 5_000;

/** Over records of a kind that this person wants to meet only on purpose: the summary first, then one press for five seconds. */
export function HardCover({ hold, isInDialog = false }: { hold: HoldToShow; isInDialog?: boolean }) {
  const { t } = useWords();
  return (
    <div class="hard" hidden={hold.shown}>
      <b>{t('reading_hard')}</b>
      <p class="muted small">{t('reading_hardHelp')}</p>
      <span class="empty-acts">
        {!isInDialog && (
          <Button onPress={() => document.querySelector<HTMLElement>('#summary')?.focus()}>
            {t('reading_toSummary')}
          </Button>
        )}
        <Button kind="quiet" onPress={() => hold.openFor(opened)}>
          {t('reading_open5')}
        </Button>
      </span>
      {!isInDialog && (
        <a class="lnk small" href="#/settings/reading">
          {t('reading_change')}
        </a>
      )}
    </div>
  );
}
