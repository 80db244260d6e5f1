import { FactLine } from '../facts/fact-line';
import { useWords } from '../words/words';

/** How far the requests of a campaign are. */
export interface CampaignRequests {
  windows: readonly { routeId: string; name: string; posts: number; sent: number; total: number }[];
  /** The request that is next; none when all were sent. */
  nextId?: string | undefined;
}

/** The requests of all cases by their windows, how many were sent, and the next one. */
export function CampaignRequestsCard({ requests: { windows, nextId } }: { requests: CampaignRequests }) {
  const { t } = useWords();
  const sum = (of: 'sent' | 'total') => String(windows.reduce((all, window) => all + window[of], 0));
  return (
    <section class="card" aria-label={t('campaign_requests')}>
      <header>
        <h2>{t('campaign_requests')}</h2>
        <span class="muted small">{t('campaign_requests_flow')}</span>
      </header>
      <div class="pad gapped">
        <p class="text">{t('campaign_requests_none')}</p>
        {windows.length > 0 && (
          <>
            <table class="table" aria-label={t('campaign_requests')}>
              <thead>
                <tr>
                  <th>{t('campaign_requests_window')}</th>
                  <th class="r">{t('campaign_requests_posts')}</th>
                  <th class="r">{t('campaign_requests_sent')}</th>
                </tr>
              </thead>
              <tbody>
                {windows.map(({ routeId, name, posts, sent, total }) => (
                  <tr key={routeId}>
                    <td>{name}</td>
                    <td class="r" data-column={t('campaign_requests_posts')}>
                      {t('dashboard_count', [String(posts)])}
                    </td>
                    <td class="r" data-column={t('campaign_requests_sent')}>
                      {t('campaign_requests_sentOf', [String(sent), String(total)])}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
            <dl class="facts">
              <FactLine label={t('campaign_requests_sent')}>
                {t('campaign_requests_sentOf', [sum('sent'), sum('total')])}
              </FactLine>
            </dl>
            {nextId ? (
              <p>
                <a class="btn" href={`#/requests/${nextId}`}>
                  {t('campaign_requests_next')}
                </a>
              </p>
            ) : (
              <p>{t('campaign_requests_allSent')}</p>
            )}
          </>
        )}
        <p class="note">{t('campaign_requests_each')}</p>
      </div>
    </section>
  );
}
