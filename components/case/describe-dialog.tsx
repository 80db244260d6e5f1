import { useState } from 'preact/hooks';
import { type ActKind, actKinds, type TargetKind, targetKinds } from '../../utils/shapes/schema';
import { Button } from '../shared/button';
import { ChipGroup } from '../shared/chips';
import { Dialog } from '../shared/dialog';
import { useVocabulary } from '../words/vocabulary';

export interface DescribeDialogProps {
  acts: readonly ActKind[];
  target?: TargetKind | undefined;
  onSave(said: { acts: ActKind[]; target: TargetKind | null }): void;
  onClose(): void;
}

/** What kind of act and about whom, changed by a reviewer. The custody log says that it was changed. */
export function DescribeDialog(props: DescribeDialogProps) {
  const { t, word } = useVocabulary();
  const [acts, setActs] = useState<readonly ActKind[]>(props.acts);
  const [target, setTarget] = useState(props.target);
  const toggle = (act: ActKind) => setActs(acts.includes(act) ? acts.filter((other) => other !== act) : [...acts, act]);
  return (
    <Dialog
      title={t('dashboard_describe')}
      small
      onClose={props.onClose}
      foot={
        <>
          <p class="muted small">{t('dashboard_describe_logged')}</p>
          <Button onPress={props.onClose}>{t('dashboard_cancel')}</Button>
          <Button
            kind="primary"
            onPress={() => props.onSave({ acts: actKinds.filter((act) => acts.includes(act)), target: target ?? null })}
          >
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
          onChoose={setTarget}
        />
      </div>
    </Dialog>
  );
}
