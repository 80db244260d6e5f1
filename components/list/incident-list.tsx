import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { actsOf, countTabs, type IncidentFilter, isNarrowed, openFilter, sitesOf } from '../../utils/review/filters';
import { actKinds, type Incident } from '../../utils/shapes/schema';
import { Button } from '../shared/button';
import { EmptyState } from '../shared/empty-state';
import { useVocabulary } from '../words/vocabulary';
import { IncidentRow } from './incident-row';
import { ListHead } from './list-head';

interface IncidentListProps {
  /** Every incident; undefined while the database is being read. */
  incidents?: readonly Incident[] | undefined;
  /** What the filter leaves, in order. */
  shown: readonly Incident[];
  filter: IncidentFilter;
  currentId?: string | undefined;
  /** Words behind the status of an incident, by its id. */
  extras: ReadonlyMap<string, string>;
  /** How many texts this person has shown today. */
  shownToday: number;
  onFilter(filter: IncidentFilter): void;
  /** Takes a pack in. */
  onImport(): void;
  /** What stands at the foot: the keys. */
  children?: ComponentChildren;
}

/** The list pane: head with search and filters, rows, keys. */
export function IncidentList(props: IncidentListProps) {
  const { incidents, shown, filter, currentId, extras, onFilter, onImport } = props;
  const { t } = useVocabulary();
  const rows = useRef<HTMLOListElement>(null);
  useEffect(() => {
    rows.current?.querySelector('[aria-current]')?.scrollIntoView?.({ block: 'nearest' });
  }, [currentId]);
  return (
    <section class="list" aria-label={t('dashboard_list')}>
      <ListHead
        count={incidents?.length ?? 0}
        tabCounts={countTabs(incidents ?? [])}
        sites={sitesOf(incidents ?? [])}
        acts={actsOf(incidents ?? [], actKinds)}
        filter={filter}
        shownToday={props.shownToday}
        onFilter={onFilter}
        onImport={onImport}
      />
      {shown.length > 0 ? (
        <ol class="rows" ref={rows}>
          {shown.map((incident) => {
            const extra = extras.get(incident.id);
            return (
              <IncidentRow
                key={incident.id}
                incident={incident}
                isCurrent={incident.id === currentId}
                {...(extra ? { extra } : {})}
              />
            );
          })}
        </ol>
      ) : (
        <div class="rows rows-empty">
          {incidents && <NothingShown filter={filter} onFilter={onFilter} onImport={onImport} />}
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
