import { type ComponentChildren, Fragment } from 'preact';
import type { DeskRole } from '../../utils/shapes/desk/company';
import { type SettingsTask, settingsGroups } from '../../utils/shapes/settings-address';
import { keyPart } from '../../utils/word-key';
import { Facts } from '../facts/facts';
import { Sign } from '../icon';
import { Button } from '../shared/button';
import { clockSecond } from '../words/format-time';
import { useWords } from '../words/words';
import { cardAt } from './card-address';
import { ProfileForm, type ProfileFormProps } from './recorder/profile-form';
import { type SiteLine, SitesCard } from './recorder/sites-card';
import { SettingsNav } from './settings-nav';

interface SettingsPageProps extends ProfileFormProps {
  /** When the profile was last saved in this visit, ISO 8601. */
  savedAt?: string | undefined;
  /** Whether the browser lets the screen be taken at any click. */
  screenGranted: boolean;
  /** Asks the browser; must be called in the click. */
  onGrantScreen: () => void;
  onRemoveScreen: () => void;
  /** What lies on this device. `bytes`: from `navigator.storage.estimate()`. */
  counts: { incidents: number; captures: number; requests: number; bytes?: number | undefined };
  /** Opens the first steps and the practice again. */
  onOpenWelcome: () => void;
  /** What went wrong with a permission. */
  problem: ComponentChildren;
  /** Cards that stand by themselves, by what is done with them; those of this page come before them. */
  cards: Partial<Record<SettingsTask, ComponentChildren>>;
  /** The one that is shown; without one all are. */
  task: SettingsTask | undefined;
  role: DeskRole | undefined;
  sites: readonly SiteLine[];
}

/** What can be set, one thing a page: at the left all pages by whose they are. */
export function SettingsPage(props: SettingsPageProps) {
  const { t } = useWords();
  const { task, cards } = props;
  const first: Partial<Record<SettingsTask, ComponentChildren>> = {
    capture: <ScreenCard {...props} />,
    contacts: <ProfileForm profile={props.profile} fixed={props.fixed ?? []} onProfile={props.onProfile} />,
    sites: <SitesCard sites={props.sites} />,
  };
  const last: Partial<Record<SettingsTask, ComponentChildren>> = { device: <DeviceCard {...props} /> };
  const shown: readonly SettingsTask[] = task ? [task] : Object.values(settingsGroups).flat();
  return (
    <div class="with-rooms">
      <SettingsNav task={task} role={props.role} />
      <main class="settings">
        <header class="page-head">
          <h1>{task ? t(`settings_task_${keyPart(task)}`) : t('settings_title')}</h1>
          <p class="muted num" role="status">
            {props.savedAt ? t('settings_savedAt', [clockSecond(props.savedAt)]) : t('settings_autosave')}
          </p>
        </header>
        {props.problem}
        {shown.map((each) => (
          <Fragment key={each}>
            {first[each]}
            {cards[each]}
            {last[each]}
          </Fragment>
        ))}
      </main>
    </div>
  );
}

function ScreenCard({ screenGranted, onGrantScreen, onRemoveScreen }: SettingsPageProps) {
  const { t } = useWords();
  return (
    <section class="card" {...cardAt('capture#screen')}>
      <header>
        <h2>{t('settings_screen')}</h2>
        {screenGranted ? (
          <Button size="s" onPress={onRemoveScreen}>
            {t('settings_screenRemove')}
          </Button>
        ) : (
          <Button size="s" icon="key" onPress={onGrantScreen}>
            {t('settings_screenGrant')}
          </Button>
        )}
      </header>
      <div class="pad settings-state">
        <p>
          <Sign kind={screenGranted ? 'proven' : 'missing'} />{' '}
          <b>{t(screenGranted ? 'settings_screenOn' : 'settings_screenOff')}</b>
        </p>
        <p class="muted small">{t(screenGranted ? 'settings_screenOnHelp' : 'settings_screenOffHelp')}</p>
      </div>
    </section>
  );
}

function DeviceCard({ counts, onOpenWelcome }: SettingsPageProps) {
  const { t, lang } = useWords();
  const number = new Intl.NumberFormat(lang);
  const size = new Intl.NumberFormat(lang, { maximumFractionDigits: 1 });
  const facts = [
    { label: t('settings_incidents'), value: <span class="num">{number.format(counts.incidents)}</span> },
    { label: t('settings_captures'), value: <span class="num">{number.format(counts.captures)}</span> },
    { label: t('settings_requests'), value: <span class="num">{number.format(counts.requests)}</span> },
    ...(counts.bytes === undefined
      ? []
      : [
          {
            label: t('settings_size'),
            value: <span class="num">{t('settings_megabytes', [size.format(counts.bytes / 1_000_000)])}</span>,
          },
        ]),
    { label: t('settings_language'), value: t('settings_languageValue'), behind: t('settings_languageHelp') },
  ];
  return (
    <section class="card" {...cardAt('device#storage')}>
      <header>
        <h2>{t('settings_device')}</h2>
        <Button kind="quiet" size="s" onPress={onOpenWelcome}>
          {t('settings_openWelcome')}
        </Button>
      </header>
      <div class="pad settings-state">
        <Facts facts={facts} />
        <p class="muted small">{t('settings_deviceHelp')}</p>
      </div>
    </section>
  );
}
