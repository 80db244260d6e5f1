import type { ComponentChildren } from 'preact';
import { type IncidentFilter, isNarrowed, openFilter, type RegisterTotals } from '../../utils/review/filters';
import type { Incident } from '../../utils/shapes/schema';
import { RowWindow } from '../rows/row-window';
import type { ShownRange } from '../rows/shown-range';
import { Button } from '../shared/button';
import { EmptyState } from '../shared/empty-state';
import { useVocabulary } from '../words/vocabulary';
import { IncidentRow } from './incident-row';
import { ListHead } from './list-head';
import { TakingUpNote } from './taking-up-note';

interface IncidentListProps {
  /** What is said of all cases; undefined while the register is being read. */
  totals?: RegisterTotals | undefined;
  /** How many the filter leaves. */
  count: number;
  /** One of those, by its place among them; undefined while it is being read. */
  incidentAt(index: number): Incident | undefined;
  filter: IncidentFilter;
  currentId?: string | undefined;
  /** Where the current one stands among them; -1 when it does not. */
  currentIndex: number;
  /** Words behind the status of an incident, by its id. */
  dates: ReadonlyMap<string, { words: string }>;
  /** How many texts this person has shown today. */
  shownToday: number;
  /** Cases of an earlier version that are being taken into the list. */
  takingUp?: { done: number; total: number } | undefined;
  isPaged: boolean;
  onPaged(isPaged: boolean): void;
  onRange(range: ShownRange): void;
  onFilter(filter: IncidentFilter): void;
  /** The person turned to the search field. */
  onFind(): void;
  /** Takes a pack in. */
  onImport(): void;
  /** What stands over the rows: the vault's part. */
  above?: ComponentChildren;
  /** What stands at the foot: the keys. */
  children?: ComponentChildren;
}

const none: RegisterTotals = {
  tabCounts: { all: 0, new: 0, 'in-review': 0, requested: 0, closed: 0 },
  sites: [],
  acts: [],
};

/** The list pane: head with search and filters, rows, keys. */
export function IncidentList(props: IncidentListProps) {
  const { totals, count, filter, currentId, dates, onFilter, onImport } = props;
  const { t } = useVocabulary();
  const rowAt = (index: number) => {
    const incident = props.incidentAt(index);
    const extra = incident && dates.get(incident.id)?.words;
    return (
      incident && {
        key: incident.id,
        name: incident.number,
        isCurrent: incident.id === currentId,
        class: incident.status === 'new' ? 'new' : '',
        content: <IncidentRow incident={incident} {...(extra ? { extra } : {})} />,
      }
    );
  };
  return (
    <section class="list" aria-label={t('dashboard_list')}>
      <ListHead
        isBesideCase={currentId !== undefined}
        count={totals?.tabCounts.all ?? 0}
        totals={totals ?? none}
        filter={filter}
        shownToday={props.shownToday}
        onFilter={onFilter}
        onFind={props.onFind}
        onImport={onImport}
      />
      {props.above}
      {props.takingUp && <TakingUpNote {...props.takingUp} />}
      {count > 0 ? (
        <RowWindow
          class="rows"
          label={t('dashboard_list')}
          count={count}
          about={JSON.stringify(filter)}
          currentIndex={props.currentIndex}
          isPaged={props.isPaged}
          onPaged={props.onPaged}
          onRange={props.onRange}
          rowAt={rowAt}
        />
      ) : (
        <div class="rows rows-empty">
          {totals && <NothingShown filter={filter} onFilter={onFilter} onImport={onImport} />}
        </div>
      )}
      {props.children}
    </section>
  );
}

function NothingShown({ filter, onFilter, onImport }: Pick<IncidentListProps, 'filter' | 'onFilter' | 'onImport'>) {
  const { t, filterWords } = useVocabulary();
  if (!isNarrowed(filter))
    return (
      <EmptyState
        title={t('dashboard_empty_title')}
        art
        acts={<Button onPress={onImport}>{t('handoff_import')}</Button>}
      >
        {t('dashboard_empty_text')}
      </EmptyState>
    );
  return (
    <EmptyState
      title={t('dashboard_emptyFiltered_title')}
      acts={
        <Button onPress={() => onFilter({ ...openFilter, order: filter.order })}>
          {t('dashboard_emptyFiltered_clear')}
        </Button>
      }
    >
      {filterWords(filter)}
    </EmptyState>
  );
}
