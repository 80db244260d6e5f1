import { isShown, Rail, type RailScreen, Role } from '../../components/frame/rail';
import { firstReading, Reading } from '../../components/shared/reading-way';
import { useWords } from '../../components/words/words';
import { readDeskSelf } from '../../utils/evidence/settings/desk-settings';
import { readReading } from '../../utils/evidence/settings/own-reading';
import { hidePages } from '../shared/hide-pages';
import { useLive } from '../shared/use-live';
import { CampaignRequestsContainer } from './campaigns/campaign-requests-container';
import { CampaignsContainer } from './campaigns/campaigns-container';
import { CareContainer } from './care/care-container';
import { ChooserContainer } from './chooser/chooser-container';
import { CompanyContainer } from './company/company-container';
import { DecisionContainer } from './desk/decision-container';
import { DeskContainer } from './desk/desk-container';
import { FiguresContainer } from './figures/figures-container';
import { GuideContainer } from './guide/guide-container';
import { type HashAddress, useHashAddress } from './hash-address';
import { ListContainer } from './list/list-container';
import { PathContainer } from './path/path-container';
import { PrintContainer } from './print/print-container';
import { RequestsContainer } from './requests/requests-container';
import { SettingsContainer } from './settings/settings-container';
import { useHeadingFocus } from './use-heading-focus';
import { useTitle } from './use-title';
import { VerifyContainer } from './verify/verify-container';
import { WatchContainer } from './watch/watch-container';

const railOf: Record<HashAddress['page'], RailScreen> = {
  incidents: 'incidents',
  desk: 'desk',
  decision: 'desk',
  campaigns: 'desk',
  'campaign-requests': 'requests',
  requests: 'requests',
  request: 'requests',
  'new-request': 'requests',
  path: 'incidents',
  care: 'incidents',
  print: 'incidents',
  figures: 'figures',
  company: 'company',
  watch: 'watch',
  verify: 'verify',
  settings: 'settings',
};

/** The dashboard: the rail, and the screen that the address names. */
export function App() {
  const place = useHashAddress();
  const { t } = useWords();
  const current = railOf[place.page];
  const self = useLive(readDeskSelf, []);
  const reading = useLive(readReading, []);
  const role = self.is === 'read' ? self.value.role : undefined;
  const isOpen = isShown(role, current) && (place.page !== 'care' || isShown(role, 'care'));
  useTitle(place, t(`dashboard_screen_${current}`));
  useHeadingFocus(place);
  return (
    <Reading.Provider value={reading.is === 'read' ? reading.value : firstReading}>
      <Role.Provider value={role}>
        <div class={place.page === 'incidents' ? 'desk' : 'page'}>
          <Rail current={current} role={role} onLeave={hidePages} />
          <Screen place={isOpen ? place : { page: 'incidents' }} />
        </div>
      </Role.Provider>
    </Reading.Provider>
  );
}

function Screen({ place }: { place: HashAddress }) {
  switch (place.page) {
    case 'incidents':
      return <ListContainer incidentId={place.incidentId} />;
    case 'decision':
      return <DecisionContainer key={place.incidentId} incidentId={place.incidentId} />;
    case 'desk':
      return <DeskContainer />;
    case 'campaigns':
      return <CampaignsContainer incidentId={place.incidentId} room={place.room} />;
    case 'campaign-requests':
      return <CampaignRequestsContainer key={place.incidentId} incidentId={place.incidentId} />;
    case 'requests':
      return <RequestsContainer />;
    case 'request':
      return <GuideContainer key={place.requestId} requestId={place.requestId} />;
    case 'new-request':
      return (
        <ChooserContainer
          key={`${place.incidentId} ${place.track}`}
          incidentId={place.incidentId}
          captureId={place.captureId}
          track={place.track}
        />
      );
    case 'path':
      return <PathContainer key={place.incidentId} incidentId={place.incidentId} />;
    case 'care':
      return <CareContainer key={place.incidentId} incidentId={place.incidentId} />;
    case 'print':
      return <PrintContainer key={place.incidentId} incidentId={place.incidentId} />;
    case 'figures':
      return <FiguresContainer />;
    case 'company':
      return <CompanyContainer room={place.room} />;
    case 'watch':
      return <WatchContainer />;
    case 'verify':
      return <VerifyContainer />;
    case 'settings':
      return <SettingsContainer card={place.card} />;
  }
}
