import { lawFact } from '../../utils/law/law-facts';
import { LawLine } from '../facts/law-cite';
import { Icon } from '../icon';
import { useWords } from '../words/words';

/** Told to a company where it would step over into a person's right: why, and the three ways on. */
export function CounselOnly({ incidentId }: { incidentId: string }) {
  const { t } = useWords();
  const ways = [
    { icon: 'user', word: 'person', href: `#/incidents/${incidentId}` },
    { icon: 'users', word: 'counsel', href: `#/path/${incidentId}` },
    { icon: 'building', word: 'company', href: `#/requests/new/${incidentId}?track=company` },
  ] as const;
  return (
    <section class="counsel-only" aria-label={t('chooser_stopOver')}>
      <h3>{t('chooser_stopOver')}</h3>
      <p class="text muted">
        {t('chooser_stopOver_text')} <LawLine fact={lawFact('counsel-only')} />
      </p>
      <p class="muted small">{t('claim_footer')}</p>
      <div class="ways">
        {ways.map(({ icon, word, href }) => (
          <a key={word} href={href}>
            <Icon name={icon} />
            <span>
              <b>{t(`chooser_stopOver_${word}`)}</b>
              <small>{t(`chooser_stopOver_${word}_help`)}</small>
            </span>
            <Icon name="right" />
          </a>
        ))}
      </div>
    </section>
  );
}
