import { countLetters } from '../../../utils/count-letters';
import type { Capture, RequestPost } from '../../../utils/shapes/schema';
import { RowMask } from '../../facts/row-mask';
import { Icon } from '../../icon';
import { usePagedRows } from '../../rows/paged-rows';
import { Notice } from '../../shared/notice';
import { CountOf } from '../../shared/spoken';
import { postTime } from '../../words/format-time';
import { useWords } from '../../words/words';
import { StepBox } from './step-box';

interface PostsStepProps {
  number: number;
  /** The newest record of each post. */
  captures: readonly Capture[];
  chosen: readonly RequestPost[];
  /** Posts of which a request of the same sender and right is there, with the day on which it was prepared or sent. */
  asked: ReadonlyMap<string, string>;
  onChange(chosen: RequestPost[]): void;
  /** Number of the case of a record, where they are of several. */
  caseOf?(capture: Capture): string;
}

/** The number of a post in its thread, as boards give them; other sites have ids. */
const isNumber = (id: string | undefined): id is string => /^\d{1,5}$/.test(id ?? '');

/** Which posts of the case, and what is said of one alone; the reason above holds for all. */
export function PostsStep({ number, captures, chosen, asked, onChange, caseOf }: PostsStepProps) {
  const { t, lang } = useWords();
  const { shown, foot } = usePagedRows(captures);
  const first = shown[0] ? captures.indexOf(shown[0]) : 0;
  const find = (captureId: string) => chosen.find((post) => post.captureId === captureId);
  const toggle = (captureId: string) =>
    onChange(
      find(captureId)
        ? chosen.filter((post) => post.captureId !== captureId)
        : captures.flatMap(({ id }) => find(id) ?? (id === captureId ? [{ captureId }] : [])),
    );
  const write = (captureId: string, reason: string) =>
    onChange(
      chosen.map((post) => (post.captureId === captureId ? { captureId, ...(reason ? { reason } : {}) } : post)),
    );
  const again = chosen.filter(({ captureId }) => asked.has(captureId));
  return (
    <StepBox
      number={number}
      title={t('chooser_posts')}
      aside={<CountOf count={chosen.length} total={captures.length} />}
    >
      <p class="acts step-lead">
        <button
          type="button"
          class="btn quiet s"
          onClick={() => onChange(captures.flatMap(({ id }) => (asked.has(id) ? [] : [find(id) ?? { captureId: id }])))}
        >
          {t('chooser_posts_all')}
        </button>
      </p>
      <ul class="post-picks" aria-label={t('chooser_posts')}>
        {shown.map((capture, index) => {
          const { id, post } = capture;
          const own = find(id);
          const name = t('chooser_post', [String(first + index + 1)]);
          return (
            <li key={id}>
              <label>
                <input type="checkbox" checked={own !== undefined} onChange={() => toggle(id)} />
                <b class="num">{isNumber(post.id) ? t('chooser_post_res', [post.id]) : name}</b>
                {caseOf && <span class="num muted small">{caseOf(capture)}</span>}
                <RowMask length={countLetters(post.text)} mediaCount={post.media?.length ?? 0} />
                <span class="num muted small">{postTime(post.postedAt, lang) ?? t('chooser_post_noTime')}</span>
              </label>
              {asked.has(id) && (
                <small class="muted">
                  <Icon name="info" /> {t('chooser_posts_asked', [asked.get(id) ?? ''])}
                </small>
              )}
              {own && chosen.length > 1 && (
                <input
                  class="input"
                  type="text"
                  maxLength={5_000}
                  aria-label={t('chooser_posts_own', [name])}
                  placeholder={t('chooser_posts_common')}
                  value={own.reason ?? ''}
                  onInput={(event) => write(id, event.currentTarget.value)}
                />
              )}
            </li>
          );
        })}
      </ul>
      {foot}
      {again.length > 0 && (
        <Notice icon="info">
          {t('chooser_posts_again', [String(again.length)])}{' '}
          <button
            type="button"
            class="btn quiet s"
            onClick={() => onChange(chosen.filter(({ captureId }) => !asked.has(captureId)))}
          >
            {t('chooser_posts_drop')}
          </button>
        </Notice>
      )}
    </StepBox>
  );
}
