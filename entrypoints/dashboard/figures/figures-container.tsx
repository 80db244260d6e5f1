import { useState } from 'preact/hooks';
import { FiguresPage } from '../../../components/figures/figures-page';
import { ProblemToast } from '../../../components/shared/acts/problem';
import { useAct } from '../../../components/shared/acts/use-act';
import { Unread } from '../../../components/shared/unread';
import { useWords } from '../../../components/words/words';
import { csvOf } from '../../../utils/export/tables/csv';
import { japanDate } from '../../../utils/japan-time';
import { instantNow } from '../../shared/people';
import { saveBlob } from '../../shared/save-blob';
import { siteNamed } from '../../shared/site-names';
import { useLive } from '../../shared/use-live';
import { routeName } from '../requests/request-views';
import { readFigures } from './read-figures';
import { saveYearlyReport } from './yearly-report';

/** Figures of a year, live from the counters. */
export function FiguresContainer() {
  const { lang } = useWords();
  const [year, setYear] = useState<number>();
  const today = japanDate(instantNow());
  const live = useLive(() => readFigures(year, today), [year, today]);
  const act = useAct();
  if (live.is === 'failed') return <Unread live={live} look="c-page" />;
  const view = live.is === 'read' ? live.value : undefined;
  return (
    <>
      <FiguresPage
        view={view}
        routeName={(id) => routeName(id, lang)}
        siteName={(stored) => siteNamed(stored, lang)}
        onYear={setYear}
        onCsv={({ id, heads, rows }) =>
          saveBlob(new Blob([csvOf([heads, ...rows])], { type: 'text/csv' }), `banken-${id}-${view?.cases.year}.csv`)
        }
        onReport={() => void (view && act.run(() => saveYearlyReport(view)))}
      />
      <ProblemToast act={act} />
    </>
  );
}
