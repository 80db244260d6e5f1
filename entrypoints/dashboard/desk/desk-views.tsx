import { ViewsNav } from '../../../components/desk/views-nav';
import { saveDeskList } from '../../../utils/evidence/settings/desk-settings';
import { type DeskView, deskViews } from '../../../utils/review/desk-views';
import type { IncidentFilter } from '../../../utils/review/filters';
import type { DeskListState } from './use-desk-list';

/** The views at the side: those of the product with their counts, and those that somebody saved. */
export function DeskViews({ desk }: { desk: DeskListState }) {
  const { filter, setFilter, setDialog, cases, triage, saved, chosenSaved } = desk;
  const { list } = desk.settings;
  return (
    <ViewsNav
      total={cases.totals?.tabCounts.all ?? 0}
      counts={cases.counts?.views}
      view={filter.view}
      saved={saved.map(({ name }) => name)}
      chosenSaved={chosenSaved}
      onView={(view) => setFilter(withView({ ...filter, query: chosenSaved ? '' : filter.query }, view))}
      onSaved={(name) => {
        const found = saved.find((each) => each.name === name);
        if (!found) return;
        const { query, order = filter.order, columns } = found;
        setFilter(
          withView(
            { ...filter, query, order },
            deskViews.find((each) => each === found.view),
          ),
        );
        if (list && columns) void triage.act.run(() => saveDeskList({ ...list, columns }));
      }}
      onForget={(name) =>
        list && void triage.act.run(() => saveDeskList({ ...list, views: saved.filter((each) => each.name !== name) }))
      }
      onSave={() => setDialog('save')}
      onRecent={() => setDialog('recent')}
      onExchange={() => setDialog('exchange')}
    />
  );
}

function withView(filter: IncidentFilter, view: DeskView | undefined): IncidentFilter {
  const { view: _, dueOn: __, ...rest } = filter;
  return view ? { ...rest, view } : rest;
}
