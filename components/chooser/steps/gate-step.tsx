import { useEffect, useRef } from 'preact/hooks';
import { lawFact } from '../../../utils/law/law-facts';
import { LawLine } from '../../facts/law-cite';
import { Icon } from '../../icon';
import { Button } from '../../shared/button';
import { safeLink } from '../../shared/care-links';
import { useWords } from '../../words/words';

/** `clear`: neither a fair complaint nor a report of wrongdoing. `maybe`: it may be one. */
export type GateAnswer = 'clear' | 'maybe';

interface GateStepProps {
  answer?: GateAnswer | undefined;
  desk?: { name?: string | undefined; url?: string | undefined } | undefined;
  backHref: string;
  onAnswer(answer: GateAnswer | undefined): void;
}

/** Asked before anything else: a fair complaint or a report of wrongdoing is not taken down, it is looked into. */
export function GateStep({ answer, desk, backHref, onAnswer }: GateStepProps) {
  const { t } = useWords();
  const box = useRef<HTMLElement>(null);
  const before = useRef(answer);
  // What was pressed is gone with its step: the keyboard goes on at what took its place
  useEffect(() => {
    if (before.current !== answer) box.current?.focus();
    before.current = answer;
  }, [answer]);
  const here = { ref: box, tabIndex: -1, 'aria-label': t('chooser_gate') };
  if (answer === 'clear')
    return (
      <section class="stepbox done" {...here}>
        <span class="no">
          <Icon name="check" />
        </span>
        <div>
          <h2>{t('chooser_gate')}</h2>
          <p>{t('chooser_gate_clear')}</p>
        </div>
        <Button kind="quiet" size="s" onPress={() => onAnswer(undefined)}>
          <span class="sr">{t('shared_is', [t('chooser_gate')])}</span>
          {t('chooser_change')}
        </Button>
      </section>
    );
  return (
    <section class="stepbox" {...here}>
      <span class="no" aria-hidden="true">
        <Icon name="info" />
      </span>
      <div>
        <h2>{t('chooser_gate')}</h2>
        {answer === 'maybe' ? (
          <GateStop desk={desk} backHref={backHref} onBack={() => onAnswer(undefined)} />
        ) : (
          <>
            <p class="muted step-lead">{t('chooser_gate_lead')}</p>
            <div class="gate" role="radiogroup" aria-label={t('chooser_gate')}>
              {(['clear', 'maybe'] as const).map((value) => (
                <label key={value} class="pickcard">
                  <input type="radio" name="gate" onChange={() => onAnswer(value)} />
                  <span class="radio" />
                  <b>{t(`chooser_gate_${value}`)}</b>
                  <small>{t(`chooser_gate_${value}_help`)}</small>
                </label>
              ))}
            </div>
          </>
        )}
      </div>
    </section>
  );
}

function GateStop({ desk, backHref, onBack }: { desk: GateStepProps['desk']; backHref: string; onBack(): void }) {
  const { t } = useWords();
  const url = safeLink(desk?.url);
  const name = desk?.name ?? t('chooser_stop_desk');
  return (
    <div class="gate-stop">
      <h3>{t('chooser_stop')}</h3>
      <p class="text muted">{t('chooser_stop_text')}</p>
      <p class="text muted">
        <LawLine fact={lawFact('whistleblower')} />
      </p>
      <p>
        <b>{t('chooser_stop_to')}</b>{' '}
        {url ? (
          <a href={url} target="_blank" rel="noreferrer">
            {name}
          </a>
        ) : (
          name
        )}
      </p>
      <p class="acts">
        <a class="btn" href={backHref}>
          {t('chooser_stop_back')}
        </a>
        <Button kind="quiet" onPress={onBack}>
          {t('chooser_change')}
        </Button>
      </p>
    </div>
  );
}
