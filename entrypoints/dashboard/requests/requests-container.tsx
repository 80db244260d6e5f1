import { useMemo, useRef, useState } from 'preact/hooks';
import { RequestsPage } from '../../../components/requests/requests-page';
import type { ShownRange } from '../../../components/rows/shown-range';
import { ProblemToast } from '../../../components/shared/acts/problem';
import { Unread } from '../../../components/shared/unread';
import type { Language } from '../../../components/words/translate';
import { useWords } from '../../../components/words/words';
import { countRequests, listedRequests } from '../../../utils/evidence/queries';
import { named } from '../../shared/named-incident';
import { instantNow } from '../../shared/people';
import { useLive } from '../../shared/use-live';
import { usePaging } from '../list/use-paging';
import { requestView } from './request-views';

type Listed = Awaited<ReturnType<typeof listedRequests>>;

/** All requests of this device; those in sight are read. */
export function RequestsContainer() {
  const { lang } = useWords();
  const live = useLive(countRequests, []);
  const paging = usePaging();
  const [range, setRange] = useState<ShownRange>({ from: 0, to: 0 });
  const { from, to } = range;
  const part = useLive(
    async () => ({ from, rows: to > from ? await listedRequests(from, to - from) : [] }),
    [from, to],
  );
  // What was read before stays in sight until the next rows are there
  const last = useRef<{ from: number; rows: Listed }>({ from: 0, rows: [] });
  if (part.is === 'read') last.current = part.value;
  const read = last.current;
  const lines = useMemo(() => read.rows.map((row) => lineOf(row, lang)), [read, lang]);
  const failed = [live, part, paging.live].find((one) => one.is === 'failed');
  if (failed?.is === 'failed') return <Unread live={failed} look="text-page" />;
  return (
    <>
      <RequestsPage
        count={live.is === 'read' ? live.value : undefined}
        lineAt={(index) => lines[index - read.from]}
        onRange={setRange}
        isPaged={paging.isPaged}
        onPaged={paging.onPaged}
      />
      <ProblemToast act={paging.act} />
    </>
  );
}

function lineOf({ request, incident: found }: Listed[number], lang: Language) {
  const incident = found && named(found, lang);
  return { ...requestView(request, incident, lang, instantNow()), incidentNumber: incident?.number ?? '' };
}
