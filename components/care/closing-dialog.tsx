import { useState } from 'preact/hooks';
import { dayStart } from '../../utils/japan-time';
import { isNothingOpen, type OpenThings } from '../../utils/review/care/closing';
import { type ClosingWay, closingWays } from '../../utils/shapes/desk/care';
import { keyPart } from '../../utils/word-key';
import { useAct } from '../shared/acts/use-act';
import { Button } from '../shared/button';
import { ChipGroup } from '../shared/chips';
import { Dialog } from '../shared/dialog';
import { useDraft } from '../shared/drafts/use-draft';
import { Notice } from '../shared/notice';
import { shortDay } from '../words/format-time';
import { useWords } from '../words/words';
import { LineField } from './line-field';

interface ClosingDialogProps {
  id: string;
  open: OpenThings;
  /** More than one person sits at the desk: how the case ends is asked. */
  hasDesk: boolean;
  /** Two of them agreed that it is no harassment. */
  isAgreed: boolean;
  as: ClosingWay | undefined;
  onClosing(as: ClosingWay, why: string): Promise<unknown>;
  onClose(): void;
}

/** How a case ends, and why with what is open. Without two opinions it is not closed as no harassment. */
export function ClosingDialog({ id, open, hasDesk, isAgreed, as, onClosing, onClose }: ClosingDialogProps) {
  const { t } = useWords();
  const draft = useDraft('closing', id, '');
  const saving = useAct();
  const [way, setWay] = useState<ClosingWay | undefined>(hasDesk ? as : 'done');
  const isHeld = way === 'no-harassment' && !isAgreed;
  const isSaid = isNothingOpen(open) || draft.value.trim() !== '';
  const close = () =>
    saving.run(async () => {
      const why = draft.now();
      if (!way || isHeld) return;
      await onClosing(way, why.trim());
      draft.written(why);
      onClose();
    });
  return (
    <Dialog
      title={t(isNothingOpen(open) ? 'closing_dialogDone' : 'closing_dialog')}
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
          <Button kind="primary" disabled={saving.isBusy || !isSaid || !way || isHeld} onPress={() => void close()}>
            {t(isNothingOpen(open) ? 'closing_close' : 'closing_closeWith')}
          </Button>
        </>
      }
    >
      <div class="gapped">
        {hasDesk && (
          <ChipGroup
            legend={t('closing_as')}
            options={closingWays.map((value) => ({ value, label: t(`closing_as_${keyPart(value)}`) }))}
            value={way}
            onChoose={setWay}
          />
        )}
        {isHeld && (
          <Notice icon="lock">
            {t('closing_needsTwo')}{' '}
            <a href={`#/decision/${id}`} onClick={onClose}>
              {t('opinion_ask')}
            </a>
          </Notice>
        )}
        <OpenList open={open} />
        <LineField label={t('closing_why')} rows={3} most={2_000} value={draft.value} onValue={draft.change} />
      </div>
    </Dialog>
  );
}

function OpenList({ open }: { open: OpenThings }) {
  const { t, lang } = useWords();
  if (isNothingOpen(open)) return null;
  return (
    <ul class="bullets">
      {open.steps.map(({ step, due }) => (
        <li key={step.id}>
          {step.title[lang]} <span class="muted num">{t('care_due', [shortDay(dayStart(due), lang)])}</span>
        </li>
      ))}
      {open.requests > 0 && <li>{t('closing_requests', [String(open.requests)])}</li>}
      {open.isPersonWaiting && <li>{t('closing_person')}</li>}
      {open.tasks > 0 && <li>{t('closing_tasks', [String(open.tasks)])}</li>}
      {open.opinions.length > 0 && <li>{t('closing_opinions', [open.opinions.join(t('campaign_between'))])}</li>}
      {open.isUndecided && <li>{t('closing_undecided')}</li>}
    </ul>
  );
}
