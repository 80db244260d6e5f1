import { useState } from 'preact/hooks';
import { FiguresPage } from '../../../components/figures/figures-page';
import { ProblemToast } from '../../../components/shared/problem';
import { Unread } from '../../../components/shared/unread';
import { useAct } from '../../../components/shared/use-act';
import { useVocabulary } from '../../../components/words/vocabulary';
import { authorSizes, duesBetween, routeCounters } from '../../../utils/evidence/figures/read-figures';
import { readRegister } from '../../../utils/evidence/register/read-register';
import { csvOf } from '../../../utils/export/tables/csv';
import { japanDate } from '../../../utils/japan-time';
import { caseFigures, yearsOf } from '../../../utils/review/figures/case-figures';
import type { Group } from '../../../utils/review/figures/hide-small';
import { authorFigures, routeFigures } from '../../../utils/review/figures/route-figures';
import { instantNow } from '../../shared/people';
import { saveBlob } from '../../shared/save-blob';
import { useLive } from '../../shared/use-live';
import { routeName } from '../requests/request-views';
import { saveYearlyReport } from './yearly-report';

const DAY = 86_400_000;
const dayAfter = (day: string, count: number) => new Date(Date.parse(day) + count * DAY).toISOString().slice(0, 10);

/** Open dates: what is past, this week and the four after it, each from its Monday. */
async function openClocks(today: string): Promise<Group[]> {
  const monday = dayAfter(today, -((new Date(today).getUTCDay() + 6) % 7));
  const weeks = [0, 1, 2, 3, 4].map((week) => dayAfter(monday, 7 * week));
  const spans = [
    ['2000-01-01', today] as const,
    ...weeks.map((from, at) => [at === 0 ? today : from, dayAfter(from, 7)] as const),
  ];
  const counts = await duesBetween(spans);
  return ['past', ...weeks].map((key, at) => ({ key, count: counts[at] ?? 0 }));
}

/** Everything that the figures of a year are made of, from what is kept: no case is read. */
export async function readFigures(chosen: number | undefined, today: string) {
  const register = await readRegister();
  const years = yearsOf(register);
  const year = chosen ?? years[0] ?? Number(today.slice(0, 4));
  const [counters, { bySize, many }, clocks] = await Promise.all([
    routeCounters(year),
    authorSizes(year),
    openClocks(today),
  ]);
  return {
    years,
    cases: caseFigures(register, year, today),
    routes: routeFigures(counters),
    authors: authorFigures(bySize, many),
    clocks,
  };
}

/** Figures of a year, live from the counters. */
export function FiguresContainer() {
  const { lang, word } = useVocabulary();
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
        onYear={setYear}
        onCsv={({ id, heads, rows }) =>
          saveBlob(new Blob([csvOf([heads, ...rows])], { type: 'text/csv' }), `banken-${id}-${view?.cases.year}.csv`)
        }
        onReport={() => void (view && act.run(() => saveYearlyReport(view, word)))}
      />
      <ProblemToast act={act} />
    </>
  );
}
