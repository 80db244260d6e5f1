import type { IncidentDetails } from '../../utils/shapes/schema';
import { keyPart } from '../../utils/word-key';
import { useWords } from '../words/words';

/** What the recorder wrote for others. The private note on feelings is not among the props on purpose. */
type SharedDetails = Omit<IncidentDetails, 'feeling'>;

const written = ['identifiability', 'impact', 'wish'] as const;

/** The recorder's own words, as claims, not as facts. Absent when nothing was written. */
export function DetailsCard({ details }: { details: SharedDetails }) {
  const { t } = useWords();
  const lines = written.flatMap((field) => (details[field] ? [{ field, words: details[field] }] : []));
  if (lines.length === 0 && !details.relation) return null;
  return (
    <section class="card" aria-label={t('dashboard_details')}>
      <header>
        <h2>{t('dashboard_details')}</h2>
        <span class="muted small">{t('dashboard_details_source')}</span>
      </header>
      <dl class="pad details">
        {details.relation && (
          <div>
            <dt>{t('dashboard_details_relation')}</dt>
            <dd>{t(`popup_relation_${keyPart(details.relation)}`)}</dd>
          </div>
        )}
        {lines.map(({ field, words }) => (
          <div key={field}>
            <dt>{t(`dashboard_details_${field}`)}</dt>
            <dd class="captured" dir="auto">
              {words}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
