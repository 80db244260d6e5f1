import { countLetters } from '../../utils/count-letters';
import type { PostState } from '../../utils/evidence/queries';
import type { ListedPost } from '../../utils/shapes/records/listed-post';
import { RowMask } from '../facts/row-mask';
import { Sign } from '../icon';
import { Mask } from '../shared/mask';
import { Spinner } from '../shared/spinner';
import { ShortDay } from '../shared/spoken';
import { errorWords } from '../words/code-words';
import { clockMinute } from '../words/format-time';
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
  const { t } = useWords();
  const { author = t('panel_noAuthor'), text, media } = post;
  const isRecording = state.is === 'recording';
  const isKept = state.is === 'kept';
  return (
    <li class={state.is === 'kept' ? 'post kept' : 'post'}>
      <p class="who">
        <b class="cut" dir="auto">
          {author}
        </b>
        {post.postedAt && (
          <span class="muted small num cut">
            <PostedAt time={post.postedAt} />
          </span>
        )}
      </p>
      <div class="what">
        {text.length > 0 ? (
          <Mask
            what={t('panel_textOf', [author])}
            length={countLetters(text)}
            most={2}
            read={() => text}
            onShown={() => undefined}
          />
        ) : (
          <RowMask mediaCount={media} />
        )}
        {text.length > 0 && media > 0 && <span class="muted small">{t('panel_media', [String(media)])}</span>}
      </div>
      <div class="act">
        {/* Stays, as the button does, which keeps the focus: only what comes into it is told */}
        <span class={isKept ? 'small num kept-at' : 'sr'} role="status">
          {isRecording && t('panel_recording')}
          {isKept && (
            <>
              <Sign kind={state.pixels === 'screen' ? 'proven' : 'missing'} />
              {t('panel_kept', [clockMinute(state.sealedAt)])}
              {state.pixels === 'rendered' && (
                <span class="sr">
                  {t('shared_comma')}
                  {t('mark_interim')}
                </span>
              )}
            </>
          )}
        </span>
        {isKept && (
          <button
            type="button"
            class="btn quiet s"
            aria-label={t('panel_detailsName', [author])}
            onClick={() => onDetails(state.captureId)}
          >
            {t('panel_details')}
          </button>
        )}
        <button
          key="record"
          type="button"
          class={isRecording ? 'at-work muted small' : isKept ? 'btn quiet s' : 'btn s'}
          aria-label={t(isKept ? 'panel_againName' : 'panel_recordName', [author])}
          aria-disabled={isRecording}
          onClick={() => isRecording || onRecord()}
        >
          {isRecording ? (
            <>
              <Spinner /> {t('panel_recording')}
            </>
          ) : (
            t(state.is === 'failed' ? 'mark_retry' : isKept ? 'panel_again' : 'panel_record')
          )}
        </button>
      </div>
      {state.is === 'failed' && (
        <p class="lacks small" role="alert">
          {errorWords(state.code, t)}
        </p>
      )}
      {state.is === 'kept' && state.pixels === 'none' && <p class="lacks small">{t('panel_noPicture')}</p>}
    </li>
  );
}

/** What is no instant is shown as the page says it. */
function PostedAt({ time }: { time: string }) {
  if (!/^\d{4}-\d\d-\d\dT/.test(time) || Number.isNaN(Date.parse(time))) return <>{time}</>;
  return (
    <>
      <ShortDay iso={time} /> {clockMinute(time)}
    </>
  );
}
