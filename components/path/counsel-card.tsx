import { useState } from 'preact/hooks';
import { dayWords } from '../requests/day-words';
import { Button } from '../shared/button';
import { Dated } from '../shared/spoken';
import { useWords } from '../words/words';

/** What is known of the person's consent: what came with the case is not asked again, what was taken back is. */
type KnownConsent = { is: 'given'; on: string } | { is: 'asked'; isWithdrawn: boolean };

interface CounselCardProps {
  consent: KnownConsent;
  /** Today, `YYYY-MM-DD`. */
  today: string;
  /** How many papers can be made as things stand. */
  papers: number;
  /** What is not there yet, in words. */
  lacking: readonly string[];
  onMake(consentOn: string | undefined): void;
}

/** The whole file for counsel in one ZIP: pack, papers, cover sheet with what is missing; the consent is written down with it. */
export function CounselCard({ consent, today, papers, lacking, onMake }: CounselCardProps) {
  const { t, lang } = useWords();
  const [isAgreed, setAgreed] = useState(false);
  const [day, setDay] = useState(today);
  const asks = consent.is === 'asked';
  return (
    <section class="card" aria-label={t('counsel_title')}>
      <header>
        <h2>{t('counsel_title')}</h2>
        <span class="muted small">{t('counsel_help', [String(papers)])}</span>
      </header>
      <div class="pad stack">
        {consent.is === 'given' && (
          <p>
            <Dated>{t('counsel_given', [dayWords(consent.on, lang)])}</Dated>
          </p>
        )}
        {consent.is === 'asked' && consent.isWithdrawn && <p role="status">{t('counsel_withdrawn')}</p>}
        {asks && (
          <label class="both">
            <input type="checkbox" checked={isAgreed} onChange={(event) => setAgreed(event.currentTarget.checked)} />
            <span>{t('counsel_agreed')}</span>
          </label>
        )}
        {asks && isAgreed && (
          <label class="field">
            <span>{t('counsel_agreedOn')}</span>
            <input
              class="input num"
              type="date"
              max={today}
              value={day}
              onInput={(event) => setDay(event.currentTarget.value)}
            />
          </label>
        )}
        {asks && !isAgreed && <p class="muted small">{t('counsel_notAgreed')}</p>}
        {lacking.length > 0 && (
          <details>
            <summary>{t('counsel_lacking', [String(lacking.length)])}</summary>
            <ul class="small">
              {lacking.map((each) => (
                <li key={each}>{each}</li>
              ))}
            </ul>
          </details>
        )}
        <p>
          <Button
            kind="primary"
            disabled={isAgreed && day === ''}
            onPress={() => onMake(asks && isAgreed ? day : undefined)}
          >
            {t('counsel_make')}
          </Button>
        </p>
      </div>
    </section>
  );
}
