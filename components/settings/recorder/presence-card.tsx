import { type PageTrace, pageTraces } from '../../../utils/page-traces';
import { Icon } from '../../icon';
import { Problem } from '../../shared/acts/problem';
import { useAct } from '../../shared/acts/use-act';
import { useWords } from '../../words/words';
import { cardAt } from '../card-address';

interface PresenceCardProps {
  isQuiet: boolean;
  /** The company has chosen. */
  isFixed: boolean;
  onQuiet: (isQuiet: boolean) => Promise<unknown>;
}

const ways = ['marks', 'quiet'] as const;

/** Marks or quiet mode, chosen beside what a page can still notice in each. */
export function PresenceCard({ isQuiet, isFixed, onQuiet }: PresenceCardProps) {
  const { t } = useWords();
  const act = useAct();
  const chosen = isQuiet ? 'quiet' : 'marks';
  return (
    <section class="card" {...cardAt('capture#presence')}>
      <header>
        <h2>{t('quiet_title')}</h2>
      </header>
      <div class="pad settings-state">
        <p class="settings-lead">{t('quiet_lead')}</p>
        <fieldset class="presence" disabled={isFixed}>
          <legend class="sr">{t('quiet_legend')}</legend>
          {ways.map((way) => (
            <label key={way} class="presence-way">
              <input
                type="radio"
                name="presence"
                checked={way === chosen}
                onChange={() => act.run(() => onQuiet(way === 'quiet'))}
              />
              <span>
                <b>{t(`quiet_${way}`)}</b>
                <span class="muted small">{t(`quiet_${way}Help`)}</span>
              </span>
            </label>
          ))}
        </fieldset>
        {isFixed && (
          <p class="muted small">
            <Icon name="lock" /> {t('quiet_company')}
          </p>
        )}
        <Problem act={act} />
        <div class="presence-seen">
          <Traces title={t('quiet_seesMarks')} traces={pageTraces.marks} />
          <Traces title={t('quiet_seesQuiet')} traces={pageTraces.quiet} />
        </div>
        <p class="muted small">{t('quiet_searched')}</p>
      </div>
    </section>
  );
}

function Traces({ title, traces }: { title: string; traces: readonly PageTrace[] }) {
  const { t } = useWords();
  return (
    <section>
      <h3>{title}</h3>
      <ul>
        {traces.map((trace) => (
          <li key={trace}>{t(`trace_${trace}`)}</li>
        ))}
      </ul>
    </section>
  );
}
