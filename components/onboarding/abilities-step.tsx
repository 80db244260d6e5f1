import { Icon } from '../icon';
import { Button } from '../shared/button';
import { Notice } from '../shared/notice';
import { useWords } from '../words/words';

const abilities = [
  { key: 'record', icon: 'seal' },
  { key: 'words', icon: 'eyeoff' },
  { key: 'decide', icon: 'hand' },
] as const;

/** What the tool does, where it does it, and where everything stays. */
export function AbilitiesStep({ siteNames, onNext }: { siteNames: readonly string[]; onNext: () => void }) {
  const { t } = useWords();
  return (
    <>
      <h1>{t('welcome_abilities')}</h1>
      <p class="text muted">{t('welcome_abilitiesHelp')}</p>
      <ul class="abilities">
        {abilities.map(({ key, icon }) => (
          <li key={key}>
            <Icon name={icon} />
            <h2>{t(`welcome_can_${key}`)}</h2>
            <p class="muted">{t(`welcome_can_${key}Help`)}</p>
          </li>
        ))}
      </ul>
      <section class="on-sites">
        <h2>{t('welcome_sites')}</h2>
        <p>{siteNames.join(t('popup_between'))}</p>
        <p class="muted small">{t('welcome_sitesHelp')}</p>
      </section>
      <Notice icon="lock">{t('welcome_local')}</Notice>
      <footer class="on-foot">
        <p class="muted small">{t('welcome_noDecision')}</p>
        <Button kind="primary" size="l" onPress={onNext}>
          {t('welcome_next')}
        </Button>
      </footer>
    </>
  );
}
