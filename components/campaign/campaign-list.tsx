import type { ComponentChildren } from 'preact';
import type { Campaign } from '../../utils/review/campaigns/group-cases';
import type { Progress } from '../../utils/review/campaigns/read-records';
import { Icon, Sign } from '../icon';
import { EmptyState } from '../shared/empty-state';
import { Notice } from '../shared/notice';
import { Spinner } from '../shared/spinner';
import { useWords } from '../words/words';

interface CampaignListProps {
  campaigns?: readonly Campaign[] | undefined;
  /** The way to the others. */
  foot?: ComponentChildren;
  /** How far the comparison is; absent until its first word, and once it is done. */
  progress?: Progress | undefined;
  /** Records could not be compared: does it again. */
  onRetry?: (() => void) | undefined;
  /** Numbers of the cases by which campaigns are named. */
  numbers: ReadonlyMap<string, string>;
}

/** Campaigns of one page, the largest first. */
export function CampaignList({ campaigns, foot, progress, onRetry, numbers }: CampaignListProps) {
  const { t } = useWords();
  return (
    <main class="c-page" aria-busy={campaigns === undefined && !onRetry}>
      <header class="page-head">
        <h1>{t('campaign_all')}</h1>
        <p class="muted">{t('campaign_lead')}</p>
      </header>
      {onRetry ? (
        <Notice icon="alert" tone="danger" alert>
          {t('campaign_uncompared')}{' '}
          <button type="button" class="link" onClick={onRetry}>
            {t('problem_retry')}
          </button>
        </Notice>
      ) : (
        (progress || !campaigns) && <Comparing progress={progress} />
      )}
      {campaigns?.length === 0 && <EmptyState title={t('campaign_none')}>{t('campaign_noneHelp')}</EmptyState>}
      {campaigns && campaigns.length > 0 && (
        <section class="card">
          <table class="table" aria-label={t('campaign_all')}>
            <thead>
              <tr>
                <th>{t('campaign_column_campaign')}</th>
                <th class="r">{t('campaign_column_count')}</th>
                <th>{t('campaign_column_why')}</th>
                <th>{t('campaign_open')}</th>
              </tr>
            </thead>
            <tbody>
              {campaigns.map((campaign) => (
                <CampaignLine
                  key={campaign.cases[0]}
                  campaign={campaign}
                  number={numbers.get(campaign.cases[0] ?? '') ?? ''}
                />
              ))}
            </tbody>
          </table>
          {foot}
        </section>
      )}
    </main>
  );
}

function CampaignLine({ campaign: { cases, joins, asks }, number }: { campaign: Campaign; number: string }) {
  const { t } = useWords();
  const kinds = (['text', 'author', 'burst', 'person'] as const).filter((kind) => joins.some(({ by }) => by === kind));
  return (
    <tr>
      <td>
        <a class="lnk num" href={`#/campaigns/${cases[0]}`}>
          <Icon name="stack" />
          {t(cases.length > 1 ? 'campaign_of' : 'campaign_ofOne', [number])}
        </a>
      </td>
      <td class="r" data-column={t('campaign_column_count')}>
        {t('dashboard_count', [String(cases.length)])}
      </td>
      <td>
        {kinds.map((kind) => t(`campaign_kind_${kind}`)).join(t('campaign_between')) || (
          <span class="muted">{t('campaign_kind_none')}</span>
        )}
      </td>
      <td>
        {asks.length > 0 && (
          <span class="id3">
            <Sign kind="missing" />
            {t('campaign_asks', [String(asks.length)])}
          </span>
        )}
      </td>
    </tr>
  );
}

function Comparing({ progress }: Pick<CampaignListProps, 'progress'>) {
  const { t, lang } = useWords();
  const { done, total } = progress ?? { done: 0, total: 0 };
  return (
    <section class="card">
      <div class="pad gapped">
        <p role="status" class="comparing">
          <Spinner />
          {t('campaign_comparing')}
          {progress && (
            <span class="num muted">
              {done.toLocaleString(lang)} / {total.toLocaleString(lang)}
            </span>
          )}
        </p>
        <div class="bar">
          <i style={{ '--p': total > 0 ? Math.round((done / total) * 100) : 0 }} />
        </div>
        <p class="note">{t('campaign_comparingHelp')}</p>
      </div>
    </section>
  );
}
