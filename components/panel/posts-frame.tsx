import { Dog } from '../icon';
import { useWords } from '../words/words';

/** The list of posts until anything is read: its head alone. */
export function PostsFrame() {
  const { t, lang } = useWords();
  return (
    <div class="posts-panel" aria-busy lang={lang}>
      <header>
        <p class="top">
          <Dog />
          <b>{t('popup_name')}</b>
        </p>
        <p class="muted small">{'\u00a0'}</p>
      </header>
    </div>
  );
}
