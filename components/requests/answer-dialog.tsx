import { useState } from 'preact/hooks';
import { type AnswerOutcome, answerOutcomes, type RequestAnswer } from '../../utils/shapes/schema';
import { Button } from '../shared/button';
import { ChipGroup } from '../shared/chips';
import { Dialog } from '../shared/dialog';
import { useWords } from '../words/words';

export interface AnswerDialogProps {
  routeName: string;
  answer?: RequestAnswer | undefined;
  onSave(said: { outcome: AnswerOutcome; reason?: string }): void;
  onClose(): void;
}

/** What came back from the operator, in four words and the operator's own reason. */
export function AnswerDialog(props: AnswerDialogProps) {
  const { t } = useWords();
  const [outcome, setOutcome] = useState(props.answer?.outcome);
  const [reason, setReason] = useState(props.answer?.reason ?? '');
  const save = () => {
    if (outcome) props.onSave({ outcome, ...(reason.trim() ? { reason: reason.trim() } : {}) });
  };
  return (
    <Dialog
      title={t('requests_answer')}
      small
      onClose={props.onClose}
      foot={
        <>
          <p class="muted small">{t('requests_answer_logged')}</p>
          <Button onPress={props.onClose}>{t('dashboard_cancel')}</Button>
          <Button kind="primary" disabled={!outcome} onPress={save}>
            {t('requests_answer_save')}
          </Button>
        </>
      }
    >
      <div class="done-d">
        <p class="muted small">{props.routeName}</p>
        <ChipGroup
          legend={t('requests_answer_which')}
          options={answerOutcomes.map((value) => ({ value, label: t(`requests_outcome_${value}`) }))}
          value={outcome}
          onChoose={setOutcome}
        />
        <label class="group">
          {t('requests_answer_reason')}
          <textarea
            rows={4}
            maxLength={5_000}
            value={reason}
            onInput={(event) => setReason(event.currentTarget.value)}
          />
        </label>
      </div>
    </Dialog>
  );
}
