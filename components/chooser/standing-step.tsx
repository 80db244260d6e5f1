import { type Standing, standings } from '../../utils/shapes/schema';
import { useWords } from '../words/words';
import { StepBox } from './step-box';

interface StandingStepProps {
  standing?: Standing | undefined;
  onStanding(standing: Standing): void;
  /** The post hits a person and the company. */
  hitsBoth: boolean;
  onBoth(hitsBoth: boolean): void;
}

/** Whose right is it, and who brings it: the most common error is the wrong sender. */
export function StandingStep({ standing, onStanding, hitsBoth, onBoth }: StandingStepProps) {
  const { t } = useWords();
  return (
    <StepBox number={1} title={t('chooser_standing')}>
      <div class="stand" role="radiogroup" aria-label={t('chooser_standing')}>
        {standings.map((value) => (
          <label key={value} class="pickcard">
            <input type="radio" name="standing" checked={value === standing} onChange={() => onStanding(value)} />
            <span class="radio" />
            <b>{t(`dashboard_standing_${value}`)}</b>
            <small>{t(`chooser_standing_${value}_help`)}</small>
          </label>
        ))}
      </div>
      <label class="both">
        <input type="checkbox" checked={hitsBoth} onChange={(event) => onBoth(event.currentTarget.checked)} />
        <span>
          {t('chooser_both')}
          <small class="muted">{t('chooser_both_help')}</small>
        </span>
      </label>
      <p class="muted small step-note">{t('chooser_standing_note')}</p>
    </StepBox>
  );
}
