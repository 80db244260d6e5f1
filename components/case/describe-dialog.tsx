import { type ActKind, actKinds, type TargetKind, targetKinds } from '../../utils/shapes/schema';
import { useAct } from '../shared/acts/use-act';
import { Button } from '../shared/button';
import { ChipGroup } from '../shared/chips';
import { Dialog } from '../shared/dialog';
import { useDraft } from '../shared/drafts/use-draft';
import { useVocabulary } from '../words/vocabulary';

interface DescribeDialogProps {
  /** Of the incident. */
  id: string;
  acts: readonly ActKind[];
  target?: TargetKind | undefined;
  onSave(said: { acts: ActKind[]; target: TargetKind | null }): Promise<unknown>;
  onClose(): void;
}

/** What kind of act and about whom, changed by a reviewer. The custody log says that it was changed. */
export function DescribeDialog(props: DescribeDialogProps) {
  const { t, word } = useVocabulary();
  const draft = useDraft('description', props.id, {
    acts: [...props.acts],
    ...(props.target ? { target: props.target } : {}),
  });
  const saving = useAct();
  const { acts, target } = draft.value;
  const toggle = (act: ActKind) =>
    draft.change({ ...draft.now(), acts: acts.includes(act) ? acts.filter((other) => other !== act) : [...acts, act] });
  const save = async () => {
    const chosen = draft.now();
    const said = { acts: actKinds.filter((act) => acts.includes(act)), target: target ?? null };
    if (!(await saving.run(() => props.onSave(said)))) return;
    draft.written(chosen);
    props.onClose();
  };
  return (
    <Dialog
      title={t('dashboard_describe')}
      small
      act={saving}
      draft={draft}
      onClose={props.onClose}
      foot={
        <>
          <p class="muted small">{t('dashboard_describe_logged')}</p>
          <Button onPress={props.onClose}>{t('dashboard_cancel')}</Button>
          <Button kind="primary" disabled={saving.isBusy} onPress={() => void save()}>
            {t('dashboard_describe_save')}
          </Button>
        </>
      }
    >
      <div class="done-d">
        <fieldset class="group">
          <legend>{t('dashboard_describe_acts')}</legend>
          <div class="chips">
            {actKinds.map((act) => (
              <label key={act} class="chip">
                <input type="checkbox" checked={acts.includes(act)} onChange={() => toggle(act)} />
                {word('act', act)}
              </label>
            ))}
          </div>
        </fieldset>
        <ChipGroup
          legend={t('dashboard_describe_target')}
          options={targetKinds.map((value) => ({ value, label: word('target', value) }))}
          value={target}
          onChoose={(chosen) => draft.change({ ...draft.now(), target: chosen })}
        />
      </div>
    </Dialog>
  );
}
