import { Dog } from '../icon';
import { useWords } from '../words/words';

/** The list of posts until anything is read: its head alone. It takes over the `aside` of its HTML, and holds a `main`. */
export function PostsFrame() {
  const { t, lang } = useWords();
  return (
    <aside role="none" class="posts-panel" aria-busy lang={lang}>
      <header>
        <p class="top">
          <Dog />
          <b>{t('popup_name')}</b>
        </p>
        <p class="muted small">{'\u00a0'}</p>
      </header>
    </aside>
  );
}
