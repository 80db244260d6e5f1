import type { ComponentChildren } from 'preact';
import type { ClaimId } from '../../../utils/shapes/takedown/claim-ids';
import type { ClaimChoice } from '../../../utils/takedown/claims';
import { keyPart } from '../../../utils/word-key';
import { Icon } from '../../icon';
import { useWords } from '../../words/words';
import { StepBox } from './step-box';

interface ClaimStepProps {
  choices: readonly ClaimChoice[];
  chosen?: ClaimId | undefined;
  onClaim(claim: ClaimId): void;
  /** What is told to this sender of the rights that are out of reach. */
  children?: ComponentChildren;
}

/** The kinds of right, with fixed help texts. What the sender may not bring stays visible, dashed, with the reason. */
export function ClaimStep({ choices, chosen, onClaim, children }: ClaimStepProps) {
  const { t } = useWords();
  return (
    <StepBox number={2} title={t('chooser_claim')} aside={t('chooser_claim_aside')}>
      <div class="claims" role="radiogroup" aria-label={t('chooser_claim')}>
        {choices
          .filter(({ allowed }) => allowed)
          .map(({ claim }) => (
            <label key={claim.id} class={claim.id === chosen ? 'claim on' : 'claim'}>
              <input type="radio" name="claim" checked={claim.id === chosen} onChange={() => onClaim(claim.id)} />
              <span class="radio" />
              <span>
                <b>{t(`claim_name_${keyPart(claim.id)}`)}</b>
                {t(`claim_help_${keyPart(claim.id)}`)}
                {claim.id === chosen && (
                  <small>{t('chooser_claim_toState', [t(`claim_toState_${keyPart(claim.id)}`)])}</small>
                )}
              </span>
            </label>
          ))}
        {choices
          .filter(({ allowed }) => !allowed)
          .map(({ claim, reason }) => (
            <div key={claim.id} class="claim off">
              <Icon name="untouched" />
              <span>
                <b>{t(`claim_name_${keyPart(claim.id)}`)}</b>
                {t(reason === 'right-of-company' ? 'chooser_claim_ofCompany' : 'chooser_claim_ofPerson')}
              </span>
            </div>
          ))}
      </div>
      {children}
      <p class="muted small step-note">{t('claim_noJudgement')}</p>
    </StepBox>
  );
}
