import type { Disclosure, PathKind } from '../../utils/shapes/schema';
import { keyPart } from '../../utils/word-key';
import { Icon } from '../icon';
import { Problem } from '../shared/problem';
import { useAct } from '../shared/use-act';
import { useWords } from '../words/words';

interface NextCardProps {
  kinds: readonly PathKind[];
  disclosure: Disclosure;
  onDays(days: Pick<Disclosure, 'providerNamedOn' | 'namedOn'>): Promise<unknown>;
}

/** What usually comes next, and the days from which further dates run. */
export function NextCard({ kinds, disclosure, onDays }: NextCardProps) {
  const { t } = useWords();
  const act = useAct();
  return (
    <section class="card" aria-label={t('path_next')}>
      <header>
        <h2>{t('path_next')}</h2>
      </header>
      {kinds.length === 0 ? (
        <p class="pad muted">{t('path_next_none')}</p>
      ) : (
        <ul class="jobs">
          {kinds.map((kind) => (
            <li key={kind}>
              <Icon name="doc" />
              <span>{t(`path_paper_${keyPart(kind)}`)}</span>
            </li>
          ))}
        </ul>
      )}
      <div class="pad party-form">
        {(['providerNamedOn', 'namedOn'] as const).map((field) => (
          <label key={field} class="field">
            <span>{t(field === 'namedOn' ? 'path_named' : 'path_providerNamed')}</span>
            <input
              class="input num"
              type="date"
              value={disclosure[field] ?? ''}
              onInput={(event) => {
                const day = event.currentTarget.value;
                if (day) void act.run(() => onDays({ [field]: day }));
              }}
            />
          </label>
        ))}
        {disclosure.logins && (
          <p class="muted small num">
            {t('path_logins')}　{disclosure.logins.join(t('dashboard_between'))}
          </p>
        )}
      </div>
      <Problem act={act} />
    </section>
  );
}
