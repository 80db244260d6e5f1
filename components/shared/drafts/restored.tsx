import { dayAndMinute } from '../../words/format-time';
import { useWords } from '../../words/words';
import { Notice } from '../notice';
import type { Draft } from './use-draft';

/** Says that earlier words were found, and lets them be thrown away. */
export function Restored({ draft }: { draft: Pick<Draft<unknown>, 'restoredAt' | 'discard'> }) {
  const { t, lang } = useWords();
  if (draft.restoredAt === undefined) return null;
  return (
    <Notice icon="info">
      {t('draft_restored', [dayAndMinute(draft.restoredAt, lang)])}{' '}
      <button type="button" class="link" onClick={draft.discard}>
        {t('draft_discard')}
      </button>
    </Notice>
  );
}
