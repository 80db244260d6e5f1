import { CampaignsContainer } from '../../../entrypoints/dashboard/campaigns/campaigns-container';
import { db } from '../../../utils/evidence/db';
import { recordPost } from '../handoff/invented-device';
import type { Scene } from './scene';
import type { ScreenAct } from './screen-act';
import { campaignAtHand } from './threads-here';

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
];
