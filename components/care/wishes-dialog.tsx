import { type Wishes, wishNames } from '../../utils/shapes/desk/care';
import { useAct } from '../shared/acts/use-act';
import { Button } from '../shared/button';
import { Dialog } from '../shared/dialog';
import { useDraft } from '../shared/drafts/use-draft';
import { useWords } from '../words/words';
import { LineField } from './line-field';

interface WishesDialogProps {
  id: string;
  wishes?: Wishes | undefined;
  today: string;
  onSave(wishes: Wishes): Promise<unknown>;
  onClose(): void;
}

/** What the person said when asked, and when they are asked again. */
export function WishesDialog({ id, wishes, today, onSave, onClose }: WishesDialogProps) {
  const { t } = useWords();
  const draft = useDraft('care-wishes', id, {
    work: wishes?.work ?? '',
    whoMayKnow: wishes?.whoMayKnow ?? '',
    police: wishes?.police ?? '',
    request: wishes?.request ?? '',
    askedOn: wishes?.askedOn ?? today,
    askAgainOn: wishes?.askAgainOn ?? '',
  });
  const saving = useAct();
  const set = (change: Partial<typeof draft.value>) => draft.change({ ...draft.now(), ...change });
  const save = async () => {
    const typed = draft.now();
    const { askAgainOn, ...said } = typed;
    if (!(await saving.run(() => onSave({ ...said, ...(askAgainOn ? { askAgainOn } : {}) })))) return;
    draft.written(typed);
    onClose();
  };
  return (
    <Dialog
      title={t('wishes_title')}
      small
      act={saving}
      draft={draft}
      onClose={onClose}
      foot={
        <>
          <p class="muted small">{t('wishes_help')}</p>
          <Button onPress={onClose}>{t('dashboard_cancel')}</Button>
          <Button kind="primary" disabled={saving.isBusy || !draft.value.askedOn} onPress={() => void save()}>
            {t('care_save')}
          </Button>
        </>
      }
    >
      <div class="gapped">
        {wishNames.map((name) => (
          <LineField
            key={name}
            label={t(`wishes_${name}`)}
            value={draft.value[name]}
            onValue={(words) => set({ [name]: words })}
          />
        ))}
        <div class="two-fields">
          <LineField
            label={t('wishes_asked')}
            type="date"
            value={draft.value.askedOn}
            onValue={(askedOn) => set({ askedOn })}
          />
          <LineField
            label={t('wishes_again')}
            type="date"
            value={draft.value.askAgainOn}
            onValue={(askAgainOn) => set({ askAgainOn })}
          />
        </div>
      </div>
    </Dialog>
  );
}
