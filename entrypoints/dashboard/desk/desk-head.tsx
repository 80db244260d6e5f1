import { QueryField } from '../../../components/desk/query-field';
import { WeekStrip } from '../../../components/desk/week-strip';
import { ShownToday } from '../../../components/frame/shown-today';
import { Button } from '../../../components/shared/button';
import { MenuButton } from '../../../components/shared/menu-button';
import { useVocabulary } from '../../../components/words/vocabulary';
import { listOrders } from '../../../utils/shapes/desk/company';
import type { DeskListState } from './use-desk-list';

/** Above the rows: how many, what is searched for, in which order, and the days of this week. */
export function DeskHead({ desk }: { desk: DeskListState }) {
  const { t, lang } = useVocabulary();
  const { filter, setFilter, setDialog, cases, week } = desk;
  const { shown } = desk.settings;
  return (
    <>
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
            choices={listOrders.map((value) => ({
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
    </>
  );
}
