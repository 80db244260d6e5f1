import { countLetters } from '../../utils/count-letters';
import type { CaptureAtHand } from '../../utils/shapes/schema';
import { Icon } from '../icon';
import { useWords } from '../words/words';

/** So many rows leave the questions in view; the others are counted. */
const most = 3;

/** Posts that were chosen together, one line each and no word of theirs. */
export function KeptSeveral({ captures }: { captures: readonly CaptureAtHand[] }) {
  const { t } = useWords();
  return (
    <ol class="minis num" aria-label={t('popup_recordedPost')}>
      {captures.slice(0, most).map((capture, index) => {
        const { post } = capture.sighting;
        const who = post.author?.id ?? post.author?.handle ?? post.author?.name;
        return (
          <li key={capture.id}>
            <Icon name="check" />
            <span class="cut">
              {post.id && post.id.length < 8 ? t('popup_res', [post.id]) : t('popup_nth', [String(index + 1)])}
            </span>
            {who && <bdi class="cut muted">{who}</bdi>}
            {post.text !== undefined && (
              <span class="muted push">{t('shared_length', [String(countLetters(post.text))])}</span>
            )}
          </li>
        );
      })}
      {captures.length > most && <li class="muted">{t('popup_others', [String(captures.length - most)])}</li>}
    </ol>
  );
}
