import { RowWindow } from '../rows/row-window';
import type { ShownRange } from '../rows/shown-range';
import { Badge } from '../shared/badge';
import { EmptyState } from '../shared/empty-state';
import { Dated, ShortDay } from '../shared/spoken';
import { clockMinute } from '../words/format-time';
import { useWords } from '../words/words';
import { dayWords } from './day-words';
import { clockDayWords } from './request-clock';
import type { RequestView } from './request-view';

/** A request in the list, with the number of its incident. */
interface RequestLine extends RequestView {
  incidentNumber: string;
}

interface RequestsPageProps {
  /** `undefined` while it is being read. */
  count?: number | undefined;
  /** One of them, newest first; `undefined` while it is being read. */
  lineAt(index: number): RequestLine | undefined;
  isPaged: boolean;
  onPaged(isPaged: boolean): void;
  onRange(range: ShownRange): void;
}

/** Every request, newest first: where it stands and who moves next. */
export function RequestsPage({ count, lineAt, isPaged, onPaged, onRange }: RequestsPageProps) {
  const { t } = useWords();
  const rowAt = (index: number) => {
    const line = lineAt(index);
    return line && { key: line.request.id, name: line.incidentNumber, content: <RequestRow line={line} /> };
  };
  return (
    <main class="text-page requests-page">
      <header class="page-head">
        <h1>{t('dashboard_requests')}</h1>
        <p class="muted">{t('dashboard_requests_lead')}</p>
      </header>
      {count === 0 && (
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
      )}
      {count !== undefined && count > 0 && (
        <section class="request-list">
          <RowWindow
            class="request-rows"
            label={t('dashboard_requests')}
            count={count}
            about=""
            isPaged={isPaged}
            onPaged={onPaged}
            onRange={onRange}
            rowAt={rowAt}
          />
        </section>
      )}
    </main>
  );
}

function RequestRow({ line }: { line: RequestLine }) {
  const { t, lang } = useWords();
  const { request, clock } = line;
  const at = request.sentAt ?? request.preparedAt;
  return (
    <a href={request.state === 'sent' ? `#/incidents/${request.incidentId}` : `#/requests/${request.id}`}>
      <span class="l1">
        <b>{line.routeName}</b>
        {line.statutoryWindow && <Badge tone="accent">{t('dashboard_statutoryWindow')}</Badge>}
        <span class="no num muted">{line.incidentNumber}</span>
      </span>
      <span class="l3">
        <Badge>{t(`dashboard_request_state_${request.state}`)}</Badge>
        <span class="num muted">
          <ShortDay iso={at} /> {clockMinute(at)}
        </span>
        {request.answer && <Badge>{t(`requests_outcome_${request.answer.outcome}`)}</Badge>}
        {clock && !request.answer && (
          <span class="num">
            <Dated>
              {clock.state === 'past'
                ? t('dashboard_clock_pastLine')
                : t('dashboard_clock_line', [clockDayWords(clock, t), dayWords(clock.dueOn, lang)])}
            </Dated>
          </span>
        )}
        {request.receipt && <span class="num muted">{t('dashboard_request_receiptShort', [request.receipt])}</span>}
      </span>
    </a>
  );
}
