import { useState } from 'preact/hooks';
import { BulkBar } from '../../../components/desk/bulk-bar';
import { DeskRow } from '../../../components/desk/desk-row';
import { ColumnsDialog, doneWords, RecentDialog, SaveViewDialog } from '../../../components/desk/list-dialogs';
import { QueryField } from '../../../components/desk/query-field';
import { ViewsNav } from '../../../components/desk/views-nav';
import { WeekStrip } from '../../../components/desk/week-strip';
import { KeyList } from '../../../components/frame/key-list';
import { ShownToday } from '../../../components/frame/shown-today';
import { useKeys } from '../../../components/frame/use-keys';
import { TakingUpNote } from '../../../components/list/taking-up-note';
import { RowWindow } from '../../../components/rows/row-window';
import { ActToast } from '../../../components/shared/act-toast';
import { Button } from '../../../components/shared/button';
import { EmptyState } from '../../../components/shared/empty-state';
import { MenuButton } from '../../../components/shared/menu-button';
import { Unread } from '../../../components/shared/unread';
import { useVocabulary } from '../../../components/words/vocabulary';
import {
  noLists,
  readBulkActs,
  readCompanyLists,
  readDeskList,
  readDeskSelf,
  saveDeskList,
} from '../../../utils/evidence/settings/desk-settings';
import { shownToday } from '../../../utils/evidence/settings/settings';
import { japanDate } from '../../../utils/japan-time';
import { type DeskView, deskViews } from '../../../utils/review/desk-views';
import { type IncidentFilter, openFilter } from '../../../utils/review/filters';
import { instantNow } from '../../shared/people';
import { useLive } from '../../shared/use-live';
import { ImportContainer } from '../handoff/import-container';
import { goTo } from '../hash-address';
import { useCases } from '../list/use-cases';
import { usePaging } from '../list/use-paging';
import { useDeskRows, useWeek } from './use-desk-rows';
import { useTriage } from './use-triage';

/** Outlives the page: going into a case and back does not lose it. */
let kept: { filter: IncidentFilter; at: number } = { filter: { ...openFilter, order: 'due' }, at: 0 };

const DAY = 86_400_000;
const dayAfter = (day: string, count: number) => new Date(Date.parse(day) + count * DAY).toISOString().slice(0, 10);

