import { Dog, Icon } from '../icon';
import { useWords } from '../words/words';

interface ToolbarNoteProps {
  /** The browser's own way to pin. */
  browser: 'chromium' | 'firefox';
  /** As far as the browser tells it. */
  isPinned?: boolean | undefined;
}

/** Where the button on the toolbar is, and how it stays there: for pages without marks, and to come back after hiding. */
export function ToolbarNote({ browser, isPinned }: ToolbarNoteProps) {
  const { t } = useWords();
  return (
    <section class="card pad-s toolbar-note">
      <h2>{t('welcome_toolbar')}</h2>
      <p class="toolbar-drawn" aria-hidden="true">
        <span class="address" />
        <span class="spot on">
          <Dog />
        </span>
        <span class="spot">
          <Icon name="puzzle" />
        </span>
      </p>
      <p class="text">{t(isPinned ? 'welcome_toolbarThere' : `welcome_toolbarPin_${browser}`)}</p>
      <p class="muted small">{t('welcome_toolbarHelp')}</p>
    </section>
  );
}
