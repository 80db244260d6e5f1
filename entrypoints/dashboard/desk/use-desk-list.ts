import { useState } from 'preact/hooks';
import { useKeys } from '../../../components/frame/use-keys';
import {
  noLists,
  readBulkActs,
  readCompanyLists,
  readDeskList,
  readDeskSelf,
} from '../../../utils/evidence/settings/desk-settings';
import { shownToday } from '../../../utils/evidence/settings/read-profile';
import { daysAfter, japanDate } from '../../../utils/japan-time';
import { type IncidentFilter, openFilter } from '../../../utils/review/filters';
import { instantNow } from '../../shared/people';
import { useLive } from '../../shared/use-live';
import { goTo } from '../hash-address';
import { keepSought } from '../list/sought-words';
import { useCases } from '../list/use-cases';
import { usePaging } from '../list/use-paging';
import { useDeskRows, useWeek } from './use-desk-rows';
import { useTriage } from './use-triage';

/** Outlives the page: going into a case and back does not lose it. */
let kept: { filter: IncidentFilter; at: number } = { filter: { ...openFilter, order: 'due' }, at: 0 };

/** What the list of the desk shows and does: filter, rows in sight, what is chosen, the keys of the page. */
export function useDeskList() {
  const [{ filter, at }, setKept] = useState(kept);
  const triage = useTriage();
  const keep = (next: Partial<typeof kept>) => {
    kept = { ...kept, ...next };
    setKept(kept);
  };
  const setFilter = (next: IncidentFilter) => {
    keepSought(next.query);
    // Nothing is done to cases that another view had shown
    if (next.view !== filter.view) triage.clear();
    keep({ filter: next, at: 0 });
  };
  const [dialog, setDialog] = useState<'columns' | 'save' | 'recent' | 'keys' | 'import' | 'exchange'>();
  const today = japanDate(instantNow());
  const settings = useLive(
    async () => ({
      ...{ self: await readDeskSelf(), lists: await readCompanyLists(), list: await readDeskList() },
      ...{ recent: await readBulkActs(instantNow()), shown: await shownToday(instantNow()) },
    }),
    [],
  );
  const { self = {}, lists = noLists, list, recent = [], shown = 0 } = settings.is === 'read' ? settings.value : {};
  const week = useWeek(today);
  const cases = useCases(filter, undefined, { me: self.name ?? '', today });
  const paging = usePaging();
  const rows = useDeskRows(cases, list?.author === 'none');
  const current = cases.idAt(at);
  const step = (by: number) => keep({ at: Math.max(0, Math.min(cases.count - 1, at + by)) });
  const columns = list?.columns ?? [];
  const saved = list?.views ?? [];
  const chosenSaved = saved.find(
    ({ query, view, order = filter.order, columns: kept = columns }) =>
      query === filter.query &&
      view === (filter.view ?? '') &&
      order === filter.order &&
      kept.join() === columns.join(),
  )?.name;
  useKeys({
    j: () => step(1),
    k: () => step(-1),
    ArrowDown: () => step(1),
    ArrowUp: () => step(-1),
    x: () => current && triage.choose([current], !triage.chosen.has(current)),
    Enter: () => current && goTo(`#/incidents/${current}`),
    d: () => current && goTo(`#/decision/${current}`),
    a: () => triage.begin('claim', current),
    s: () => triage.begin('status', current),
    h: () => triage.begin('hold', current),
    l: () => void triage.later(current, daysAfter(today, 1)),
    z: () => void triage.undoLast(),
    '/': () => document.querySelector<HTMLElement>('.find input')?.focus(),
    '?': () => setDialog('keys'),
  });
  const failed = [cases.live, settings, paging.live].find((live) => live.is === 'failed');
  const close = () => setDialog(undefined);
  const begin = (kind: Parameters<typeof triage.begin>[0]) =>
    kind === 'later' ? void triage.later(current, daysAfter(today, 1)) : triage.begin(kind, current);
  const allShown = () => Array.from({ length: Math.min(1_000, cases.count) }, (_, index) => cases.idAt(index) ?? '');
  const isAllChosen = cases.count > 0 && triage.chosen.size >= Math.min(1_000, cases.count);
  return {
    ...{ filter, setFilter, at, dialog, setDialog, close, settings: { lists, list, recent, shown } },
    ...{ week, cases, paging, triage, rows, columns, saved, chosenSaved, failed, begin, allShown, isAllChosen },
  };
}

/** The list of the desk as it stands. */
export type DeskListState = ReturnType<typeof useDeskList>;
