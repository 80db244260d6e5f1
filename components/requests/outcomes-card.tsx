import { answerOutcomes } from '../../utils/shapes/schema';
import type { RouteOutcomes } from '../../utils/takedown/outcomes';
import { useWords } from '../words/words';

interface OutcomesCardProps {
  year: string;
  rows: readonly (RouteOutcomes & { name: string })[];
}

/** What came of the requests of a year, by route and day, for the yearly report. */
export function OutcomesCard({ year, rows }: OutcomesCardProps) {
  const { t } = useWords();
  if (rows.length === 0) return null;
  return (
    <section class="card" aria-label={t('outcomes_title', [year])}>
      <header>
        <h2>{t('outcomes_title', [year])}</h2>
      </header>
      <table class="pad num small">
        <thead>
          <tr>
            <th scope="col">{t('chooser_route')}</th>
            <th scope="col">{t('outcomes_sent')}</th>
            {answerOutcomes.map((outcome) => (
              <th key={outcome} scope="col">
                {t(`requests_outcome_${outcome}`)}
              </th>
            ))}
            <th scope="col">{t('outcomes_open')}</th>
            <th scope="col">{t('outcomes_days')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.routeId}>
              <th scope="row">{row.name}</th>
              <td>{row.sent}</td>
              {answerOutcomes.map((outcome) => (
                <td key={outcome}>{row.outcomes[outcome]}</td>
              ))}
              <td>{row.open}</td>
              <td>{row.medianDays ?? '—'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
