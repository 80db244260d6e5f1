import { createContext } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { DeskRole } from '../../utils/shapes/desk/company';
import { Dog, Icon, type IconName } from '../icon';
import { firstTask } from '../settings/settings-nav';
import { useWords } from '../words/words';
import { KeyHint } from './key-hint';

/** A main screen of the dashboard. */
export type RailScreen = 'desk' | 'incidents' | 'requests' | 'watch' | 'figures' | 'company' | 'verify' | 'settings';

const places: readonly { id: RailScreen; icon: IconName }[] = [
  { id: 'desk', icon: 'users' },
  { id: 'incidents', icon: 'inbox' },
  { id: 'requests', icon: 'send' },
  { id: 'watch', icon: 'eye' },
  { id: 'figures', icon: 'chart' },
  { id: 'company', icon: 'building' },
  { id: 'verify', icon: 'verify' },
  { id: 'settings', icon: 'sliders' },
];

/** A room of a case where the company says what it does: who only records does not work there. */
type CareRoom = 'care';

/** Rooms that a role does not see; without a role all are shown. */
const hidden: Readonly<Record<DeskRole, readonly (RailScreen | CareRoom)[]>> = {
  employee: ['desk', 'figures', 'company', 'care'],
  reviewer: [],
  legal: ['watch'],
  lead: [],
};

/** Whether a room is shown in a role. */
export const isShown = (role: DeskRole | undefined, room: RailScreen | CareRoom) =>
  !role || !hidden[role].includes(room);

/** The role of who sits here, for what stands deep in a screen. */
export const Role = createContext<DeskRole | undefined>(undefined);

interface RailProps {
  current: RailScreen;
  role?: DeskRole | undefined;
  /** Leaves to a neutral page at once. */
  onLeave(): void;
}

/** The main screens, and the way out that is on every one of them. */
export function Rail({ current, role, onLeave }: RailProps) {
  const { t } = useWords();
  const nav = useRef<HTMLElement>(null);
  // On a telephone the rooms move sideways, and the one that is open may be out of sight
  useLayoutEffect(() => {
    nav.current?.querySelector('[aria-current]')?.scrollIntoView?.({ block: 'nearest', inline: 'nearest' });
  }, [current]);
  return (
    <nav class="rail" ref={nav} aria-label={t('dashboard_screens')}>
      <span class="brand" role="img" aria-label={t('extension_name')}>
        <Dog />
      </span>
      <div class="rooms">
        {places
          .filter(({ id }) => isShown(role, id))
          .map(({ id, icon }) => (
            <a
              key={id}
              href={id === 'settings' ? `#/settings/${firstTask(role)}` : `#/${id}`}
              {...(id === current ? { 'aria-current': 'page' as const } : {})}
            >
              <Icon name={icon} />
              {t(`dashboard_screen_${id}`)}
            </a>
          ))}
      </div>
      <span class="gap" />
      <button type="button" title={t('dashboard_leave_help')} onClick={onLeave}>
        <Icon name="door" />
        {t('dashboard_leave')}
        <KeyHint letter="Esc" />
      </button>
    </nav>
  );
}
