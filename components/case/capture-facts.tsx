import type { ComponentChildren } from 'preact';
import { isAuthorNamed } from '../../utils/review/grade';
import type { Capture } from '../../utils/shapes/schema';
import { FactLine, Lacking } from '../facts/fact-line';
import { CopyButton } from '../facts/facts';
import { Sign } from '../icon';
import { FlatMask, Mask } from '../shared/mask';
import { lengthOf } from '../viewer/text-pane';
import { exactTime } from '../words/format-time';
import { useWords } from '../words/words';
import { FailureLines } from './failure-lines';
import { PostTimeFact } from './post-time-fact';
import { SurroundingFacts } from './surrounding-facts';

interface CaptureFactsProps {
  capture: Capture;
  captures: readonly Capture[];
  shownToday: number;
  /** The words open only behind the harder mask of the viewer. */
  isHard: boolean;
  onCapture(captureId: string): void;
  onShown(seconds: number): void;
  /** A further line: what the page did not establish. */
  children?: ComponentChildren;
}

/** What was read, value first, source and precision behind it; what is missing is as loud as what is there. */
export function CaptureFacts(props: CaptureFactsProps) {
  const { capture, captures, shownToday, onCapture, onShown, children } = props;
  const { t } = useWords();
  const { post, page, follows } = capture;
  const earlier = follows && captures.findIndex(({ id }) => id === follows.captureId);
  const length = lengthOf(post);
  return (
    <dl class="facts pad">
      <FactLine label={t('dashboard_fact_permalink')}>
        {post.permalink ? (
          <CopiedAddress url={post.permalink} what={t('dashboard_fact_permalink')} />
        ) : (
          <Lacking words={t('dashboard_fact_noPermalink')} />
        )}
      </FactLine>
      {!post.permalink && (
        <FactLine label={t('dashboard_fact_page')}>
          <CopiedAddress url={page.url} what={t('dashboard_fact_page')} />
        </FactLine>
      )}
      <FactLine label={t('dashboard_fact_postedAt')}>
        <PostTimeFact time={post.postedAt} />
      </FactLine>
      <FactLine label={t('dashboard_fact_author')}>
        <AuthorFact capture={capture} />
      </FactLine>
      <FactLine label={t('dashboard_fact_capturedAt')}>
        <span class="num">{exactTime(capture.capturedAt)}</span>
        <span class="muted num">{t('dashboard_fact_sealed', [exactTime(capture.sealedAt).slice(11)])}</span>
      </FactLine>
      {capture.environment.quiet && (
        <FactLine label={t('dashboard_fact_quiet')}>{t('dashboard_fact_quietHelp')}</FactLine>
      )}
      <FactLine label={t('dashboard_fact_text')}>
        {length > 0 && props.isHard && <FlatMask length={length} most={5} />}
        {length > 0 && !props.isHard && (
          <Mask
            what={t('dashboard_fact_ownText')}
            length={length}
            most={5}
            read={() => post.text ?? ''}
            onShown={onShown}
            shownToday={shownToday}
            {...(post.lang ? { lang: post.lang } : {})}
          />
        )}
        {length === 0 && <span class="muted">{t('dashboard_text_none')}</span>}
        {post.truncated && <Lacking words={t('dashboard_fact_truncated')} />}
      </FactLine>
      {capture.picture.kind === 'rendered' && (
        <FactLine label={t('dashboard_view_picture')}>
          <span class="lacking">
            <Sign kind="claimed" />
            {t('dashboard_picture_rendered')}
          </span>
        </FactLine>
      )}
      <SurroundingFacts post={post} />
      {follows && (
        <FactLine label={t('dashboard_fact_follows')}>
          <button type="button" class="btn quiet s" onClick={() => onCapture(follows.captureId)}>
            {earlier !== undefined && earlier >= 0
              ? t('dashboard_fact_followsNumber', [String(earlier + 1)])
              : t('dashboard_fact_followsOther')}
          </button>
          <span class="muted">
            {t(follows.why === 'again' ? 'dashboard_fact_why_again' : 'dashboard_fact_why_pixels')}
          </span>
        </FactLine>
      )}
      <FailureLines failures={capture.failures} />
      {children}
    </dl>
  );
}

function CopiedAddress({ url, what }: { url: string; what: string }) {
  return (
    <>
      <span class="mono cut" title={url}>
        {url.replace(/^https?:\/\//, '')}
      </span>
      <CopyButton text={url} what={what} />
    </>
  );
}

function AuthorFact({ capture: { post } }: { capture: Capture }) {
  const { t } = useWords();
  const { author } = post;
  const handle = author?.handle;
  const shown = author?.name || author?.profileUrl;
  return (
    <>
      {handle ? (
        <span class="mono captured" dir="auto">{`@${handle}`}</span>
      ) : (
        shown && (
          <span class="captured" dir="auto">
            {shown}
          </span>
        )
      )}
      {author?.id ? (
        <span class="muted num captured">{t('dashboard_fact_authorId', [author.id.replace(/^ID:/, '')])}</span>
      ) : (
        <Lacking words={t(isAuthorNamed(author) ? 'dashboard_fact_noAuthorId' : 'dashboard_fact_noAuthor')} />
      )}
    </>
  );
}
