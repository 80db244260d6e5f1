import type { Consent } from '../../utils/evidence/hand-over/desk-side';
import { purposes } from '../../utils/shapes/hand-over';
import { Icon, Sign } from '../icon';
import { Button } from '../shared/button';
import { Problem } from '../shared/problem';
import { ShortDay } from '../shared/spoken';
import type { Act } from '../shared/use-act';
import type { Draft } from '../shared/use-draft';
import { dayAndMinute } from '../words/format-time';
import { useWords } from '../words/words';

interface ConsentCardProps {
  consent: Consent;
  /** The word to the person. */
  draft: Draft<string>;
  act: Act;
  /** When the last answer was laid in the vault, by this desk or a colleague's; absent where none lies there. */
  laidAt: string | undefined;
  onAnswer(): void;
}

/** What the person who handed over agreed to, and the answer that goes back to them. */
export function ConsentCard({ consent, draft, act, laidAt, onAnswer }: ConsentCardProps) {
  const { t, lang } = useWords();
  return (
    <section class="card" aria-label={t('consent_title')}>
      <header>
        <h2>{t('consent_title')}</h2>
        <span class="muted small num">
          <ShortDay iso={consent.at} />
        </span>
      </header>
      <div class="pad stack">
        <ul class="stack tight">
          {purposes.map((purpose) => {
            const isGiven = !consent.withdrawn && consent.purposes.includes(purpose);
            return (
              <li key={purpose}>
                <Sign kind={isGiven ? 'proven' : 'missing'} /> {t(`handoff_purpose_${purpose}`)}
                {!isGiven && ' '}
                {!isGiven && <span class="muted small">{t('consent_notGiven')}</span>}
              </li>
            );
          })}
        </ul>
        <div class="words-field">
          <label for="consent-words">{t('consent_words')}</label>
          <textarea
            id="consent-words"
            class="input"
            rows={2}
            maxLength={2_000}
            value={draft.value}
            onInput={(event) => draft.change(event.currentTarget.value)}
          />
        </div>
        <Problem act={act} />
        <p class="line">
          <Button disabled={act.isBusy} onPress={onAnswer}>
            {t('consent_answer')}
          </Button>
          <span class="muted small" role="status">
            {laidAt
              ? t('consent_answerLaid', [dayAndMinute(laidAt, lang)])
              : t(consent.answersAt ? 'consent_answerVault' : 'consent_answerHelp')}
          </span>
        </p>
      </div>
    </section>
  );
}

/** Stands over a case whose consent was taken back: what has stopped, and what still goes on. */
export function WithdrawnBand({ consent, requests }: { consent: Consent; requests: number }) {
  const { t, lang } = useWords();
  if (!consent.withdrawn) return null;
  const { at, words } = consent.withdrawn;
  return (
    <section class="notice caution withdrawn" role="status">
      <Icon name="alert" />
      <div>
        <p>
          <b>{t('consent_withdrawn')}</b> <span class="num">{dayAndMinute(at, lang)}</span>
        </p>
        <p>{t('consent_stops')}</p>
        {requests > 0 && <p>{t('consent_requestsOpen', [String(requests)])}</p>}
        {words && <p class="verbatim">{words}</p>}
      </div>
    </section>
  );
}
