import type { ListedPost } from '../../utils/shapes/records/listed-post';
import { Dog, Icon } from '../icon';
import { ProblemNotice } from '../shared/acts/problem';
import { CareLinks, type CompanyHelp } from '../shared/care-links';
import { EmptyState } from '../shared/empty-state';
import { Notice } from '../shared/notice';
import { Spoken } from '../shared/spoken';
import { useWords } from '../words/words';
import { PostRow, type RowState } from './post-row';

interface PostsPanelProps {
  isQuiet: boolean;
  /** The company's setting names the sites with marks. */
  isBySite?: boolean;
  desk: CompanyHelp | undefined;
  /** Absent until the page in front has answered. `none`: it is of no known site, or holds no posts. */
  posts: readonly ListedPost[] | 'none' | undefined;
  stateOf: (key: string) => RowState;
  /** Whether a press in here can keep a picture. */
  screenGranted: boolean;
  /** Keys of the shortcut, as the browser has them set. */
  shortcut: string | undefined;
  error: string | undefined;
  onRecord: (key: string) => void;
  onDetails: (captureId: string) => void;
  /** Opens the settings where it says what a page can notice. */
  onWhat: () => void;
}

/** The posts of the page in front, each to be recorded from here: nothing is put into the page. */
export function PostsPanel(props: PostsPanelProps) {
  const { t, lang } = useWords();
  const { posts } = props;
  return (
    <aside role="none" class="posts-panel" lang={lang}>
      <header>
        <p class="top">
          <Dog />
          <b>{t('popup_name')}</b>
        </p>
        <p class="muted small">{t(props.isQuiet ? 'panel_quiet' : props.isBySite ? 'panel_bySite' : 'panel_marks')}</p>
      </header>
      <main class="scroll">
        {props.error && <ProblemNotice code={props.error} />}
        {posts === 'none' && (
          <EmptyState level={1} title={t('panel_none')}>
            {t('panel_noneHelp')}
          </EmptyState>
        )}
        {Array.isArray(posts) && <Posts {...props} posts={posts} />}
      </main>
      <footer>
        <button type="button" class="btn quiet s" onClick={props.onWhat}>
          <Icon name="eye" />
          {t('panel_what')}
        </button>
        <CareLinks desk={props.desk} />
      </footer>
    </aside>
  );
}

/** A heading with how many posts stand under it. */
function Counted({ title, count }: { title: string; count: number }) {
  const { t } = useWords();
  return (
    <div class="titled">
      <h2>{title}</h2>{' '}
      <small class="num">
        <Spoken words={t('dashboard_count', [String(count)])}>{count}</Spoken>
      </small>
    </div>
  );
}

function Posts({ posts, ...props }: Omit<PostsPanelProps, 'posts'> & { posts: readonly ListedPost[] }) {
  const { t } = useWords();
  const [seen, away] = [posts.filter(({ isInView }) => isInView), posts.filter(({ isInView }) => !isInView)];
  const rows = (some: readonly ListedPost[]) => (
    <ul class="posts">
      {some.map((post) => (
        <PostRow
          key={post.key}
          post={post}
          state={props.stateOf(post.key)}
          onRecord={() => props.onRecord(post.key)}
          onDetails={props.onDetails}
        />
      ))}
    </ul>
  );
  return (
    <>
      <h1 class="sr">{t('panel_title')}</h1>
      {!props.screenGranted && (
        <Notice icon="camera">
          {t('panel_noGrant')} {t('panel_noGrantWays', [props.shortcut ?? t('panel_shortcutNone')])}
        </Notice>
      )}
      <section>
        <Counted title={t('panel_inView')} count={seen.length} />
        {seen.length > 0 ? rows(seen) : <p class="muted small">{t('panel_noneInView')}</p>}
      </section>
      {away.length > 0 && (
        <section>
          <Counted title={t('panel_outOfView')} count={away.length} />
          <p class="muted small">{t('panel_outOfViewHelp')}</p>
          {rows(away)}
        </section>
      )}
    </>
  );
}
