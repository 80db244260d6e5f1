import { useRef } from 'preact/hooks';
import { KeyHint } from '../frame/key-hint';
import { Icon } from '../icon';
import { useWords } from '../words/words';

/** Keys that narrow a search; they stay Latin, values are of any language. */
const keys = ['site:', 'author:', 'shop:', 'whom:', 'state:', 'act:', 'from:', 'to:'] as const;

interface QueryFieldProps {
  value: string;
  onQuery(query: string): void;
  onFind(): void;
  children?: preact.ComponentChildren;
}

/** The search: words as they are, and keys that can be put before one. */
export function QueryField({ value, onQuery, onFind, children }: QueryFieldProps) {
  const { t } = useWords();
  const field = useRef<HTMLInputElement>(null);
  return (
    <>
      <label class="find">
        <Icon name="search" />
        <span class="sr">{t('dashboard_find')}</span>
        <input
          ref={field}
          class="input"
          type="search"
          placeholder={t('triage_find')}
          value={value}
          onFocus={onFind}
          onInput={(event) => onQuery(event.currentTarget.value)}
        />
        <KeyHint letter="/" />
      </label>
      <div class="q-help">
        <span>{t('triage_keys')}</span>
        {keys.map((key) => (
          <button
            key={key}
            type="button"
            onClick={() => {
              onQuery(`${value.trimEnd()}${value.trim() ? ' ' : ''}${key}`);
              field.current?.focus();
            }}
          >
            {key}
          </button>
        ))}
        <span class="note">{t('triage_foldings')}</span>
        <span class="gap" />
        {children}
      </div>
    </>
  );
}
