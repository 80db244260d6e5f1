import type { CareRow } from '../../utils/review/care/first-playbook';
import { type CareState, careStates, type StepSaid } from '../../utils/shapes/desk/care';
import { useAct } from '../shared/acts/use-act';
import { Button } from '../shared/button';
import { ChipGroup } from '../shared/chips';
import { Dialog } from '../shared/dialog';
import { useDraft } from '../shared/drafts/use-draft';
import { useWords } from '../words/words';
import { LineField } from './line-field';

interface StepDialogProps {
  /** Of the incident. */
  id: string;
  row: CareRow;
  today: string;
  onSave(said: StepSaid): Promise<unknown>;
  onClose(): void;
}

/** Whether a step was done, is open or was decided against, who and when, and where the proof lies. */
export function StepDialog({ id, row, today, onSave, onClose }: StepDialogProps) {
  const { t, lang } = useWords();
  const { step, said } = row;
  const draft = useDraft('care-step', `${id} ${step.id}`, {
    state: row.state === 'open' ? 'done' : row.state,
    owner: row.owner,
    due: row.due,
    doneOn: said?.doneOn ?? today,
    proof: said?.proof ?? '',
    text: said?.text ?? '',
  });
  const saving = useAct();
  const { value } = draft;
  const set = (change: Partial<typeof value>) => draft.change({ ...draft.now(), ...change });
  const lacksReason = value.state === 'not-done' && !value.text.trim();
  const save = async () => {
    const typed = draft.now();
    if (!(await saving.run(() => onSave(sayingOf(typed))))) return;
    draft.written(typed);
    onClose();
  };
  return (
    <Dialog
      title={step.title[lang]}
      small
      act={saving}
      draft={draft}
      onClose={onClose}
      foot={
        <>
          <p class="muted small">{t(lacksReason ? 'care_reasonWanted' : 'care_logged')}</p>
          <Button onPress={onClose}>{t('dashboard_cancel')}</Button>
          <Button kind="primary" disabled={saving.isBusy || lacksReason} onPress={() => void save()}>
            {t('care_save')}
          </Button>
        </>
      }
    >
      <div class="gapped">
        <p class="muted small">{step.help[lang]}</p>
        <ChipGroup
          legend={t('care_column_done')}
          options={careStates.map((state) => ({ value: state, label: t(`care_state_${keyOf[state]}`) }))}
          value={value.state}
          onChoose={(state) => set({ state })}
        />
        <div class="two-fields">
          <LineField label={t('care_column_owner')} value={value.owner} most={60} onValue={(owner) => set({ owner })} />
          {value.state === 'open' ? (
            <LineField label={t('care_dueOn')} type="date" value={value.due} onValue={(due) => set({ due })} />
          ) : (
            <LineField
              label={t('care_doneOn')}
              type="date"
              value={value.doneOn}
              onValue={(doneOn) => set({ doneOn })}
            />
          )}
        </div>
        {value.state === 'done' && (
          <LineField
            label={t('care_column_proof')}
            help={t('care_proofHelp')}
            value={value.proof}
            onValue={(proof) => set({ proof })}
          />
        )}
        <LineField
          label={t(value.state === 'not-done' ? 'care_why' : 'care_what')}
          rows={3}
          most={2_000}
          help={t('care_noWords')}
          value={value.text}
          onValue={(text) => set({ text })}
        />
      </div>
    </Dialog>
  );
}

const keyOf = { open: 'open', done: 'done', 'not-done': 'notDone' } as const;

function sayingOf(typed: {
  state: CareState;
  owner: string;
  due: string;
  doneOn: string;
  proof: string;
  text: string;
}): StepSaid {
  const filled = (name: 'owner' | 'due' | 'doneOn' | 'proof' | 'text') => {
    const words = typed[name].trim();
    return words ? { [name]: words } : {};
  };
  const isEnded = typed.state !== 'open';
  return {
    done: isEnded,
    ...(typed.state === 'not-done' ? { notDone: true as const } : {}),
    ...filled('owner'),
    ...(isEnded ? filled('doneOn') : filled('due')),
    ...(typed.state === 'done' ? filled('proof') : {}),
    ...filled('text'),
  };
}
