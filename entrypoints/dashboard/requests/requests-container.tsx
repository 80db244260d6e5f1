import { RequestsPage } from '../../../components/requests/requests-page';
import { Unread } from '../../../components/shared/unread';
import { useWords } from '../../../components/words/words';
import { listIncidents, listRequests } from '../../../utils/evidence/queries';
import { named } from '../../shared/named-incident';
import { instantNow } from '../../shared/people';
import { useLive } from '../../shared/use-live';
import { requestView } from './request-views';

/** All requests of this device. */
export function RequestsContainer() {
  const { lang } = useWords();
  const live = useLive(async () => ({ requests: await listRequests(), incidents: await listIncidents() }), []);
  if (live.is === 'failed') return <Unread live={live} look="text-page" />;
  const value = live.is === 'read' ? live.value : undefined;
  const now = instantNow();
  const lines = value?.requests.map((request) => {
    const found = value.incidents.find(({ id }) => id === request.incidentId);
    const incident = found && named(found, lang);
    return { ...requestView(request, incident, lang, now), incidentNumber: incident?.number ?? '' };
  });
  return <RequestsPage requests={lines} />;
}
