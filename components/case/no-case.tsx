import type { ComponentChildren } from 'preact';
import { EmptyState } from '../shared/empty-state';
import { useWords } from '../words/words';

/** The case pane before one is chosen, or when the one asked for is not there. */
export function NoCase({ isLost, children }: { isLost?: boolean; children?: ComponentChildren }) {
  const { t } = useWords();
  return (
    <main class={isLost ? 'case case-none' : 'case-none'}>
      {isLost ? (
        <EmptyState
          level={1}
          title={t('error_incident_not_found')}
          acts={
            <a class="btn" href="#/incidents">
              {t('dashboard_back')}
            </a>
          }
        />
      ) : (
        <EmptyState title={t('dashboard_noCase_title')} art>
          {t('dashboard_noCase_text')}
        </EmptyState>
      )}
      {children}
    </main>
  );
}
