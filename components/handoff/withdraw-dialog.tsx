import { useId } from 'preact/hooks';
import { Facts } from '../facts/facts';
import type { Act } from '../shared/acts/use-act';
import { Button } from '../shared/button';
import { Dialog } from '../shared/dialog';
import type { Draft } from '../shared/drafts/use-draft';
import { useWords } from '../words/words';

interface WithdrawDialogProps {
  /** Day of the consent, in words. */
  day: string;
  desk: string;
  /** Requests that were sent already. */
  requests: number;
  /** What the person wants to say; nothing needs to be. */
  draft: Draft<string>;
  act: Act;
  onWithdraw(): void;
  onClose(): void;
}

/** Before consent is taken back: what stops, what does not, and what cannot be got back. */
export function WithdrawDialog({ day, desk, requests, draft, act, onWithdraw, onClose }: WithdrawDialogProps) {
  const { t } = useWords();
  const id = useId();
  return (
    <Dialog
      title={t('withdraw_title', [day])}
      small
      act={act}
      draft={draft}
      onClose={onClose}
      foot={
        <>
          <Button onPress={onClose}>{t('dashboard_cancel')}</Button>
          <Button kind="primary" disabled={act.isBusy} onPress={onWithdraw}>
            {t('withdraw_make')}
          </Button>
        </>
      }
    >
      <Facts
        facts={[
          { label: t('withdraw_stops'), value: t('withdraw_stopsText') },
          {
            label: t('withdraw_goesOn'),
            value: requests > 0 ? t('withdraw_requests', [String(requests)]) : t('withdraw_nothing'),
          },
          { label: t('withdraw_stays'), value: t('withdraw_staysText', [desk]) },
        ]}
      />
      <div class="words-field">
        <label for={id}>
          {t('withdraw_words')} <small class="muted">{t('shared_optional')}</small>
        </label>
        <textarea
          id={id}
          class="input"
          rows={2}
          maxLength={2_000}
          value={draft.value}
          onInput={(event) => draft.change(event.currentTarget.value)}
        />
      </div>
      <p class="muted small">{t('withdraw_help')}</p>
    </Dialog>
  );
}
