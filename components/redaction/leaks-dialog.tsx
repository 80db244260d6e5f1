import { useState } from 'preact/hooks';
import type { Leak } from '../../utils/verify/redacted/search-copies';
import { Button } from '../shared/button';
import { Dialog } from '../shared/dialog';
import { useWords } from '../words/words';
import { fieldKey } from './field-choice';

interface LeaksDialogProps {
  leaks: readonly Leak[];
  /** Back to the copies, to make one that leaves out more. */
  onWiden(): void;
  /** All of them were looked at. Only where nothing is sure. */
  onDecide(): void;
  onClose(): void;
}

/** A pack of copies that has not left, since words that were taken out stand in it: which, where, and what to do. */
export function LeaksDialog({ leaks, onWiden, onDecide, onClose }: LeaksDialogProps) {
  const { t } = useWords();
  const [seen, setSeen] = useState<readonly string[]>([]);
  const isSure = leaks.some(({ kind }) => kind === 'sure');
  const shown = leaks.filter(({ kind }) => !isSure || kind === 'sure');
  const values = [...new Set(shown.map(({ value }) => value))];
  return (
    <Dialog
      title={t(isSure ? 'redact_leaks_title' : 'redact_leaks_decideTitle')}
      onClose={onClose}
      foot={
        <>
          <p class="muted small">{t('redact_leaks_kept')}</p>
          <Button onPress={onClose}>{t('shared_close')}</Button>
          <Button {...(isSure ? { kind: 'primary' as const } : {})} onPress={onWiden}>
            {t('redact_leaks_widen')}
          </Button>
          {!isSure && (
            <Button kind="primary" disabled={seen.length < values.length} onPress={onDecide}>
              {t('redact_leaks_decide')}
            </Button>
          )}
        </>
      }
    >
      <p class="text" role="alert">
        {t(isSure ? 'redact_leaks_text' : 'redact_leaks_decideText')}
      </p>
      <ul class="opts redact-fields redact-leaks">
        {values.map((value) => (
          <li key={value}>
            {isSure ? (
              <Found value={value} leaks={shown} />
            ) : (
              <label>
                <input
                  type="checkbox"
                  checked={seen.includes(value)}
                  onChange={({ currentTarget }) =>
                    setSeen(currentTarget.checked ? [...seen, value] : seen.filter((other) => other !== value))
                  }
                />
                <Found value={value} leaks={shown} />
              </label>
            )}
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

/** One word and every place where it stands. */
function Found({ value, leaks }: { value: string; leaks: readonly Leak[] }) {
  const { t } = useWords();
  const own = leaks.filter((leak) => leak.value === value);
  const [first] = own;
  if (!first) return null;
  return (
    <span>
      <b class="captured" dir="auto">
        {value}
      </b>{' '}
      <span class="muted small">
        {first.field === 'word' ? t('redact_word') : t(fieldKey(first.field))}
        {first.kind !== 'sure' && ` ${t(`redact_leaks_kind_${first.kind}`)}`}
      </span>
      {own.map(({ path, place }) => (
        <small class="mono" key={`${path} ${place}`}>
          {t('redact_leaks_place', [path, t(`redact_leaks_in_${place}`)])}
        </small>
      ))}
    </span>
  );
}
