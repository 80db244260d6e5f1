import { useState } from 'preact/hooks';
import { type Standing, standings } from '../../utils/shapes/schema';
import { lawFact } from '../../utils/takedown/law/law-facts';
import { LawLine } from '../shared/law-cite';
import { useWords } from '../words/words';
import { StepBox } from './step-box';

interface StandingStepProps {
  standing?: Standing | undefined;
  onStanding(standing: Standing): void;
  /** The post hits a person and the company. */
  hitsBoth: boolean;
  onBoth(hitsBoth: boolean): Promise<unknown>;
}

/** Whose right is it, and who brings it: the most common error is the wrong sender. */
export function StandingStep({ standing, onStanding, hitsBoth, onBoth }: StandingStepProps) {
  const { t } = useWords();
  // What was ticked shows at once; when it could not be kept, it goes back to what is
  const [ticked, setTicked] = useState<boolean>();
  const tick = async (isTicked: boolean) => {
    setTicked(isTicked);
    await onBoth(isTicked);
    setTicked(undefined);
  };
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
        <input
          type="checkbox"
          checked={ticked ?? hitsBoth}
          onChange={(event) => void tick(event.currentTarget.checked)}
        />
        <span>
          {t('chooser_both')}
          <small class="muted">{t('chooser_both_help')}</small>
        </span>
      </label>
      <p class="muted small step-note">
        {t('chooser_standing_note')} <LawLine fact={lawFact('counsel-only')} />
      </p>
    </StepBox>
  );
}
