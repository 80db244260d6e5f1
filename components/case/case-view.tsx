import type { ComponentChildren } from 'preact';
import { useWords } from '../words/words';

interface CaseViewProps {
  head: ComponentChildren;
  /** Viewer and custody. */
  main: ComponentChildren;
  /** Grade, requests, details. */
  side: ComponentChildren;
  /** The ways out: police, company desk. */
  foot: ComponentChildren;
}

/** The case pane: head over two columns; the side goes under the main where it is narrow. */
export function CaseView({ head, main, side, foot }: CaseViewProps) {
  const { t } = useWords();
  return (
    <main class="case">
      {head}
      <div class="case-main">{main}</div>
      <aside class="case-side" aria-label={t('shared_aside')}>
        {side}
      </aside>
      <footer class="case-foot">{foot}</footer>
    </main>
  );
}
