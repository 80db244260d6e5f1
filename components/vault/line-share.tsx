import { useId } from 'preact/hooks';
import { useWords } from '../words/words';

/** Kilobytes a second that may go up; 0 is no bound. */
const choices = [0, 1_000, 300, 100] as const;

/** How much of a shared line the vault may take. */
export function LineShare(props: { bytesPerSecond: number; isBusy: boolean; onChoose: (bytes: number) => void }) {
  const { t } = useWords();
  const id = useId();
  return (
    <div class="words-field">
      <label for={id}>{t('vault_line')}</label>
      <select
        id={id}
        class="input"
        disabled={props.isBusy}
        value={String(props.bytesPerSecond / 1_000)}
        onChange={(event) => props.onChoose(Number(event.currentTarget.value) * 1_000)}
      >
        {choices.map((kilobytes) => (
          <option key={kilobytes} value={String(kilobytes)}>
            {kilobytes === 0 ? t('vault_lineFree') : t('vault_lineBound', [String(kilobytes)])}
          </option>
        ))}
      </select>
    </div>
  );
}
