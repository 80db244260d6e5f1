import { Button } from '../shared/button';
import type { HoldToShow } from '../shared/hold-to-show';
import { useWords } from '../words/words';

/** So long the words stay open, in ms. */
const opened = 5_000;

/** Over records of a kind that this person wants to meet only on purpose: the summary first, then one press for five seconds. */
export function HardCover({ hold }: { hold: HoldToShow }) {
  const { t } = useWords();
  return (
    <div class="hard" hidden={hold.shown}>
      <b>{t('reading_hard')}</b>
      <p class="muted small">{t('reading_hardHelp')}</p>
      <span class="empty-acts">
        <Button onPress={() => document.querySelector<HTMLElement>('#summary')?.focus()}>
          {t('reading_toSummary')}
        </Button>
        <Button kind="quiet" onPress={() => hold.openFor(opened)}>
          {t('reading_open5')}
        </Button>
      </span>
      <a class="lnk small" href="#/settings/reading">
        {t('reading_change')}
      </a>
    </div>
  );
}
