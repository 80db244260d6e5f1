import { type Grade, type Reason, rungs } from '../../utils/review/grade';
import { Sign, type SignKind } from '../icon';
import { Spinner } from '../shared/spinner';
import { Spoken } from '../shared/spoken';
import { useWords } from '../words/words';

interface GradeCardProps {
  grade: Grade;
  /** The digests are still being computed again. */
  isChecking: boolean;
}

/** How well a capture stands: the rung it reaches, then the reasons under the signs. Never a score. */
export function GradeCard({ grade, isChecking }: GradeCardProps) {
  const { t } = useWords();
  const reached = rungs.indexOf(grade.rung);
  const rung = [String(reached + 1), String(rungs.length)];
  return (
    <section class="card" aria-label={t('grade_title')}>
      <header>
        <h2>{t('grade_title')}</h2>
        <span class="num muted small">
          <Spoken words={t('grade_rung_said', rung)}>{t('grade_rung', rung)}</Spoken>
        </span>
      </header>
      <div class="pad">
        <ol class="rungs">
          {rungs.map((rung, index) => (
            <li
              key={rung}
              class={grade.reached.includes(rung) ? 'on' : ''}
              {...(index === reached ? { 'aria-current': 'step' as const } : {})}
            >
              {t(`grade_rung_${rung}`)}
              {grade.reached.includes(rung) && <span class="sr"> {t('shared_done')}</span>}
            </li>
          ))}
        </ol>
        {isChecking && (
          <p class="checking small muted" role="status">
            <Spinner />
            {t('grade_checking')}
          </p>
        )}
        <div class="reasons">
          <Reasons kind="changed" reasons={grade.changed} />
          <Reasons kind="proven" reasons={grade.proven} />
          <Reasons kind="claimed" reasons={grade.claimed} />
          <Reasons kind="missing" reasons={grade.missing} />
        </div>
      </div>
    </section>
  );
}

function Reasons({ kind, reasons }: { kind: SignKind; reasons: readonly Reason[] }) {
  const { t } = useWords();
  if (reasons.length === 0) return null;
  return (
    <section>
      <h3>
        <Sign kind={kind} />
        {t(`grade_${kind}`)}
      </h3>
      <ul>
        {reasons.map(({ key, params }) => (
          <li key={`${key} ${params?.join(' ') ?? ''}`}>{t(key, params)}</li>
        ))}
      </ul>
    </section>
  );
}
