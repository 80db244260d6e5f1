import { countLetters } from '../../utils/count-letters';
import type { ReadPost } from '../../utils/platforms/contract';
import { Icon } from '../icon';
import type { HoldToShow } from '../shared/hold-to-show';
import { Bars, shownGuide } from '../shared/mask';
import { useWords } from '../words/words';
import { HoldButton } from './hold-button';

interface TextPaneProps {
  post: ReadPost;
  hold: HoldToShow;
  shownToday: number;
}

/** How many characters of the post's own words there are. */
export function lengthOf(post: Pick<ReadPost, 'text' | 'title'>): number {
  return countLetters(post.text || post.title);
}

/** The words of the post: not in the document until they are held open. */
export function TextPane({ post, hold, shownToday }: TextPaneProps) {
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
    <div class={hold.shown ? 'open-pane' : 'stage'}>
      {hold.shown ? <OpenText post={post} shownToday={shownToday} /> : <HiddenText length={length} />}
      <HoldButton
        key="hold"
        hold={hold}
        label={t('dashboard_text_hold', [String(length)])}
        help={t('shared_length', [String(length)])}
      />
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

function OpenText({ post, shownToday }: Pick<TextPaneProps, 'post' | 'shownToday'>) {
  const { t } = useWords();
  return (
    <>
      <header>
        <Icon name="eye" />
        <b>{t('shared_wordsShown')}</b>
        <span class="muted small">{t('shared_wordsClose')}</span>
      </header>
      <blockquote class="verbatim" dir="auto" {...(post.lang ? { lang: post.lang } : {})}>
        {post.title && <b>{`${post.title}\n`}</b>}
        {post.text}
      </blockquote>
      <footer class="muted small">
        <span class="num">{t('shared_shownToday', [String(shownToday + 1), String(shownGuide)])}</span>
        <span>{t('dashboard_text_logged')}</span>
      </footer>
    </>
  );
}
