import type { HeldCase } from '../../utils/shapes/desk/opinion';
import type { Incident } from '../../utils/shapes/schema';
import { gateAddress } from '../desk/gate';
import { Sign } from '../icon';
import { useWords } from '../words/words';

interface HeldCasesProps {
  incidents: readonly Pick<Incident, 'id' | 'number'>[];
  held: ReadonlyMap<string, HeldCase>;
  /** Of these more came to stand open after the press. */
  stoppedBy: readonly string[];
  /** What they are left out of. */
  of?: 'list' | 'requests';
}

/** Cases of which nothing leaves yet: which, why, and where that is done. */
export function HeldCases({ incidents, held, stoppedBy, of = 'requests' }: HeldCasesProps) {
  const { t } = useWords();
  const out = incidents.flatMap(({ id, number }) => {
    const found = held.get(id);
    return found ? [{ id, number, ...found }] : [];
  });
  if (out.length === 0) return null;
  const help = of === 'list' && out.length === incidents.length ? 'list_allHelp' : (`${of}_help` as const);
  return (
    <section class="held-cases" aria-label={t(`campaign_held_${of}`)}>
      <h3>{t(`campaign_held_${of}_title`, [String(out.length)])}</h3>
      <p class="muted small" role={stoppedBy.length > 0 ? 'alert' : undefined}>
        {t(stoppedBy.length > 0 ? 'campaign_held_stopped' : `campaign_held_${help}`)}
      </p>
      <ul class="lines">
        {out.map(({ id, number, own, elsewhere }) => (
          <li key={id}>
            <Sign kind="missing" />
            <span>
              <b class="num">{number}</b>
              <small>
                {[
                  ...own.map((open) => t(`gate_${open}`)),
                  ...elsewhere.map((each) => t('gate_elsewhere', [each.number])),
                ].join(t('mark_comma'))}
              </small>
            </span>
            <a class="btn s" href={aimOf(id, own, elsewhere)}>
              {t('gate_see')}
              <span class="sr">{number}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Its own question first, else that of the other case. */
function aimOf(id: string, own: HeldCase['own'], [other]: HeldCase['elsewhere']): string {
  return own.length > 0 || !other ? gateAddress(own, id) : gateAddress(other.open, other.id);
}
