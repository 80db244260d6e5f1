import type { ComponentChildren } from 'preact';
import { useErrorBoundary } from 'preact/hooks';
import { useWords } from '../words/words';

/**
 * One row of a list. Of one that cannot be drawn, since what is stored of it is damaged, it says which it is and what can be
 * done: the others stay.
 */
export function ReadableRow({ name, isItem, children }: { name: string; isItem?: true; children: ComponentChildren }) {
  const [fault] = useErrorBoundary();
  if (fault === undefined) return <>{children}</>;
  const row = <DamagedRow name={name} />;
  return isItem ? <li>{row}</li> : row;
}

/** @param name of the case, by its number */
export function DamagedRow({ name }: { name: string }) {
  const { t } = useWords();
  return <p class="muted small">{t('rows_damaged', [name])}</p>;
}
