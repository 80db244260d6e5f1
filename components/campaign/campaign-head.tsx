import type { CampaignView } from '../../utils/review/campaigns/campaign-rows';
import { statusWord } from '../facts/status-ring';
import { Icon } from '../icon';
import { fullTime } from '../words/format-time';
import { useVocabulary } from '../words/vocabulary';

interface CampaignHeadProps {
  view: CampaignView;
  /** Who works on a case, by its id. */
  holders: ReadonlyMap<string, string> | undefined;
}

/** What is together, where its cases stand and who holds them, and the way to all their requests. */
export function CampaignHead({ view: { rows, asked }, holders }: CampaignHeadProps) {
  const { t, lang, titleOf } = useVocabulary();
  const acts = [...new Set(rows.flatMap(({ incident }) => incident.acts))];
  const sites = [...new Set(rows.map(({ incident }) => incident.summary.siteName))];
  const between = t('campaign_between');
  const span = [rows[0], rows.at(-1)].map((row) => fullTime(new Date(row?.at ?? 0).toISOString(), lang));
  const counted = (words: readonly string[]) =>
    [...new Set(words)]
      .map((each) => t('campaign_counted', [each, String(words.filter((word) => word === each).length)]))
      .join(between);
  return (
    <header class="case-head">
      <div>
        <p class="num muted crumb">
          <Icon name="stack" />
          {t('campaign_of', [rows[0]?.incident.number ?? ''])}
        </p>
        <h1>{t('campaign_title', [titleOf({ acts }), String(rows.length)])}</h1>
      </div>
      <div class="case-acts">
        <a class="btn primary" href={`#/campaigns/${rows[0]?.incident.id}/requests`}>
          {t('campaign_requests_open', [String(rows.length)])}
        </a>
      </div>
      <dl class="case-meta">
        <div>
          <dt>{t('campaign_state')}</dt>
          <dd>{counted(rows.map(({ incident }) => statusWord(incident.status, t)))}</dd>
        </div>
        <div>
          <dt>{t('triage_holder')}</dt>
          <dd>{counted(rows.map(({ incident }) => holders?.get(incident.id) || t('triage_nobody')))}</dd>
        </div>
        <div>
          <dt>{t('campaign_span')}</dt>
          <dd class="num">{span.join(' – ')}</dd>
        </div>
        <div>
          <dt>{t('campaign_sites')}</dt>
          <dd>{sites.join(between)}</dd>
        </div>
        <div>
          <dt>{t('campaign_open')}</dt>
          <dd class="num">{t('dashboard_count', [String(asked.length)])}</dd>
        </div>
      </dl>
    </header>
  );
}
