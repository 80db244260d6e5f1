import type { DeskRole } from '../../utils/shapes/desk/company';
import { type SettingsGroup, type SettingsTask, settingsGroups } from '../../utils/shapes/settings-address';
import { keyPart } from '../../utils/word-key';
import { Spoken } from '../shared/spoken';
import { useWords } from '../words/words';

const groupOf: Readonly<Record<DeskRole, SettingsGroup>> = {
  employee: 'recorder',
  reviewer: 'desk',
  legal: 'legal',
  lead: 'desk',
};

/** Where the settings open for somebody of this role. */
export const firstTask = (role: DeskRole | undefined): SettingsTask =>
  role ? settingsGroups[groupOf[role]][0] : 'capture';

interface SettingsNavProps {
  task: SettingsTask | undefined;
  role: DeskRole | undefined;
}

/** Every page of the settings by its own address; the pages of one's own role are open, the others folded. */
export function SettingsNav({ task, role }: SettingsNavProps) {
  const { t } = useWords();
  return (
    <nav class="room-list" aria-label={t('settings_pages')}>
      {(Object.keys(settingsGroups) as SettingsGroup[]).map((group) => {
        const tasks: readonly SettingsTask[] = settingsGroups[group];
        const isOpen = !role || groupOf[role] === group || tasks.some((each) => each === task);
        return (
          <details key={group} open={isOpen}>
            <summary>
              {t(`settings_group_${group}`)}{' '}
              <span class="num muted">
                <Spoken words={t('dashboard_count', [String(tasks.length)])}>{tasks.length}</Spoken>
              </span>
            </summary>
            {tasks.map((each) => (
              <a key={each} href={`#/settings/${each}`} {...(each === task ? { 'aria-current': 'page' as const } : {})}>
                {t(`settings_task_${keyPart(each)}`)}
              </a>
            ))}
          </details>
        );
      })}
      <a href="#/settings" {...(task ? {} : { 'aria-current': 'page' as const })}>
        {t('settings_all')}
      </a>
    </nav>
  );
}
