import { RequestsPage } from '../../components/dashboard/requests-page';
import { useWords } from '../../components/shared/words';
import { listIncidents, listRequests } from '../../utils/evidence/queries';
import { named } from './named-incident';
import { instantNow } from './people';
import { requestView } from './request-views';
import { useLive } from './use-live';

/** All requests of this device. */
export function RequestsContainer() {
  const { lang } = useWords();
  const { value } = useLive(async () => ({ requests: await listRequests(), incidents: await listIncidents() }), []);
  const now = instantNow();
  const lines = value?.requests.map((request) => {
    const found = value.incidents.find(({ id }) => id === request.incidentId);
    const incident = found && named(found, lang);
    return { ...requestView(request, incident, lang, now), incidentNumber: incident?.number ?? '' };
  });
  return <RequestsPage requests={lines} />;
}
