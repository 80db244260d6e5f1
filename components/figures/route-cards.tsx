import { citedAs, lengthWords } from '../../utils/law/citation';
import { type Group, hideSmall, type ShownGroups } from '../../utils/review/figures/hide-small';
import { type PostOutcome, postOutcomes, type RouteFigures } from '../../utils/review/figures/route-figures';
import { useVocabulary } from '../words/vocabulary';
import { DayRanges, Shares } from './charts';
import { FigureCard, type FigureTable } from './figure-card';
import { rowsOf } from './shown-rows';
import { Squares } from './squares';

interface RouteCardsProps {
  routes: RouteFigures;
  routeName(routeId: string): string;
  onCsv(table: FigureTable): void;
}

/** What became of the posts that were sent, and after how many days, by window. */
export function RouteCards({ routes, routeName, onCsv }: RouteCardsProps) {
  const { t, lang } = useVocabulary();
  const timed = routes.routes.flatMap(({ route, days }) => (days ? [{ name: routeName(route), days }] : []));
  const dash = '—';
  const of = (outcomes: ShownGroups, key: string) => outcomes.shown.find((group) => group.key === key)?.count;
  return (
    <>
      <FigureCard
        isHidden={routes.isHidden}
        onCsv={onCsv}
        table={{
          id: 'outcomes',
          title: t('figures_outcomes'),
          heads: [
            'chooser_route' as const,
            'figures_sent' as const,
            ...postOutcomes.map((outcome) => `figures_${outcome === 'none' ? 'silent' : outcome}` as const),
            'figures_joined' as const,
          ].map((key) => t(key)),
          rows: [
            ...routes.routes.map(({ route, sent, outcomes }) => [
              routeName(route),
              sent,
              ...postOutcomes.map((key) => of(outcomes, key) ?? (outcomes.joined > 0 ? dash : 0)),
              outcomes.joined || dash,
            ]),
            ...(routes.joined > 0 ? [[t('figures_joined'), routes.joined, ...postOutcomes.map(() => dash), dash]] : []),
          ],
          note: t('figures_outcomesNote'),
        }}
      >
        <Shares
          rows={routes.routes.map(({ route, outcomes }) => ({
            name: routeName(route),
            parts: [
              ...outcomes.shown.map(({ key, count }) => ({ look: key as PostOutcome, count })),
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
          note: t('figures_daysNote', [lengthWords('idpa-notice', lang), citedAs('idpa-notice', lang)]),
        }}
      >
        <DayRanges rows={timed} most={Math.max(14, ...timed.map(({ days }) => days[2]))} />
      </FigureCard>
    </>
  );
}

/** How many dates are open, by week. */
export function ClocksCard({ clocks, onCsv }: { clocks: readonly Group[]; onCsv(table: FigureTable): void }) {
  const { t } = useVocabulary();
  const shown = hideSmall(clocks);
  const name = (key: string) => (key === 'past' ? t('figures_past') : t('figures_weekOf', [key]));
  const rows = rowsOf(shown, name, t('figures_joined'));
  return (
    <FigureCard
      full
      isHidden={shown.isHidden}
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
