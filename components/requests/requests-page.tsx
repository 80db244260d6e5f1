import { Badge } from '../shared/badge';
import { EmptyState } from '../shared/empty-state';
import { clockMinute, shortDay } from '../words/format-time';
import { useWords } from '../words/words';
import { dayWords } from './day-words';
import type { RequestView } from './request-view';

/** A request in the list, with the number of its incident. */
interface RequestLine extends RequestView {
  incidentNumber: string;
}

/** Every request, newest first: where it stands and who moves next. `undefined` while it is being read. */
export function RequestsPage({ requests }: { requests?: readonly RequestLine[] | undefined }) {
  const { t } = useWords();
  return (
    <main class="text-page">
      <header class="page-head">
        <h1>{t('dashboard_requests')}</h1>
        <p class="muted">{t('dashboard_requests_lead')}</p>
      </header>
      {requests?.length === 0 ? (
        <EmptyState
          title={t('dashboard_requests_empty')}
          art
          acts={
            <a class="btn" href="#/incidents">
              {t('dashboard_requests_toIncidents')}
            </a>
          }
        >
          {t('dashboard_requests_emptyText')}
        </EmptyState>
      ) : (
        <ul class="request-list">
          {requests?.map((line) => (
            <RequestRow key={line.request.id} line={line} />
          ))}
        </ul>
      )}
    </main>
  );
}

function RequestRow({ line }: { line: RequestLine }) {
  const { t, lang } = useWords();
  const { request, clock } = line;
  const at = request.sentAt ?? request.preparedAt;
  return (
    <li>
      <a href={request.state === 'sent' ? `#/incidents/${request.incidentId}` : `#/requests/${request.id}`}>
        <span class="l1">
          <b>{line.routeName}</b>
          {line.statutoryWindow && <Badge tone="accent">{t('dashboard_statutoryWindow')}</Badge>}
          <span class="no num muted">{line.incidentNumber}</span>
        </span>
        <span class="l3">
          <Badge>{t(`dashboard_request_state_${request.state}`)}</Badge>
          <span class="num muted">
            {shortDay(at, lang)} {clockMinute(at)}
          </span>
          {request.answer && <Badge>{t(`requests_outcome_${request.answer.outcome}`)}</Badge>}
          {clock && !request.answer && (
            <span class="num">
              {clock.state === 'past'
                ? t('dashboard_clock_pastLine')
                : t('dashboard_clock_line', [String(clock.day), dayWords(clock.dueOn, lang)])}
            </span>
          )}
          {request.receipt && <span class="num muted">{t('dashboard_request_receiptShort', [request.receipt])}</span>}
        </span>
      </a>
    </li>
  );
}
