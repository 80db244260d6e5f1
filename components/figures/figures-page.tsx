import type { CaseFigures } from '../../utils/review/figures/case-figures';
import { type Group, hideSmall, smallest } from '../../utils/review/figures/hide-small';
import type { RouteFigures } from '../../utils/review/figures/route-figures';
import type { ActKind, IncidentStatus } from '../../utils/shapes/schema';
import { Button } from '../shared/button';
import { EmptyState } from '../shared/empty-state';
import { useVocabulary } from '../words/vocabulary';
import { Bars, Columns } from './charts';
import { FigureCard, type FigureTable } from './figure-card';
import { ClocksCard, RouteCards } from './route-cards';
import { barsOf, rowsOf } from './shown-rows';

interface FiguresView {
  years: readonly number[];
  cases: CaseFigures;
  routes: RouteFigures;
  authors: readonly Group[];
  /** Dates by the week in which they fall; the first is what is past. */
  clocks: readonly Group[];
}

interface FiguresPageProps {
  view: FiguresView | undefined;
  routeName(routeId: string): string;
  /** By the name that records keep. */
  siteName(stored: string): string;
  onYear(year: number): void;
  onCsv(table: FigureTable): void;
  onReport(): void;
}

/** Events, not people: by week, site, act, author, outcome and days; groups under five are joined, no table gives them back. */
export function FiguresPage(props: FiguresPageProps) {
  const { t } = useVocabulary();
  const { view } = props;
  return (
    <main class="c-page">
      <header class="page-head figures-head">
        <div>
          <h1>{t('dashboard_screen_figures')}</h1>
          <p class="muted">{t('figures_lead')}</p>
        </div>
        {view && view.cases.total >= smallest && (
          <Button icon="download" onPress={props.onReport}>
            {t('figures_report')}
          </Button>
        )}
      </header>
      {view && <Years view={view} onYear={props.onYear} />}
      {view && view.cases.total < smallest && (
        <EmptyState title={t('figures_empty')}>{t('figures_emptyHelp')}</EmptyState>
      )}
      {view && view.cases.total >= smallest && <Figures {...props} view={view} />}
    </main>
  );
}

function Years({ view, onYear }: { view: FiguresView; onYear(year: number): void }) {
  const { t } = useVocabulary();
  return (
    <div class="figbar">
      {view.years.map((year) => (
        <button
          key={year}
          type="button"
          class="chip"
          aria-pressed={year === view.cases.year}
          onClick={() => onYear(year)}
        >
          {t('figures_year', [String(year)])}
        </button>
      ))}
      <span class="muted small">{t('figures_rule')}</span>
    </div>
  );
}

/** So many bars are drawn; the table has all rows. */
const mostBars = 20;

function Figures({ view, routeName, siteName, onCsv }: FiguresPageProps & { view: FiguresView }) {
  const { t, word } = useVocabulary();
  const { cases, routes, clocks } = view;
  const number = (count: number) => count.toLocaleString('en');
  const weeks = hideSmall(cases.weeks);
  const shownWeeks = new Map(weeks.shown.map(({ key, count }) => [key, count]));
  const isZero = new Set(weeks.joined === 0 ? cases.weeks.flatMap(({ key, count }) => (count === 0 ? [key] : [])) : []);
  const rest = t('figures_joined');
  const ofGroups = (
    id: string,
    title: string,
    groups: readonly Group[],
    name: (key: string) => string,
    note?: string,
    whole?: number,
  ) => {
    const shown = hideSmall(groups, whole);
    const table: FigureTable = {
      id,
      title,
      heads: [title, t('figures_cases')],
      rows: rowsOf(shown, name, rest),
      ...(note ? { note } : {}),
    };
    return (
      <FigureCard table={table} isHidden={shown.isHidden} onCsv={onCsv}>
        <Bars bars={barsOf(shown, name, rest).slice(0, mostBars)} />
      </FigureCard>
    );
  };
  return (
    <>
      <dl class="kpis">
        <Kpi name={t('figures_cases')} value={number(cases.total)} />
        <Kpi name={t('figures_requests')} value={routes.isHidden ? t('figures_under') : number(routes.total)} />
      </dl>
      <div class="figs">
        <FigureCard
          full
          isHidden={weeks.isHidden}
          onCsv={onCsv}
          table={{
            id: 'weeks',
            title: t('figures_weeks'),
            heads: [t('figures_week'), t('figures_cases')],
            rows: [
              ...cases.weeks.flatMap(({ key }) => {
                const count = shownWeeks.get(key) ?? (isZero.has(key) ? 0 : undefined);
                return count === undefined ? [] : [[key, count]];
              }),
              ...(weeks.joined > 0 ? [[rest, weeks.joined]] : []),
            ].reverse(),
          }}
        >
          <Columns
            weeks={cases.weeks.map(({ key }) => {
              const count = shownWeeks.get(key) ?? (isZero.has(key) ? 0 : undefined);
              return { key, ...(count === undefined ? {} : { count }) };
            })}
          />
        </FigureCard>
        {ofGroups('sites', t('figures_sites'), cases.sites, siteName)}
        {ofGroups(
          'acts',
          t('figures_acts'),
          cases.acts,
          (key) => (key ? word('act', key as ActKind) : t('dashboard_unclassified')),
          t('figures_actsNote'),
          cases.total,
        )}
        {ofGroups('shops', t('figures_shops'), cases.shops, (key) => key || t('triage_noShop'))}
        {ofGroups('states', t('dashboard_status'), cases.states, (key) => word('status', key as IncidentStatus))}
        {ofGroups(
          'authors',
          t('figures_authors'),
          view.authors,
          (key) => t(`figures_authors_${key as AuthorGroup}`),
          t('figures_authorsNote'),
        )}
        <RouteCards routes={routes} routeName={routeName} onCsv={onCsv} />
        <ClocksCard clocks={clocks} onCsv={onCsv} />
      </div>
    </>
  );
}

type AuthorGroup = 'none' | 'one' | 'few' | 'some' | 'many';

function Kpi({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}
