import { useId } from 'preact/hooks';
import { Badge } from '../../shared/badge';
import { useWords } from '../../words/words';
import { StepBox } from './step-box';

interface ReasonStepProps {
  reason: string;
  /** What a notice of the chosen kind states, in one line. */
  toState: string;
  /** Longest text that is kept. */
  limit: number;
  onReason(reason: string): void;
}

/** The person's own words. The tool writes none, and says who will see them before they are typed. */
export function ReasonStep({ reason, toState, limit, onReason }: ReasonStepProps) {
  const { t } = useWords();
  const id = useId();
  return (
    <StepBox number={3} title={t('chooser_reason')}>
      <div class="field">
        <p class="field-head">
          <label for={id}>{t('chooser_reason_label')}</label>
          <Badge tone="caution" icon="eye">
            {t('chooser_visible')}
          </Badge>
          <span class="num muted small">{t('shared_length', [String([...reason].length)])}</span>
        </p>
        <textarea
          id={id}
          class="input"
          rows={6}
          maxLength={limit}
          aria-describedby={`${id}-help`}
          value={reason}
          onInput={(event) => onReason(event.currentTarget.value)}
        />
        <p class="muted small step-note" id={`${id}-help`}>
          {t('chooser_claim_toState', [toState])}
          <br />
          {t('chooser_reason_help')}
        </p>
      </div>
    </StepBox>
  );
}
