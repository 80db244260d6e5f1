import { OutcomesCard } from '../../../components/requests/outcomes-card';
import { useWords } from '../../../components/words/words';
import { sentRequests } from '../../../utils/evidence/queries';
import { japanDate } from '../../../utils/japan-time';
import { outcomesByRoute } from '../../../utils/takedown/outcomes';
import { instantNow } from '../../shared/people';
import { useLive } from '../../shared/use-live';
import { routeName } from './request-views';

/** Outcomes of this year by route, for the yearly report. */
export function OutcomesPart() {
  const { lang } = useWords();
  const year = japanDate(instantNow()).slice(0, 4);
  const live = useLive(async () => outcomesByRoute(await sentRequests(), year), [year]);
  if (live.is !== 'read') return null;
  return <OutcomesCard year={year} rows={live.value.map((row) => ({ ...row, name: routeName(row.routeId, lang) }))} />;
}
