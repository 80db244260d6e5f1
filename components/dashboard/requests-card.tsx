import type { TakedownRequest } from '../../utils/evidence/schema';
import { clockMinute, shortDay } from '../shared/format-time';
import { useWords } from '../shared/words';
import { FactLine } from './fact-line';
import { type ClockDays, RequestClock } from './request-clock';

/** A request with what its route says. */
export interface RequestView {
  request: TakedownRequest;
  routeName: string;
  platformName: string;
  statutoryWindow: boolean;
  clock?: ClockDays;
}

/** The requests of one incident: prepared ones to go on with, sent ones with their clock. */
export function RequestsCard({ requests }: { requests: readonly RequestView[] }) {
  const { t } = useWords();
  return (
    <section class="card" aria-label={t('dashboard_requests')}>
      <header>
        <h2>{t('dashboard_requests')}</h2>
        {requests.length > 0 && <span class="num muted small">{t('dashboard_count', [String(requests.length)])}</span>}
      </header>
      {requests.length === 0 ? (
        <p class="pad muted small">{t('dashboard_requests_none')}</p>
      ) : (
        requests.map((view) => <RequestBlock key={view.request.id} view={view} />)
      )}
    </section>
  );
}

function RequestBlock({ view }: { view: RequestView }) {
  const { t, lang } = useWords();
  const { request, clock } = view;
  const at = (iso: string) => `${shortDay(iso, lang)} ${clockMinute(iso)}`;
  return (
    <div class="pad req">
      <p>
        <b>{view.routeName}</b>
        {view.statutoryWindow && <span class="badge accent">{t('dashboard_statutoryWindow')}</span>}
        <br />
        <span class="muted small num">
          {request.sentAt
            ? t('dashboard_request_sent', [t(`dashboard_standing_${request.standing}`), at(request.sentAt)])
            : t('dashboard_request_prepared', [at(request.preparedAt)])}
          {request.receipt && t('dashboard_request_receipt', [request.receipt])}
        </span>
      </p>
      {clock && <RequestClock clock={clock} />}
      {clock && (
        <dl class="facts">
          <FactLine label={t('dashboard_clock_next')}>
            {clock.state === 'past'
              ? t('dashboard_clock_nextYou')
              : t('dashboard_clock_nextPlatform', [view.platformName])}
          </FactLine>
          {clock.state === 'past' && (
            <FactLine label={t('dashboard_clock_past')}>{t('dashboard_clock_pastStep')}</FactLine>
          )}
        </dl>
      )}
      {clock && <p class="muted small">{t('dashboard_clock_source', [String(clock.days)])}</p>}
      {request.state === 'prepared' && (
        <p>
          <a class="btn s" href={`#/requests/${request.id}`}>
            {t('dashboard_request_continue')}
          </a>
        </p>
      )}
    </div>
  );
}
