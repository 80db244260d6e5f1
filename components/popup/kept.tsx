import type { ComponentChildren } from 'preact';
import { countLetters } from '../../utils/count-letters';
import type { CaptureAtHand, Failure } from '../../utils/shapes/schema';
import { FactSigns } from '../facts/fact-signs';
import { Icon, Sign } from '../icon';
import { Badge, Tile } from '../shared/badge';
import { Mask } from '../shared/mask';
import { Spinner } from '../shared/spinner';
import { Dated } from '../shared/spoken';
import { errorWords } from '../words/code-words';
import { fullTime, postTime } from '../words/format-time';
import { useWords } from '../words/words';
import { Thumb } from './thumb';

interface KeptHeadProps {
  job: CaptureAtHand;
  /** At the end of the line. */
  children?: ComponentChildren;
}

interface KeptLineProps extends KeptHeadProps {
  /** In place of the usual words. */
  title?: string | undefined;
  /** One moment for all that was recorded. */
  hasTime: boolean;
}

/** The one line that says how the capture stands. */
export function KeptLine({ job, title, hasTime, children }: KeptLineProps) {
  const { t, lang } = useWords();
  const { sealedAt } = job;
  return (
    <section class="kept-line">
      <span class={sealedAt ? 'seal' : 'seal off'}>{sealedAt ? <Icon name="seal" /> : <Spinner />}</span>
      <div>
        <h1>{title ?? t(sealedAt ? 'popup_recorded' : 'popup_recording')}</h1>
        {hasTime && <p class="num">{sealedAt ? fullTime(sealedAt, lang) : t('popup_mayClose')}</p>}
      </div>
      {children}
    </section>
  );
}

interface KeptCardProps {
  job: CaptureAtHand;
  siteName: string;
  shownToday: number;
  onShown: (seconds: number) => void;
  /** The line about the picture, where there is something to say. */
  children?: ComponentChildren;
}

/** The post that was recorded: whose, when, how long; its words on request only; what is missing, loudly. */
export function KeptCard({ job, siteName, shownToday, onShown, children }: KeptCardProps) {
  const { t, lang } = useWords();
  const { post } = job.sighting;
  const words = post.text;
  const lacking = job.failures.filter((failure) => isLoss(failure, job));
  return (
    <section class="kept-card" aria-label={t('popup_recordedPost')}>
      <Thumb
        {...(job.picture?.kind === 'rendered' ? { edge: 'dashed' as const } : {})}
        seam={Boolean(job.picture?.seams.length)}
      />
      <div>
        <p>
          <Tile site={siteName} />
          <WhoPosted job={job} />
        </p>
        {job.sighting.scope === 'post' && (
          <p class="muted num">
            {post.postedAt ? t('popup_postedAt', [postTime(post.postedAt, lang) ?? '']) : t('popup_postedUnknown')}
          </p>
        )}
        {words ? (
          <Mask
            length={countLetters(words)}
            read={() => words}
            onShown={onShown}
            shownToday={shownToday}
            anywhere
            {...(post.lang ? { lang: post.lang } : {})}
          />
        ) : (
          <p class="muted small">{t('popup_noWords')}</p>
        )}
      </div>
      <FactSigns post={post} />
      {post.truncated && (
        <p class="lacking">
          <Sign kind="missing" />
          {t('shared_truncated')}
        </p>
      )}
      {lacking.map((failure) => (
        <p key={failure.code} class="lacking">
          <Sign kind="missing" />
          {errorWords(failure.code, t)}
        </p>
      ))}
      {children}
    </section>
  );
}

/** The same in one line, once the questions have the room. */
export function KeptMini({ job, siteName, children }: KeptHeadProps & { siteName: string }) {
  const { t, lang } = useWords();
  // Seconds stand on the card and in the record; this line has no room for them.
  const posted = postTime(job.sighting.post.postedAt, lang)
    ?.replace(/(\d\d:\d\d):\d\d$/, '$1')
    .replace(/^(?:(\d+)年)?(\d+)月(\d+)日/, (_, ...parts) => parts.slice(0, 3).filter(Boolean).join('/'));
  return (
    <section class="kept-mini num" aria-label={t('popup_recordedPost')}>
      <h1 class="sr">{t(job.sealedAt ? 'popup_recorded' : 'popup_recording')}</h1>
      <Tile site={siteName} />
      <WhoPosted job={job} />
      {posted && (
        <span class="muted">
          <Dated>{posted}</Dated>
        </span>
      )}
      <Badge tone="accent">{job.sealedAt ? t('popup_sealedBadge') : t('popup_recording')}</Badge>
      {children}
    </section>
  );
}

/** Name as shown, cut and kept in its own direction: a name may try to look like our words. */
function WhoPosted({ job }: { job: CaptureAtHand }) {
  const { t } = useWords();
  const { post, scope, page } = job.sighting;
  const { handle, name, id } = post.author ?? {};
  const who = handle ? `@${handle}` : (name ?? (id?.startsWith('ID:') === false ? `ID:${id}` : id));
  if (who) return <bdi class="cut who-posted">{who}</bdi>;
  if (scope === 'post') return <span class="cut who-posted">{t('popup_noAuthor')}</span>;
  return <bdi class="cut who-posted">{page.title || t('popup_noTitle')}</bdi>;
}

/** What a person must know is missing. Why there are no true pixels is said elsewhere, with the way to get them. */
function isLoss({ step, code }: Failure, { picture }: CaptureAtHand): boolean {
  if (step === 'pixels') return picture?.kind === 'screen';
  return code !== 'mhtml-not-granted' && code !== 'mhtml-session';
}
