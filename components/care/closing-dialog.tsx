import type { OpenThings } from '../../utils/review/care/closing';
import { Button } from '../shared/button';
import { Dialog } from '../shared/dialog';
import { useAct } from '../shared/use-act';
import { useDraft } from '../shared/use-draft';
import { useWords } from '../words/words';
import { LineField } from './line-field';

interface ClosingDialogProps {
  id: string;
  open: OpenThings;
  onClosing(why: string): Promise<unknown>;
  onClose(): void;
}

/** Something is open and the case is to be closed: asks why, and does not hold anybody. */
export function ClosingDialog({ id, open, onClosing, onClose }: ClosingDialogProps) {
  const { t, lang } = useWords();
  const draft = useDraft('closing', id, '');
  const saving = useAct();
  const isSaid = draft.value.trim() !== '';
  const close = async () => {
    const why = draft.now();
    if (!(await saving.run(() => onClosing(why.trim())))) return;
    draft.written(why);
    onClose();
  };
  return (
    <Dialog
      title={t('closing_dialog')}
      small
      act={saving}
      draft={draft}
      onClose={onClose}
      foot={
        <>
          <p class="muted small">{t(isSaid ? 'closing_printed' : 'care_reasonWanted')}</p>
          <a class="btn" href={`#/care/${id}`} onClick={onClose}>
            {t('closing_look')}
          </a>
          <Button kind="primary" disabled={saving.isBusy || !isSaid} onPress={() => void close()}>
            {t('closing_closeWith')}
          </Button>
        </>
      }
    >
      <div class="gapped">
        <ul class="bullets">
          {open.steps.map(({ step, due }) => (
            <li key={step.id}>
              {step.title[lang]} <span class="muted num">{t('care_due', [due])}</span>
            </li>
          ))}
          {open.requests > 0 && <li>{t('closing_requests', [String(open.requests)])}</li>}
          {open.isPersonWaiting && <li>{t('closing_person')}</li>}
        </ul>
        <LineField label={t('closing_why')} rows={3} most={2_000} value={draft.value} onValue={draft.change} />
      </div>
    </Dialog>
  );
}
