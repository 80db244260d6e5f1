import type { CaseFigures } from '../../utils/review/figures/case-figures';
import { type Group, hideSmall, type ShownGroups, smallest } from '../../utils/review/figures/hide-small';
import type { RouteFigures } from '../../utils/review/figures/route-figures';
import type { ActKind, IncidentStatus } from '../../utils/shapes/schema';
import { Button } from '../shared/button';
import { EmptyState } from '../shared/empty-state';
import { useVocabulary } from '../words/vocabulary';
import { Bars, Columns, DayRanges, Shares, Squares } from './charts';
import { FigureCard, type FigureTable } from './figure-card';

export interface FiguresView {
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

function Figures({ view, routeName, onCsv }: FiguresPageProps & { view: FiguresView }) {
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
  ) => {
    const shown = hideSmall(groups);
    const table: FigureTable = {
      id,
      title,
      heads: [title, t('figures_cases')],
      rows: rowsOf(shown, name, rest),
      ...(note ? { note } : {}),
    };
    return (
      <FigureCard table={table} isHidden={shown.isHidden} onCsv={onCsv}>
        <Bars bars={barsOf(shown, name, rest)} />
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
        {ofGroups('sites', t('figures_sites'), cases.sites, (key) => key)}
        {ofGroups('acts', t('figures_acts'), cases.acts, (key) => word('act', key as ActKind), t('figures_actsNote'))}
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

type AuthorGroup = 'one' | 'few' | 'some' | 'many';

const rowsOf = ({ shown, joined }: ShownGroups, name: (key: string) => string, rest: string): [string, number][] => [
  ...shown.map(({ key, count }): [string, number] => [name(key), count]),
  ...(joined > 0 ? [[rest, joined] as [string, number]] : []),
];

const barsOf = (groups: ShownGroups, name: (key: string) => string, rest: string) =>
  rowsOf(groups, name, rest).map(([label, count], at) => ({ name: label, count, isJoined: at >= groups.shown.length }));

function Kpi({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}

function RouteCards({
  routes,
  routeName,
  onCsv,
}: Pick<FiguresPageProps, 'routeName' | 'onCsv'> & { routes: RouteFigures }) {
  const { t } = useVocabulary();
  const timed = routes.routes.flatMap(({ route, days }) => (days ? [{ name: routeName(route), days }] : []));
  const dash = '—';
  const of = (outcomes: ShownGroups, key: string) => outcomes.shown.find((group) => group.key === key)?.count;
  return (
    <>
      <FigureCard
        isHidden={routes.isHidden || routes.total === 0}
        onCsv={onCsv}
        table={{
          id: 'outcomes',
          title: t('figures_outcomes'),
          heads: [
            'chooser_route',
            'outcomes_sent',
            'figures_removed',
            'figures_kept',
            'figures_open',
            'figures_joined',
          ].map((key) => t(key as 'chooser_route')),
          rows: [
            ...routes.routes.map(({ route, sent, outcomes }) => [
              routeName(route),
              sent,
              ...['removed', 'kept', 'open'].map((key) => of(outcomes, key) ?? (outcomes.joined > 0 ? dash : 0)),
              outcomes.joined || dash,
            ]),
            ...(routes.joined > 0 ? [[t('figures_joined'), routes.joined, dash, dash, dash, dash]] : []),
          ],
          note: t('figures_outcomesNote'),
        }}
      >
        <Shares
          rows={routes.routes.map(({ route, outcomes }) => ({
            name: routeName(route),
            parts: [
              ...outcomes.shown.map(({ key, count }) => ({ look: key as 'removed' | 'kept' | 'open', count })),
              ...(outcomes.joined > 0 ? [{ look: 'joined' as const, count: outcomes.joined }] : []),
            ],
          }))}
        />
      </FigureCard>
      <FigureCard
        isHidden={timed.length === 0}
        onCsv={onCsv}
        table={{
          id: 'days',
          title: t('figures_days'),
          heads: [t('chooser_route'), t('figures_early'), t('figures_median'), t('figures_late')],
          rows: timed.map(({ name, days }) => [name, ...days.map((day) => t('figures_daysCount', [String(day)]))]),
          note: t('figures_daysNote'),
        }}
      >
        <DayRanges rows={timed} most={Math.max(14, ...timed.map(({ days }) => days[2]))} />
      </FigureCard>
    </>
  );
}

function ClocksCard({ clocks, onCsv }: { clocks: readonly Group[]; onCsv(table: FigureTable): void }) {
  const { t } = useVocabulary();
  const shown = hideSmall(clocks);
  const name = (key: string) => (key === 'past' ? t('figures_past') : t('figures_weekOf', [key]));
  const rows = rowsOf(shown, name, t('figures_joined'));
  return (
    <FigureCard
      full
      isHidden={shown.isHidden || rows.length === 0}
      onCsv={onCsv}
      table={{
        id: 'clocks',
        title: t('figures_clocks'),
        heads: [t('figures_until'), t('figures_count')],
        rows,
        note: t('figures_clocksNote'),
      }}
    >
      <Squares rows={rows.map(([label, count]) => ({ name: label, count, isPast: label === t('figures_past') }))} />
    </FigureCard>
  );
}
