import { useState } from 'preact/hooks';
import { newestOfEach } from '../../utils/review/newest-of-each';
import type { Capture, Standing } from '../../utils/shapes/schema';
import type { Claim } from '../../utils/takedown/claims';
import type { RouteChoice } from '../../utils/takedown/route-choice';
import type { SenderChoice } from '../chooser/steps/sender-step';
import { asksForLogs } from '../chooser/use-choice';
import { useDraft } from '../shared/drafts/use-draft';
import type { CampaignChooserProps, ChosenForAll } from './campaign-choice';
import type { OfferedWindow } from './windows-step';

const noneHeld: CampaignChooserProps['held'] = new Map();

const hasChosen = (window: OfferedWindow): window is OfferedWindow & { chosen: RouteChoice } =>
  window.chosen !== undefined;

/** Which posts of which cases go through which windows, as far as it was chosen; what is held goes nowhere. */
export function useManyChoice(props: CampaignChooserProps, standing: Standing, claim: Claim, sender: SenderChoice) {
  const { incidents } = props;
  const [routes, setRoutes] = useState<ReadonlyMap<string, string>>(new Map());
  const place = `campaign ${incidents[0]?.id} ${standing} ${claim.id}`;
  const draft = useDraft('reason', place, '');
  const newest = incidents.flatMap(({ id }) =>
    newestOfEach(props.captures.filter(({ incidentId }) => incidentId === id)),
  );
  const asked = props.askedBefore({ standing, claim: claim.id, partyId: sender.partyId });
  const all = newest.flatMap(({ id }) => (asked.has(id) ? [] : [{ captureId: id }]));
  const picks = useDraft('request-posts', place, all);
  const held = standing === 'company' ? props.held : noneHeld;
  const caseOf = new Map(incidents.map((incident) => [incident.id, incident]));
  const picked = new Set(picks.value.map(({ captureId }) => captureId));
  const isIn = ({ id, incidentId }: Capture) => held?.has(incidentId) === false && picked.has(id);
  const windows = props.groupsOf(newest.filter(isIn)).map((group): OfferedWindow => {
    const offers = props.routesOf(group.platform, standing, claim.id);
    const allowed = offers.filter((offer) => offer.allowed);
    const chosen = allowed.find(({ route }) => route.id === routes.get(group.platform)) ?? allowed[0];
    const site = caseOf.get(group.captures[0]?.incidentId ?? '')?.summary.siteName ?? group.platform;
    return { ...group, site, offers, ...(chosen ? { chosen } : {}) };
  });
  const open = windows.filter(hasChosen);
  const going = new Set(open.flatMap(({ captures }) => captures.map(({ incidentId }) => incidentId)));
  const unasked = incidents.filter((incident) => going.has(incident.id) && asksForLogs(incident, claim.id));
  const reason = draft.value.trim();
  return {
    draft,
    picks,
    newest,
    asked,
    held,
    windows,
    numberOf: ({ incidentId }: Capture) => caseOf.get(incidentId)?.number ?? '',
    hasPosts: going.size > 0,
    lacksReason: reason === '' && open.some(({ chosen: { route } }) => route.medium !== 'in-product'),
    chooseRoute: (platform: string, routeId: string) => setRoutes(new Map([...routes, [platform, routeId]])),
    chosen: (): ChosenForAll => ({
      said: { standing, claim: claim.id, reason, ...sender },
      windows: open.map(({ platform, captures, chosen }) => ({ platform, captures, routeId: chosen.route.id })),
      posts: picks.value,
      unasked: unasked.map(({ id }) => id),
    }),
  };
}
