import type { ComponentChildren } from 'preact';
import { type StillUpRhythm, stillUpRhythms } from '../../../utils/shapes/settings';
import { Sign } from '../../icon';
import { Button } from '../../shared/button';
import { ChipGroup } from '../../shared/chips';
import { useWords } from '../../words/words';
import { cardAt } from '../card-address';

interface RemindersCardProps {
  /** The browser lets notifications be shown. */
  notificationsGranted: boolean;
  /** Asks the browser; must be called in the click. */
  onGrant: () => void;
  onRemove: () => void;
  rhythm: StillUpRhythm;
  onRhythm: (rhythm: StillUpRhythm) => void;
  /** The company has taken it away. */
  isFixed: boolean;
  /** What went wrong. */
  problem: ComponentChildren;
}

/** Dates that come due on the desktop, and how often posts are looked at again. Both are off until chosen. */
export function RemindersCard(props: RemindersCardProps) {
  const { t } = useWords();
  const { notificationsGranted: isOn, rhythm } = props;
  return (
    <section class="card" {...cardAt('notices#reminders')}>
      <header>
        <h2>{t('reminders_title')}</h2>
        <Button size="s" onPress={isOn ? props.onRemove : props.onGrant}>
          {t(isOn ? 'reminders_off' : 'reminders_on')}
        </Button>
      </header>
      <div class="pad settings-state">
        <p>
          <Sign kind={isOn ? 'proven' : 'missing'} /> <b>{t(isOn ? 'reminders_isOn' : 'reminders_isOff')}</b>
        </p>
        <p class="muted small">{t('reminders_help')}</p>
        {!props.isFixed && (
          <ChipGroup
            legend={t('reminders_stillUp')}
            options={stillUpRhythms.map((value) => ({ value, label: t(`reminders_stillUp_${value}`) }))}
            value={rhythm}
            onChoose={props.onRhythm}
          />
        )}
        <p class="muted small">{t(props.isFixed ? 'policy_set' : 'reminders_stillUpHelp')}</p>
        {props.problem}
      </div>
    </section>
  );
}
