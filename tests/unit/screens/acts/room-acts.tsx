import { ListContainer } from '../../../../entrypoints/dashboard/list/list-container';
import { SettingsContainer } from '../../../../entrypoints/dashboard/settings/settings-container';
import { t } from '../../components/dashboard-parts';
import type { ScreenAct } from './screen-act';

/** The acts of the rooms of HR. */
export const roomActs: readonly ScreenAct[] = [
  {
    name: 'close a case with things open',
    covers: ['dashboard/care/use-closing#closeCase'],
    show: ({ incidentId }) => <ListContainer incidentId={incidentId} />,
    async open(screen) {
      await screen.click('.case-head button.pick');
      await screen.click('[role=menuitemradio]', t('shared_status_closed'));
    },
    type: (screen) => screen.type('closing_why', '残りは本社で続ける'),
    typed: ['残りは本社で続ける'],
    press: (screen) => screen.press('closing_closeWith', [], '.dialog-foot button'),
    isDialog: true,
  },
  {
    name: 'choose a harder mask',
    covers: ['dashboard/settings/desk/reading-container#saveReading'],
    show: () => <SettingsContainer />,
    press: (screen) => screen.click('label', t('reading_kind_sexual')),
  },
];
