import { type DayKind, dayKinds, type RequestDays } from '../../utils/shapes/schema';
import { keyPart } from '../../utils/word-key';
import { Button } from '../shared/button';
import { Dialog } from '../shared/dialog';
import { useAct } from '../shared/use-act';
import { useDraft } from '../shared/use-draft';
import { useWords } from '../words/words';

interface DaysDialogProps {
  /** Of the request. */
  id: string;
  routeName: string;
  days: RequestDays | undefined;
  /** Day of the post as the page said it, `YYYY-MM-DD`. */
  postedOn?: string | undefined;
  onSave(days: RequestDays): Promise<unknown>;
  onClose(): void;
}

/** Days from which further dates are counted. Each may stay empty: then nothing is counted from it. */
export function DaysDialog(props: DaysDialogProps) {
  const { t } = useWords();
  const draft = useDraft('days', props.id, props.days ?? {});
  const act = useAct();
  const days = draft.value;
  const change = (kind: DayKind, value: string) => {
    const { [kind]: _, ...rest } = days;
    draft.change(value ? { ...rest, [kind]: value } : rest);
  };
  const save = async () => {
    if (!(await act.run(() => props.onSave(days)))) return;
    draft.written(days);
    props.onClose();
  };
  return (
    <Dialog
      title={t('clock_days')}
      act={act}
      draft={draft}
      onClose={props.onClose}
      foot={
        <>
          <p class="muted small">{t('clock_note')}</p>
          <Button onPress={props.onClose}>{t('dashboard_cancel')}</Button>
          <Button kind="primary" disabled={act.isBusy} onPress={() => void save()}>
            {t('clock_daysSave')}
          </Button>
        </>
      }
    >
      <div class="done-d">
        <p class="muted small">
          {props.routeName}
          {t('dashboard_between')}
          {t('clock_daysLead')}
        </p>
        <div class="days-grid">
          {dayKinds.map((kind) => (
            <label key={kind} class="day-line">
              <span>
                <b>{t(`clock_day_${keyPart(kind)}`)}</b>
                <span class="muted small">
                  {kind === 'posted' && props.postedOn && !days.posted
                    ? t('clock_day_postedRead', [props.postedOn.replaceAll('-', '/')])
                    : t(`clock_day_${keyPart(kind)}Help`)}
                </span>
              </span>
              <input
                class="input"
                type="date"
                value={days[kind] ?? ''}
                onInput={(event) => change(kind, event.currentTarget.value)}
              />
            </label>
          ))}
        </div>
      </div>
    </Dialog>
  );
}
