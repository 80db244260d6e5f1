import { CampaignRequestsContainer } from '../../../../entrypoints/dashboard/campaigns/campaign-requests-container';
import { CampaignsContainer } from '../../../../entrypoints/dashboard/campaigns/campaigns-container';
import { db } from '../../../../utils/evidence/db';
import { saveParty } from '../../../../utils/evidence/settings/parties';
import { claimById } from '../../../../utils/takedown/claims';
import { t } from '../../components/dashboard-parts';
import { recordPost } from '../../handoff/invented-device';
import type { Scene } from '../scene';
import type { Screen } from '../screen';
import { campaignAtHand } from '../threads-here';
import type { ScreenAct } from './screen-act';

let number = '';

/** The two cases of the scene are one campaign, and there is a third one. */
async function together({ incidentId, bareIncidentId }: Scene): Promise<void> {
  Object.assign(campaignAtHand, {
    cases: [incidentId, bareIncidentId],
    joins: [{ one: incidentId, other: bareIncidentId, by: 'person' }],
  });
  const third = await recordPost({ postKey: 'x::third' });
  number = (await db.incidents.get(third.incidentId))?.number ?? '';
}

const requests = ({ incidentId }: Scene) => <CampaignRequestsContainer incidentId={incidentId} />;

/** Up to the right of the person named. */
async function toReason(screen: Screen): Promise<void> {
  await screen.click('label', t('chooser_gate_clear'));
  await screen.click('label', t('dashboard_standing_self'));
  await screen.click('label', claimById('defamation')?.paperWord);
}

const campaign = ({ incidentId }: Scene) => <CampaignsContainer incidentId={incidentId} />;

/** The acts on cases that are looked at as one. */
export const campaignActs: readonly ScreenAct[] = [
  {
    name: 'take a case out of a campaign',
    covers: ['dashboard/campaigns/campaigns-container#partCases'],
    prepare: together,
    show: campaign,
    press: (screen) => screen.press('campaign_part'),
  },
  {
    name: 'put a case into a campaign',
    covers: ['dashboard/campaigns/campaigns-container#joinCases'],
    prepare: together,
    show: campaign,
    type: async (screen) => screen.type('dashboard_number', number),
    isBrief: true,
    press: (screen) => screen.press('campaign_joinAct'),
  },
  {
    name: 'say to be the person named in all posts of a campaign',
    covers: ['dashboard/campaigns/campaign-requests-container#stateNamedInEach'],
    prepare: together,
    show: requests,
    open: (screen) => screen.click('label', t('chooser_gate_clear')),
    press: (screen) => screen.click('label', t('dashboard_standing_self')),
  },
  {
    name: 'type who sends the requests of a campaign',
    covers: ['dashboard/campaigns/campaign-requests-container#saveParty'],
    prepare: together,
    show: requests,
    open: toReason,
    press: (screen) => screen.type('settings_name', '見本 花子'),
    typed: ['見本 花子'],
    savesItself: true,
  },
  {
    name: 'prepare the requests of a campaign',
    covers: [
      'dashboard/campaigns/campaign-requests-container#prepareRequests',
      'dashboard/campaigns/campaign-requests-container#answerWishes',
    ],
    prepare: async (scene) => {
      await together(scene);
      const data = { name: '見本 花子', email: 'hanako@example.com' };
      await saveParty({ id: crypto.randomUUID(), kind: 'self', data });
      await db.requests.clear();
    },
    show: requests,
    open: toReason,
    type: (screen) => screen.type('chooser_reason_label', '事実ではありません。お店の名前も違います。'),
    typed: ['事実ではありません。お店の名前も違います。'],
    async press(screen) {
      await screen.click('.choose-main button.primary');
      if (document.querySelector('dialog')) await screen.press('logs_skip', [], '.dialog-foot button');
    },
  },
];
