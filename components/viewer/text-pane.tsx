import { countLetters } from '../../utils/count-letters';
import type { ReadPost } from '../../utils/platforms/contract';
import { Icon } from '../icon';
import type { HoldToShow } from '../shared/hold-to-show';
import { Bars } from '../shared/mask';
import { useReading } from '../shared/reading-way';
import { useWords } from '../words/words';
import { foundIn } from './found-in';
import { HardCover } from './hard-cover';
import { HoldButton } from './hold-button';

interface TextPaneProps {
  post: ReadPost;
  hold: HoldToShow;
  isHard: boolean;
  shownToday: number;
  /** Folded words that were searched for. */
  sought: readonly string[];
}

/** How many characters of the post's own words there are. */
export function lengthOf(post: Pick<ReadPost, 'text' | 'title'>): number {
  return countLetters(post.text || post.title);
}

/** The words of the post: not in the document until they are held open. */
export function TextPane({ post, hold, isHard, shownToday, sought }: TextPaneProps) {
  const { t } = useWords();
  const length = lengthOf(post);
  if (length === 0)
    return (
      <div class="stage stage-none">
        <Icon name="doc" />
        <p>{t('dashboard_text_none')}</p>
      </div>
    );
  return (
    <div class={hold.shown ? 'open-pane' : 'stage'} aria-live="polite">
      {hold.shown ? <OpenText post={post} shownToday={shownToday} sought={sought} /> : <HiddenText length={length} />}
      {isHard ? (
        <HardCover hold={hold} />
      ) : (
        <HoldButton
          key="hold"
          hold={hold}
          label={t('dashboard_text_hold', [String(length)])}
          help={t('shared_length', [String(length)])}
        />
      )}
    </div>
  );
}

function HiddenText({ length }: { length: number }) {
  return (
    <div class="pixel paragraph" aria-hidden="true">
      <span class="p">
        <Bars length={90} most={5} />
        {length > 40 && <Bars length={110} most={5} />}
        {length > 80 && <Bars length={90} most={5} />}
        <Bars length={50} />
      </span>
    </div>
  );
}

function OpenText({ post, shownToday, sought }: Pick<TextPaneProps, 'post' | 'shownToday' | 'sought'>) {
  const { t } = useWords();
  const { guide } = useReading();
  return (
    <>
      <header>
        <Icon name="eye" />
        <b>{t('shared_wordsShown')}</b>
        <span class="muted small">{t('shared_wordsClose')}</span>
      </header>
      <blockquote class="verbatim" dir="auto" {...(post.lang ? { lang: post.lang } : {})}>
        {post.title && <b>{`${post.title}\n`}</b>}
        {foundIn(post.text ?? '', sought).map(({ text, isFound }, at) =>
          isFound ? <mark key={`${at} ${text}`}>{text}</mark> : text,
        )}
      </blockquote>
      <footer class="muted small">
        <span class="num">{t('shared_shownToday', [String(shownToday + 1), String(guide)])}</span>
        <span>{t('dashboard_text_logged')}</span>
      </footer>
    </>
  );
}
