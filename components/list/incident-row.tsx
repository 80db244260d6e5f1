import type { Incident } from '../../utils/shapes/schema';
import { RowMask } from '../facts/row-mask';
import { StatusRing } from '../facts/status-ring';
import { Icon } from '../icon';
import { Dated, ShortDay } from '../shared/spoken';
import { useVocabulary } from '../words/vocabulary';

interface IncidentRowProps {
  incident: Incident;
  /** Short words behind the status, such as 「回答の目安 12/2」. */
  extra?: string;
}

/** One incident in the list: what, about whom, where, how long, how far. Never a word of the post. */
export function IncidentRow({ incident, extra }: IncidentRowProps) {
  const { t, titleOf, targetOf } = useVocabulary();
  const { summary, status, target, number } = incident;
  const gaps = summary.notes.includes('no-permalink');
  return (
    <div data-incident={incident.id}>
      <a href={`#/incidents/${incident.id}`}>
        <span class="l1">
          <b>{titleOf(incident)}</b>
          {target && <span class="badge">{targetOf(incident)}</span>}
          {summary.captureCount > 1 && (
            <span class="num muted caps">
              <Icon name="stack" />
              {summary.captureCount}
              <span class="sr">{t('dashboard_captures_unit')}</span>
            </span>
          )}
          <time class="num muted" dateTime={incident.createdAt}>
            <ShortDay iso={incident.createdAt} clock />
          </time>
        </span>
        <span class="l2">
          <span class="site cut">{summary.siteName}</span>
          <RowMask length={summary.textLength} mediaCount={summary.mediaCount} />
        </span>
        <span class="l3">
          <StatusRing status={status} />
          {extra && (
            <span class="extra">
              <Dated>{extra}</Dated>
            </span>
          )}
          {gaps && <span class="extra gap-note">{t('dashboard_row_noPermalink')}</span>}
          <span class="no num">{number}</span>
        </span>
      </a>
    </div>
  );
}
