import { CompanyContainer } from '../../../../entrypoints/dashboard/company/company-container';
import { dueCases, proposeClearing } from '../../../../utils/desk/clearing';
import { db } from '../../../../utils/evidence/db';
import { japanDate } from '../../../../utils/japan-time';
import { firstPolicy } from '../../../../utils/review/retention/retention';
import { now, reviewer } from '../../handoff/invented-device';
import type { Scene } from '../scene';
import type { ScreenAct } from './screen-act';

const footButton = '.dialog-foot button';
const room = (name: string) => () => <CompanyContainer room={name} />;

/** The bare case is older than its period. */
async function overdue({ bareIncidentId }: Scene): Promise<void> {
  await db.incidents.update(bareIncidentId, { createdAt: '2026-01-05T03:00:00.000Z' });
}

async function proposed(scene: Scene): Promise<void> {
  await overdue(scene);
  await proposeClearing((await dueCases(firstPolicy, japanDate(now()))).rows, '久保', reviewer, now());
}

/** The acts of the company's rooms. */
export const companyActs: readonly ScreenAct[] = [
  {
    name: 'list a shop',
    covers: ['dashboard/company/company-container#sayForCompany'],
    show: room('identity'),
    open: (screen) => screen.press('identity_add'),
    type: (screen) => screen.type('identity_shops', '駅前店'),
    typed: ['駅前店'],
    press: (screen) => screen.press('care_save', [], footButton),
    isDialog: true,
  },
  {
    name: 'note what a round has found',
    covers: ['dashboard/company/company-container#sayForCompany'],
    show: room('watch'),
    open: (screen) => screen.press('finding_add'),
    type: (screen) => screen.type('finding_words', 'レジの佐伯の家はここ'),
    // Looked at for its signs and kept nowhere
    typed: ['レジの佐伯の家はここ'],
    isSecret: true,
    press: (screen) => screen.press('care_save', [], footButton),
    isDialog: true,
  },
  {
    name: 'change the company’s steps',
    covers: ['dashboard/company/company-container#sayPlaybook'],
    show: room('playbook'),
    type: (screen) => screen.type('care_column_owner', '総務の杉'),
    typed: ['総務の杉'],
    press: (screen) => screen.press('playbook_save'),
  },
  {
    name: 'change how long cases are kept',
    covers: ['dashboard/company/keep-part#sayForCompany'],
    show: room('keep'),
    type: (screen) => screen.type('keep_untouchedDays', '45'),
    typed: ['45'],
    press: (screen) => screen.press('keep_change'),
  },
  {
    name: 'propose what is to be deleted',
    covers: ['dashboard/company/keep-part#proposeClearing'],
    prepare: overdue,
    show: room('keep'),
    type: (screen) => screen.type('keep_by', '久保'),
    typed: ['久保'],
    press: (screen) => screen.press('keep_propose', ['1']),
  },
  {
    name: 'withdraw what was proposed',
    covers: ['dashboard/company/keep-part#sayForCompany'],
    prepare: proposed,
    show: room('keep'),
    press: (screen) => screen.press('keep_withdraw'),
  },
  {
    name: 'delete what another has proposed',
    covers: ['dashboard/company/keep-part#clear'],
    prepare: proposed,
    show: room('keep'),
    async open(screen) {
      await screen.type('keep_secondName', '原');
      await screen.press('keep_delete', ['1']);
    },
    press: (screen) => screen.press('keep_deleteNow', [], footButton),
    isDialog: true,
  },
];
