import { useState } from 'preact/hooks';
import type { Retention } from '../../utils/review/retention/retention';
import { Facts } from '../facts/facts';
import { Icon } from '../icon';
import { useAct } from '../shared/acts/use-act';
import { Button } from '../shared/button';
import { Dialog } from '../shared/dialog';
import { useDraft } from '../shared/drafts/use-draft';
import { useWords } from '../words/words';
import { LineField } from './line-field';

interface KeepCardProps {
  /** Of the case. */
  id: string;
  retention: Retention;
  purpose: string;
  /** Puts the case on hold, or ends that; why. */
  onHold(held: boolean, why: string): Promise<unknown>;
  /** Keeps it at least until a day, for a purpose. */
  onKeep(until: string, purpose: string): Promise<unknown>;
}

/** For what and how long the case is kept, and whether it must not be deleted at all. */
export function KeepCard({ id, retention, purpose, onHold, onKeep }: KeepCardProps) {
  const { t } = useWords();
  const [open, setOpen] = useState<'hold' | 'keep'>();
  const isHeld = retention.rule === 'held';
  return (
    <section class="card" aria-label={t('keepcase_title')}>
      <header>
        <h2>{t('keepcase_title')}</h2>
        <Button kind="quiet" size="s" onPress={() => setOpen('keep')}>
          {t('care_change')}
          <span class="sr">{t('keepcase_title')}</span>
        </Button>
      </header>
      <div class="pad gapped">
        <Facts
          facts={[
            { label: t('keepcase_purpose'), value: purpose || t('keepcase_usual') },
            {
              label: t('keep_column_rule'),
              value: t(`keep_rule_${retention.rule}`),
              behind: retention.until && <span class="num">{retention.until}</span>,
            },
          ]}
        />
        <p>
          <Button size="s" onPress={() => setOpen('hold')}>
            <Icon name="lock" />
            {t(isHeld ? 'keepcase_release' : 'keepcase_hold')}
          </Button>
        </p>
      </div>
      {open && (
        <KeepDialog
          id={id}
          isHold={open === 'hold'}
          isHeld={isHeld}
          until={retention.until ?? ''}
          purpose={purpose}
          onSave={(until, words) => (open === 'hold' ? onHold(!isHeld, words) : onKeep(until, words))}
          onClose={() => setOpen(undefined)}
        />
      )}
    </section>
  );
}

interface KeepDialogProps {
  id: string;
  isHold: boolean;
  isHeld: boolean;
  until: string;
  purpose: string;
  onSave(until: string, words: string): Promise<unknown>;
  onClose(): void;
}

function KeepDialog({ id, isHold, isHeld, until, purpose, onSave, onClose }: KeepDialogProps) {
  const { t } = useWords();
  const act = isHold ? (isHeld ? 'release' : 'hold') : 'keep';
  const draft = useDraft('case-keeping', `${act}:${id}`, { day: until, words: isHold ? '' : purpose });
  const { day, words } = draft.value;
  const set = (change: Partial<typeof draft.value>) => draft.change({ ...draft.now(), ...change });
  const saving = useAct();
  const isReady = isHold ? words.trim() !== '' : day !== '';
  const save = async () => {
    const typed = draft.now();
    if (!(await saving.run(() => onSave(typed.day, typed.words.trim())))) return;
    draft.written(typed);
    onClose();
  };
  return (
    <Dialog
      title={t(isHold ? (isHeld ? 'keepcase_release' : 'keepcase_hold') : 'keepcase_title')}
      small
      act={saving}
      draft={draft}
      onClose={onClose}
      foot={
        <>
          <p class="muted small">{t('care_logged')}</p>
          <Button onPress={onClose}>{t('dashboard_cancel')}</Button>
          <Button kind="primary" disabled={saving.isBusy || !isReady} onPress={() => void save()}>
            {t('care_save')}
          </Button>
        </>
      }
    >
      <div class="gapped">
        {!isHold && (
          <LineField
            label={t('keepcase_until')}
            type="date"
            help={t('keepcase_longer')}
            value={day}
            onValue={(next) => set({ day: next })}
          />
        )}
        <LineField
          label={t(isHold ? 'keepcase_why' : 'keepcase_purpose')}
          value={words}
          onValue={(next) => set({ words: next })}
        />
      </div>
    </Dialog>
  );
}
