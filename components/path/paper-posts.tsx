import { countLetters } from '../../utils/count-letters';
import type { Capture } from '../../utils/shapes/schema';
import { RowMask } from '../facts/row-mask';
import { CountOf } from '../shared/spoken';
import { postTime } from '../words/format-time';
import { useWords } from '../words/words';

interface PaperPostsProps {
  /** The newest record of each post. */
  captures: readonly Capture[];
  /** Records that are left out. */
  without: readonly string[];
  onChange(without: string[]): void;
}

/** Which posts the papers are about: what counsel strikes out is in no list, no request and no table of exhibits. */
export function PaperPosts({ captures, without, onChange }: PaperPostsProps) {
  const { t, lang } = useWords();
  const toggle = (id: string) =>
    onChange(without.includes(id) ? without.filter((each) => each !== id) : [...without, id]);
  const isIn = (id: string) => !without.includes(id);
  const chosen = captures.filter(({ id }) => isIn(id));
  return (
    <details>
      <summary>
        {t('path_posts_in')}{' '}
        <span class="num">
          <CountOf count={chosen.length} total={captures.length} />
        </span>
      </summary>
      <p class="muted">{t('path_posts_inHelp')}</p>
      <ul class="post-picks" aria-label={t('path_posts_in')}>
        {captures.map(({ id, post }, index) => (
          <li key={id}>
            <label>
              <input
                type="checkbox"
                checked={isIn(id)}
                // A paper about nothing is none
                disabled={isIn(id) && chosen.length === 1}
                onChange={() => toggle(id)}
              />
              <b class="num">{t('chooser_post', [String(index + 1)])}</b>
              <RowMask length={countLetters(post.text)} mediaCount={post.media?.length ?? 0} />
              <span class="num muted">{postTime(post.postedAt, lang) ?? t('chooser_post_noTime')}</span>
            </label>
          </li>
        ))}
      </ul>
    </details>
  );
}
