import { CareContainer } from '../../../../entrypoints/dashboard/care/care-container';
import { t } from '../../components/dashboard-parts';
import type { Scene } from '../scene';
import type { ScreenAct } from './screen-act';

const care = ({ incidentId }: Scene) => <CareContainer incidentId={incidentId} />;
const footButton = '.dialog-foot button';

/** The acts of an employer's care for a case. */
export const careActs: readonly ScreenAct[] = [
  {
    name: 'tick a step off',
    covers: ['dashboard/care/care-container#sayStep'],
    show: care,
    press: (screen) => screen.click('.play .tick input'),
  },
  {
    name: 'take a tick back',
    covers: ['dashboard/care/care-container#sayStep'],
    show: care,
    async open(screen) {
      await screen.click('.play .tick input');
      await screen.find('.toast button');
    },
    press: (screen) => screen.press('shared_undo'),
  },
  {
    name: 'write how a step was done',
    covers: ['dashboard/care/care-container#sayStep'],
    show: care,
    open: (screen) => screen.click('.play td .btn.quiet'),
    type: (screen) => screen.type('care_what', '本人と話し、勤務を替えた'),
    typed: ['本人と話し、勤務を替えた'],
    press: (screen) => screen.press('care_save', [], footButton),
    isDialog: true,
  },
  {
    name: 'decide whether to answer in public',
    covers: ['dashboard/care/care-container#sayDecision', 'dashboard/care/care-container#sayStep'],
    show: care,
    open: (screen) => screen.press('decision_open'),
    async type(screen) {
      await screen.type('decision_for', '事実と違う');
      await screen.type('decision_approvedBy', '広報部長');
    },
    typed: ['事実と違う', '広報部長'],
    press: (screen) => screen.press('decision_save', [], footButton),
    isDialog: true,
  },
  {
    name: 'write what the person wishes',
    covers: ['dashboard/care/care-container#sayWishes'],
    show: care,
    open: (screen) => screen.press('wishes_open'),
    type: (screen) => screen.type('wishes_work', '裏方の仕事がよい'),
    typed: ['裏方の仕事がよい'],
    press: (screen) => screen.press('care_save', [], footButton),
    isDialog: true,
  },
  {
    name: 'put a case on hold',
    covers: ['dashboard/care/keep-case-part#sayHold'],
    show: care,
    open: (screen) => screen.press('keepcase_hold'),
    type: (screen) => screen.type('keepcase_why', '訴訟の準備'),
    typed: ['訴訟の準備'],
    press: (screen) => screen.press('care_save', [], footButton),
    isDialog: true,
  },
  {
    name: 'keep a case longer',
    covers: ['dashboard/care/keep-case-part#sayKept'],
    show: care,
    open: (screen) => screen.click(`section[aria-label="${t('keepcase_title')}"] header button`),
    async type(screen) {
      await screen.type('keepcase_until', '2030-01-31');
      await screen.type('keepcase_purpose', '再発の防止');
    },
    typed: ['2030-01-31', '再発の防止'],
    press: (screen) => screen.press('care_save', [], footButton),
    isDialog: true,
  },
];
