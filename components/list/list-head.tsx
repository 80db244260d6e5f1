import { type IncidentFilter, listTabs, type RegisterTotals } from '../../utils/review/filters';
import { KeyHint } from '../frame/key-hint';
import { ShownToday } from '../frame/shown-today';
import { Icon } from '../icon';
import { MenuButton } from '../shared/menu-button';
import { useVocabulary } from '../words/vocabulary';

interface ListHeadProps {
  /** The page is that of a case, which has the first heading. */
  isBesideCase: boolean;
  count: number;
  totals: RegisterTotals;
  filter: IncidentFilter;
  shownToday: number;
  onFilter(filter: IncidentFilter): void;
  /** The person turned to the search field. */
  onFind(): void;
  onImport(): void;
}

/** Search, tabs by status, filters by site and act, order. */
export function ListHead({ isBesideCase, count, totals, filter, shownToday, ...props }: ListHeadProps) {
  const { t, word, lang } = useVocabulary();
  const { tabCounts, sites, acts } = totals;
  const { onFilter, onFind, onImport } = props;
  const Heading = isBesideCase ? 'h2' : 'h1';
  return (
    <header>
      <div class="list-top">
        <Heading>{t('dashboard_incidents')}</Heading>
        <span class="num muted">{t('dashboard_count', [count.toLocaleString(lang)])}</span>
        <ShownToday count={shownToday} />
      </div>
      <label class="find">
        <Icon name="search" />
        <span class="sr">{t('dashboard_find')}</span>
        <input
          class="input"
          type="search"
          placeholder={t('dashboard_find_placeholder')}
          value={filter.query}
          title={t('dashboard_find_help')}
          onFocus={onFind}
          onInput={(event) => onFilter({ ...filter, query: event.currentTarget.value })}
        />
        <KeyHint letter="/" />
      </label>
      <fieldset class="tabs">
        <legend class="sr">{t('dashboard_tabs')}</legend>
        {listTabs.map((tab) => (
          <button
            key={tab}
            type="button"
            {...(tab === filter.tab ? { 'aria-current': 'true' as const } : {})}
            onClick={() => onFilter({ ...filter, tab })}
          >
            {tab === 'all' ? t('dashboard_tab_all') : word('status', tab)}{' '}
            <span class="num">{tabCounts[tab].toLocaleString(lang)}</span>
          </button>
        ))}
      </fieldset>
      <div class="filters">
        <MenuButton
          class={filter.site ? 'chip chosen' : 'chip'}
          label={t('dashboard_filter_site')}
          choices={[
            { value: '', label: t('dashboard_filter_everySite') },
            ...sites.map((site) => ({ value: site, label: site })),
          ]}
          chosen={filter.site ?? ''}
          onChoose={(site) => onFilter(withOrWithout(filter, 'site', site))}
        >
          {filter.site ?? t('dashboard_filter_site')}
        </MenuButton>
        <MenuButton
          class={filter.act ? 'chip chosen' : 'chip'}
          label={t('dashboard_filter_act')}
          choices={[
            { value: '', label: t('dashboard_filter_everyAct') },
            ...acts.map((act) => ({ value: act, label: word('act', act) })),
          ]}
          chosen={filter.act ?? ''}
          onChoose={(act) => onFilter(withOrWithout(filter, 'act', act))}
        >
          {filter.act ? word('act', filter.act) : t('dashboard_filter_act')}
        </MenuButton>
        <span class="gap" />
        <a class="btn quiet s" href="#/campaigns" title={t('campaign_all')}>
          <Icon name="stack" />
          <span class="sr">{t('campaign_all')}</span>
        </a>
        <button type="button" class="btn quiet s" title={t('handoff_importShort')} onClick={onImport}>
          <Icon name="inbox" />
          <span class="sr">{t('handoff_importShort')}</span>
        </button>
        <MenuButton
          class="btn quiet s"
          label={t('dashboard_order')}
          choices={(['newest', 'oldest'] as const).map((value) => ({ value, label: t(`dashboard_order_${value}`) }))}
          chosen={filter.order}
          onChoose={(order) => onFilter({ ...filter, order })}
        >
          {t(`dashboard_order_${filter.order}`)}
        </MenuButton>
      </div>
    </header>
  );
}

function withOrWithout(filter: IncidentFilter, key: 'site' | 'act', value: string): IncidentFilter {
  const { [key]: _, ...rest } = filter;
  return value ? { ...rest, [key]: value } : rest;
}