/** The list of the desk: what there is to do, what is due, and each case as it is recognised. */
export function DeskContainer() {
  const { t, lang, filterWords } = useVocabulary();
  const [{ filter, at }, setKept] = useState(kept);
  const keep = (next: Partial<typeof kept>) => {
    kept = { ...kept, ...next };
    setKept(kept);
  };
  const setFilter = (next: IncidentFilter) => keep({ filter: next, at: 0 });
  const [dialog, setDialog] = useState<'columns' | 'save' | 'recent' | 'keys' | 'import'>();
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
  const triage = useTriage();
  const rows = useDeskRows(cases.ids, cases.extras, lists.shops, list?.author === 'none');
  const current = cases.idAt(at);
  const step = (by: number) => keep({ at: Math.max(0, Math.min(cases.count - 1, at + by)) });
  const columns = list?.columns ?? [];
  const saved = list?.views ?? [];
  const chosenSaved = saved.find(({ query, view }) => query === filter.query && view === (filter.view ?? ''))?.name;
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
    l: () => void triage.later(current, dayAfter(today, 1)),
    z: () => void triage.undoLast(),
    '/': () => document.querySelector<HTMLElement>('.find input')?.focus(),
    '?': () => setDialog('keys'),
  });
  const failed = [cases.live, settings, paging.live].find((live) => live.is === 'failed');
  const close = () => setDialog(undefined);
  const begin = (kind: Parameters<typeof triage.begin>[0]) =>
    kind === 'later' ? void triage.later(current, dayAfter(today, 1)) : triage.begin(kind, current);
  const allShown = () => Array.from({ length: Math.min(1_000, cases.count) }, (_, index) => cases.idAt(index) ?? '');
  const isAllChosen = cases.count > 0 && triage.chosen.size >= Math.min(1_000, cases.count);
  return (
    <div class="hr-list">
      <ViewsNav
        total={cases.totals?.tabCounts.all ?? 0}
        counts={cases.counts?.views}
        view={filter.view}
        saved={saved.map(({ name }) => name)}
        chosenSaved={chosenSaved}
        onView={(view) => setFilter(withView({ ...filter, query: chosenSaved ? '' : filter.query }, view))}
        onSaved={(name) => {
          const found = saved.find((each) => each.name === name);
          const view = deskViews.find((each) => each === found?.view);
          if (found) setFilter(withView({ ...filter, query: found.query }, view));
        }}
        onForget={(name) =>
          list &&
          void triage.act.run(() => saveDeskList({ ...list, views: saved.filter((each) => each.name !== name) }))
        }
        onSave={() => setDialog('save')}
        onRecent={() => setDialog('recent')}
      />
      <main class="cases">
        <header>
          <div class="list-top">
            <h1>{t(filter.view ? `triage_view_${filter.view}` : 'triage_view_all')}</h1>
            <span class="num muted" role="status">
              {t('triage_ofAll', [
                (cases.totals?.tabCounts.all ?? 0).toLocaleString(lang),
                cases.count.toLocaleString(lang),
              ])}
            </span>
            <span class="gap" />
            <a class="btn quiet s" href="#/campaigns">
              {t('campaign_all')}
            </a>
            <Button size="s" onPress={() => setDialog('import')}>
              {t('handoff_importShort')}
            </Button>
            <ShownToday count={shown} />
          </div>
          <QueryField value={filter.query} onQuery={(query) => setFilter({ ...filter, query })} onFind={cases.onFind}>
            <MenuButton
              class="btn quiet s"
              label={t('dashboard_order')}
              choices={(['due', 'newest', 'oldest'] as const).map((value) => ({
                value,
                label: t(`dashboard_order_${value}`),
              }))}
              chosen={filter.order}
              onChoose={(order) => setFilter({ ...filter, order })}
            >
              {t(`dashboard_order_${filter.order}`)}
            </MenuButton>
            <Button kind="quiet" size="s" onPress={() => setDialog('columns')}>
              {t('triage_columns')}
            </Button>
          </QueryField>
        </header>
        <WeekStrip
          days={week}
          counts={cases.counts?.days ?? []}
          chosen={filter.dueOn}
          onDay={(dueOn) => {
            const { dueOn: _, ...rest } = filter;
            setFilter(dueOn ? { ...rest, dueOn } : rest);
          }}
        />
        {cases.takingUp && <TakingUpNote {...cases.takingUp} />}
        {failed?.is === 'failed' && <Unread live={failed} />}
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
              const facts = incident && rows.get(incident.id);
              return (
                incident &&
                facts && {
                  key: incident.id,
                  isCurrent: index === at,
                  class: incident.status === 'new' ? 'new' : '',
                  content: (
                    <DeskRow
                      {...facts}
                      incident={incident}
                      columns={columns}
                      isChosen={triage.chosen.has(incident.id)}
                      onChoose={() => triage.choose([incident.id], !triage.chosen.has(incident.id))}
                    />
                  ),
                }
              );
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
        {triage.chosen.size > 0 && (
          <BulkBar
            count={triage.chosen.size}
            kind={triage.kind}
            wish={triage.wish}
            preview={triage.preview}
            reviewers={lists.reviewers.map(({ name }) => name)}
            isBusy={triage.act.isBusy}
            onKind={begin}
            onWish={triage.look}
            onApply={triage.apply}
            onClose={triage.clear}
          />
        )}
        <DeskKeys />
      </main>
      {dialog === 'columns' && list && (
        <ColumnsDialog list={list} onChange={(next) => void triage.act.run(() => saveDeskList(next))} onClose={close} />
      )}
      {dialog === 'save' && list && (
        <SaveViewDialog
          onClose={close}
          onSave={(name) => {
            const view = { name, query: filter.query, view: filter.view ?? '' };
            const views = [...saved.filter((each) => each.name !== name), view];
            void triage.act.run(() => saveDeskList({ ...list, views })).then((isDone) => isDone && close());
          }}
        />
      )}
      {dialog === 'recent' && <RecentDialog acts={recent} onUndo={triage.undo} onClose={close} />}
      {dialog === 'keys' && <KeyList onClose={close} />}
      {dialog === 'import' && <ImportContainer onClose={close} />}
      <ActToast act={triage.act}>{triage.last && doneWords(triage.last, t)}</ActToast>
    </div>
  );
}

function withView(filter: IncidentFilter, view: DeskView | undefined): IncidentFilter {
  const { view: _, dueOn: __, ...rest } = filter;
  return view ? { ...rest, view } : rest;
}

const letters = ['J K', 'X', 'A', 'S', 'H', 'L', 'Z', '/'] as const;
const words = ['move', 'choose', 'claim', 'status', 'hold', 'later', 'undo', 'find'] as const;

/** The keys of the list. */
function DeskKeys() {
  const { t } = useVocabulary();
  return (
    <footer class="keys">
      {letters.map((all, at) => (
        <span key={all}>
          {all.split(' ').map((letter) => (
            <kbd key={letter}>{letter}</kbd>
          ))}
          {t(`triage_key_${words[at] ?? 'move'}`)}
        </span>
      ))}
    </footer>
  );
}
