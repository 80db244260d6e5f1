import { errorWords } from '../../words/code-words';
import { dayAndMinute } from '../../words/format-time';
import { useWords } from '../../words/words';
import { IconButton } from '../button';
import { Notice } from '../notice';

/** Something that no screen has told. `page`: here · `worker`: while nobody looked · `capture`: one that was refused. */
export interface Lost {
  code: string;
  about: 'page' | 'worker' | 'capture';
  /** ISO 8601. */
  at: string;
}

/** At the foot of the window until it is closed: what happened, when, and what to do. */
export function LostNotices({ lost, onClose }: { lost: readonly Lost[]; onClose(lost: Lost): void }) {
  const { t, lang } = useWords();
  if (lost.length === 0) return null;
  return (
    <div class="toast-place lost">
      {lost.map((one) => (
        <Notice key={one.at} icon="alert" tone="danger" alert>
          {one.about !== 'page' && `${t(`lost_${one.about}`, [dayAndMinute(one.at, lang)])} `}
          {errorWords(one.code, t)}
          <IconButton icon="x" name={t('shared_close')} onPress={() => onClose(one)} />
        </Notice>
      ))}
    </div>
  );
}
