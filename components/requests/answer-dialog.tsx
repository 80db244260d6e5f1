import { type AnswerOutcome, answerOutcomes, type RequestAnswer } from '../../utils/shapes/schema';
import { Button } from '../shared/button';
import { ChipGroup } from '../shared/chips';
import { Dialog } from '../shared/dialog';
import { useAct } from '../shared/use-act';
import { useDraft } from '../shared/use-draft';
import { useWords } from '../words/words';

interface AnswerDialogProps {
  /** Of the request. */
  id: string;
  routeName: string;
  answer?: RequestAnswer | undefined;
  onSave(said: { outcome: AnswerOutcome; reason?: string }): Promise<unknown>;
  onClose(): void;
}

/** What came back from the operator, in four words and the operator's own reason. */
export function AnswerDialog(props: AnswerDialogProps) {
  const { t } = useWords();
  const { answer } = props;
  const draft = useDraft('answer', props.id, {
    ...(answer ? { outcome: answer.outcome } : {}),
    reason: answer?.reason ?? '',
  });
  const act = useAct();
  const { outcome, reason } = draft.value;
  const save = async () => {
    if (!outcome) return;
    const typed = draft.now();
    const said = { outcome, ...(reason.trim() ? { reason: reason.trim() } : {}) };
    if (!(await act.run(() => props.onSave(said)))) return;
    draft.written(typed);
    props.onClose();
  };
  return (
    <Dialog
      title={t('requests_answer')}
      small
      act={act}
      draft={draft}
      onClose={props.onClose}
      foot={
        <>
          <p class="muted small">{t('requests_answer_logged')}</p>
          <Button onPress={props.onClose}>{t('dashboard_cancel')}</Button>
          <Button kind="primary" disabled={!outcome || act.isBusy} onPress={() => void save()}>
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
          onChoose={(chosen) => draft.change({ ...draft.now(), outcome: chosen })}
        />
        <label class="group">
          {t('requests_answer_reason')}
          <textarea
            rows={4}
            maxLength={5_000}
            value={reason}
            onInput={(event) => draft.change({ ...draft.now(), reason: event.currentTarget.value })}
          />
        </label>
      </div>
    </Dialog>
  );
}
