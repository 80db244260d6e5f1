import type { FindableSite } from '../../utils/find-site';
import { Icon } from '../icon';
import { Button } from '../shared/button';
import { Notice } from '../shared/notice';
import { SiteFinder } from '../shared/site-finder';
import { useWords } from '../words/words';

const abilities = [
  { key: 'record', icon: 'seal' },
  { key: 'words', icon: 'eyeoff' },
  { key: 'decide', icon: 'hand' },
] as const;

/** With what three kinds of people begin. */
const firstRoles = [
  { role: 'employee', icon: 'user' },
  { role: 'reviewer', icon: 'inbox' },
  { role: 'legal', icon: 'doc' },
] as const;

interface AbilitiesStepProps {
  sites: readonly (FindableSite & { id: string; name: string })[];
  /** Ids of those with marks by the company's setting; absent where all have them. */
  withMarks?: readonly string[] | undefined;
  /** What the company or the person has chosen. */
  chosen: string | undefined;
  /** Goes to the first page of that role. */
  onRole: (role: (typeof firstRoles)[number]['role']) => void;
  onNext: () => void;
}

/** What the tool does, where it does it, and where everything stays. */
export function AbilitiesStep({ sites, withMarks, chosen, onRole, onNext }: AbilitiesStepProps) {
  const { t } = useWords();
  const hasMarks = ({ id }: { id: string }) => withMarks?.includes(id) ?? true;
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
      <section class="on-roles" aria-label={t('welcome_roles')}>
        {firstRoles.map(({ role, icon }) => (
          <button
            key={role}
            type="button"
            class="way"
            {...(role === chosen ? { 'aria-current': 'true' as const } : {})}
            onClick={() => onRole(role)}
          >
            <Icon name={icon} />
            <span>
              <b>{t(`welcome_role_${role}`)}</b>
              <small>{t(`welcome_role_${role}Help`)}</small>
            </span>
          </button>
        ))}
      </section>
      <section class="on-sites">
        <h2>{t('welcome_sites')}</h2>
        <SiteFinder sites={sites.filter(hasMarks)} leftOut={sites.filter((site) => !hasMarks(site))}>
          {(found) => <p>{found.map(({ name }) => name).join(t('popup_between'))}</p>}
        </SiteFinder>
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
