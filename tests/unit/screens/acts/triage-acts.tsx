import { DeskContainer } from '../../../../entrypoints/dashboard/desk/desk-container';
import { t } from '../../components/dashboard-parts';
import type { Screen } from '../screen';
import type { ScreenAct } from './screen-act';

async function choose(screen: Screen): Promise<void> {
  await screen.find('.desk-rows [role=row], .desk-rows .tick');
  await screen.click('.grid-head .tick input');
}

/** Puts what is chosen into a state. */
async function toReview(screen: Screen): Promise<void> {
  await screen.press('triage_act_status', [], '.bulk header button');
  await screen.click('.bulk label.chip', t('shared_status_in_review'));
}

/** The acts on many cases at once. */
export const triageActs: readonly ScreenAct[] = [
  {
    name: 'move many cases at once',
    covers: ['dashboard/desk/use-triage#applyWish'],
    show: () => <DeskContainer />,
    open: choose,
    type: toReview,
    typed: ['✓in-review'],
    isBrief: true,
    press: (screen) => screen.click('.bulk button[type=submit]'),
  },
  {
    name: 'take an act on many cases back',
    covers: ['dashboard/desk/use-triage#undoBulk'],
    show: () => <DeskContainer />,
    async open(screen) {
      await choose(screen);
      await toReview(screen);
      await screen.click('.bulk button[type=submit]');
      await screen.find('.toast button');
    },
    press: (screen) => screen.press('shared_undo'),
  },
];
