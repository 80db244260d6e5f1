import { DeskRow } from '../../../components/desk/desk-row';
import { DamagedRow } from '../../../components/rows/readable-row';
import { RowWindow } from '../../../components/rows/row-window';
import { Button } from '../../../components/shared/button';
import { EmptyState } from '../../../components/shared/empty-state';
import { useVocabulary } from '../../../components/words/vocabulary';
import { openFilter } from '../../../utils/review/filters';
import type { DeskListState } from './use-desk-list';

/** The rows in sight under the names of their columns, or what to do where there are none. */
export function DeskTable({ desk }: { desk: DeskListState }) {
  const { t, filterWords } = useVocabulary();
  const { filter, setFilter, at, cases, paging, triage, rows, columns, allShown, isAllChosen } = desk;
  return (
    <>
      <div class="grid-head" data-columns={columns.join(' ')}>
        <label class="tick">
          <input type="checkbox" checked={isAllChosen} onChange={() => triage.choose(allShown(), !isAllChosen)} />
          <span class="box">
            <svg class="i" aria-hidden="true">
              <use href="#i-check" />
            </svg>
          </span>
          <span class="sr">{t('triage_chooseAll')}</span>
        </label>
        <span class="first">{t('triage_column_act')}</span>
        {columns.map((column) => (
          <span key={column} class={`col ${column}`}>
            {t(`triage_column_${column}`)}
          </span>
        ))}
      </div>
      {cases.count > 0 ? (
        <RowWindow
          class="desk-rows"
          label={t('dashboard_list')}
          count={cases.count}
          about={JSON.stringify(filter)}
          currentIndex={at}
          isPaged={paging.isPaged}
          onPaged={paging.onPaged}
          onRange={cases.onRange}
          rowAt={(index) => {
            const incident = cases.incidentAt(index);
            if (!incident || !rows.has(incident.id)) return undefined;
            const facts = rows.get(incident.id);
            return {
              key: incident.id,
              name: incident.number,
              isCurrent: index === at,
              class: incident.status === 'new' ? 'new' : '',
              content: facts ? (
                <DeskRow
                  {...facts}
                  incident={incident}
                  columns={columns}
                  isChosen={triage.chosen.has(incident.id)}
                  onChoose={() => triage.choose([incident.id], !triage.chosen.has(incident.id))}
                />
              ) : (
                <DamagedRow name={incident.number} />
              ),
            };
          }}
        />
      ) : (
        <div class="desk-rows rows-empty">
          {cases.totals && (
            <EmptyState
              title={t('triage_empty')}
              acts={
                <Button onPress={() => setFilter({ ...openFilter, order: 'due' })}>
                  {t('dashboard_emptyFiltered_clear')}
                </Button>
              }
            >
              {filterWords(filter)}
            </EmptyState>
          )}
        </div>
      )}
    </>
  );
}
