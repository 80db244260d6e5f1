import { useState } from 'preact/hooks';
import type { Clearing } from '../../utils/shapes/desk/company-records';
import { LineField } from '../care/line-field';
import { Problem } from '../shared/acts/problem';
import { useAct } from '../shared/acts/use-act';
import { Button } from '../shared/button';
import { Dialog } from '../shared/dialog';
import { Restored } from '../shared/drafts/restored';
import { useDraft } from '../shared/drafts/use-draft';
import { useVocabulary } from '../words/vocabulary';

interface SecondCardProps {
  clearing: Clearing;
  /** Fewer than all where deleting has broken off. */
  left?: ReadonlySet<string> | undefined;
  /** Cases of this desk may lie in a vault. */
  hasVault?: boolean | undefined;
  onWithdraw(clearing: Clearing): Promise<unknown>;
  onClear(second: string): Promise<unknown>;
}

/** The list as a second person sees it, each case by its number; that person deletes. */
export function SecondCard({ clearing, left, hasVault, onWithdraw, onClear }: SecondCardProps) {
  const { t } = useVocabulary();
  const draft = useDraft('clearing-name', clearing.id, '');
  const second = draft.value;
  const [isSure, setIsSure] = useState(false);
  const act = useAct();
  const isLeft = (id: string) => left?.has(id) ?? true;
  const numbers = clearing.cases.flatMap(({ id, number }) => (isLeft(id) ? [number] : []));
  const goneAlready = clearing.cases.length - numbers.length;
  const clear = async () => {
    if (!(await act.run(() => onClear(second), { as: 'clear' }))) return;
    draft.written(second);
    setIsSure(false);
  };
  return (
    <section class="card" aria-label={t('keep_second')}>
      <header>
        <div class="titled">
          <h2>{t('keep_second')}</h2>
          <small class="num">{t('keep_proposedBy', [clearing.by, clearing.on])}</small>
        </div>
        <Button kind="quiet" size="s" onPress={() => void act.run(() => onWithdraw(clearing), { as: 'withdraw' })}>
          {t('keep_withdraw')}
        </Button>
      </header>
      <div class="pad gapped">
        {goneAlready > 0 && <p class="note">{t('keep_brokeOff', [String(goneAlready)])}</p>}
        <ul class="bullets num">
          {clearing.cases.map(({ id, number, until }) => (
            <li key={id}>
              {number} <span class="muted">{isLeft(id) ? until : t('keep_goneAlready')}</span>
            </li>
          ))}
        </ul>
        <Restored draft={draft} />
        <LineField
          label={t('keep_secondName')}
          help={t('keep_secondHelp')}
          value={second}
          most={60}
          onValue={draft.change}
        />
        <Problem act={act} />
        <p>
          <Button disabled={!second.trim() || second.trim() === clearing.by} onPress={() => setIsSure(true)}>
            {t('keep_delete', [String(numbers.length)])}
          </Button>
        </p>
      </div>
      {isSure && (
        <Dialog
          title={t('keep_delete', [String(numbers.length)])}
          small
          act={act}
          onClose={() => setIsSure(false)}
          foot={
            <>
              <Button onPress={() => setIsSure(false)}>{t('dashboard_cancel')}</Button>
              <Button kind="primary" disabled={act.isBusy} onPress={() => void clear()}>
                {t('keep_deleteNow')}
              </Button>
            </>
          }
        >
          <p class="text">{t('keep_final')}</p>
          {hasVault && <p class="note">{t('keep_vault')}</p>}
          <p class="muted small num">{numbers.join(t('campaign_between'))}</p>
        </Dialog>
      )}
    </section>
  );
}
