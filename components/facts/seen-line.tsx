import { dayStart } from '../../utils/japan-time';
import { shortDay } from '../words/format-time';
import { useWords } from '../words/words';

/** A person who saw the live thing, and on what day (`YYYY-MM-DD`). */
export interface SeenBy {
  seenOn: string;
  by: string;
}

/** “Checked live on … by …”; nothing where nobody has. */
export function SeenLine({ seen }: { seen: SeenBy | undefined }) {
  const { t, lang } = useWords();
  return seen ? (
    <small class="muted">{t('health_seenBy', [shortDay(dayStart(seen.seenOn), lang), seen.by])}</small>
  ) : null;
}
