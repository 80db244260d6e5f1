import type { GateOpen } from '../../utils/shapes/desk/opinion';
import type { Incident } from '../../utils/shapes/schema';
import { Sign } from '../icon';
import { useWords } from '../words/words';

interface HeldCasesProps {
  incidents: readonly Incident[];
  held: ReadonlyMap<string, readonly GateOpen[]>;
  /** Of these more came to stand open after the press. */
  stoppedBy: readonly string[];
}

/** Cases that no request of the company's own right goes out for yet: which, why, and where that is done. */
export function HeldCases({ incidents, held, stoppedBy }: HeldCasesProps) {
  const { t } = useWords();
  const out = incidents.filter(({ id }) => held.has(id));
  if (out.length === 0) return null;
  return (
    <section class="held-cases" aria-label={t('campaign_held')}>
      <h3>{t('campaign_held_title', [String(out.length)])}</h3>
      <p class="muted small" role={stoppedBy.length > 0 ? 'alert' : undefined}>
        {t(stoppedBy.length > 0 ? 'campaign_held_stopped' : 'campaign_held_help')}
      </p>
      <ul class="lines">
        {out.map(({ id, number }) => (
          <li key={id}>
            <Sign kind="missing" />
            <span>
              <b class="num">{number}</b>
              <small>
                {held
                  .get(id)
                  ?.map((open) => t(`gate_${open}`))
                  .join(t('mark_comma'))}
              </small>
            </span>
            <a class="btn s" href={held.get(id)?.includes('opinions') ? `#/decision/${id}` : `#/campaigns/${id}`}>
              {t('gate_see')}
              <span class="sr">{number}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
