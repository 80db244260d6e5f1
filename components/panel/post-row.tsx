import { countLetters } from '../../utils/count-letters';
import type { PostState } from '../../utils/evidence/queries';
import type { ListedPost } from '../../utils/shapes/listed-post';
import { RowMask } from '../facts/row-mask';
import { Sign } from '../icon';
import { Mask } from '../shared/mask';
import { Spinner } from '../shared/spinner';
import { errorWords } from '../words/code-words';
import { clockMinute, shortDay } from '../words/format-time';
import { useWords } from '../words/words';

/** How far the record of a post is, as the database has it. */
export type RowState = { readonly is: 'idle' } | PostState;

interface PostRowProps {
  post: ListedPost;
  state: RowState;
  onRecord: () => void;
  onDetails: (captureId: string) => void;
}

/** One post: who and when, how much was written, and the act. The words are shown for as long as they are held. */
export function PostRow({ post, state, onRecord, onDetails }: PostRowProps) {
  const { t, lang } = useWords();
  const { author = t('panel_noAuthor'), text, media } = post;
  return (
    <li class={state.is === 'kept' ? 'post kept' : 'post'}>
      <p class="who">
        <b class="cut" dir="auto">
          {author}
        </b>
        {post.postedAt && <span class="muted small num cut">{timeOf(post.postedAt, lang)}</span>}
      </p>
      <div class="what">
        {text.length > 0 ? (
          <Mask length={countLetters(text)} most={2} read={() => text} onShown={() => undefined} />
        ) : (
          <RowMask mediaCount={media} />
        )}
        {text.length > 0 && media > 0 && <span class="muted small">{t('panel_media', [String(media)])}</span>}
      </div>
      <div class="act">
        {state.is === 'recording' && (
          <span class="muted small" role="status">
            <Spinner /> {t('panel_recording')}
          </span>
        )}
        {(state.is === 'idle' || state.is === 'failed') && (
          <button type="button" class="btn s" aria-label={t('panel_recordName', [author])} onClick={onRecord}>
            {t(state.is === 'failed' ? 'mark_retry' : 'panel_record')}
          </button>
        )}
        {state.is === 'kept' && (
          <>
            <span class="small num kept-at" role="status">
              <Sign kind={state.pixels === 'screen' ? 'proven' : 'missing'} />
              {t('panel_kept', [clockMinute(state.sealedAt)])}
            </span>
            <button
              type="button"
              class="btn quiet s"
              aria-label={t('panel_detailsName', [author])}
              onClick={() => onDetails(state.captureId)}
            >
              {t('panel_details')}
            </button>
            <button type="button" class="btn quiet s" aria-label={t('panel_recordName', [author])} onClick={onRecord}>
              {t('panel_again')}
            </button>
          </>
        )}
      </div>
      {state.is === 'failed' && <p class="lacks small">{errorWords(state.code, t)}</p>}
      {state.is === 'kept' && state.pixels === 'none' && <p class="lacks small">{t('panel_noPicture')}</p>}
    </li>
  );
}

/** What is no instant is shown as the page says it. */
function timeOf(postedAt: string, lang: 'ja' | 'en'): string {
  if (!/^\d{4}-\d\d-\d\dT/.test(postedAt) || Number.isNaN(Date.parse(postedAt))) return postedAt;
  return `${shortDay(postedAt, lang)} ${clockMinute(postedAt)}`;
}
