import type { FormState } from '../../../utils/takedown/fill/form-guide';
import { keyPart } from '../../../utils/word-key';
import { Icon } from '../../icon';
import type { Translate } from '../../words/translate';
import { trusted } from '../trusted';

interface EvidenceRowProps {
  state: NonNullable<FormState['evidence']>;
  t: Translate;
  isPaused?: boolean | undefined;
  onAttach: (event: Event) => void;
}

/** The form's field for evidence: the picture of the record goes in on a press, and is sent with the form. */
export function EvidenceRow({ state, t, isPaused, onAttach }: EvidenceRowProps) {
  const isIn = state === 'attached';
  return (
    <li class={isIn ? 'ok' : 'todo-row'}>
      <Icon name={isIn ? 'check' : 'pen'} />
      <div>
        <p>{t('guide_evidence')}</p>
        <p class={isIn ? 'val' : 'why-not'}>{t(`guide_evidence_${keyPart(state)}`)}</p>
        {state === 'ready' && (
          <p class="val">
            <button type="button" class="btn s" disabled={isPaused} onClick={trusted(onAttach)}>
              {t('guide_evidence_attach')}
            </button>
          </p>
        )}
      </div>
    </li>
  );
}
