import { errorWords } from '../../words/code-words';
import { useWords } from '../../words/words';
import { Notice } from '../notice';
import type { Act } from './use-act';

/** What happened and what to do next; the code for who asks for it. */
export function ProblemNotice({ code, onRetry }: { code: string; onRetry?: (() => void) | undefined }) {
  const { t } = useWords();
  return (
    <Notice icon="alert" tone="danger" alert>
      {errorWords(code, t)}
      {onRetry && (
        <>
          {' '}
          <button type="button" class="link" onClick={onRetry}>
            {t('problem_retry')}
          </button>
        </>
      )}
      <CodeForTechnician code={code} />
    </Notice>
  );
}

/** The code, for who asks for it. */
export function CodeForTechnician({ code }: { code: string }) {
  const { t } = useWords();
  return (
    <details class="error-code small muted">
      <summary>{t('shared_forTechnician')}</summary>
      <span class="mono">{code}</span>
    </details>
  );
}

/** The problem of a screen's acts, if there is one. `own`: the button that was pressed is how it is tried again. */
export function Problem({ act, own }: { act: Pick<Act, 'problem' | 'retry'>; own?: boolean }) {
  if (act.problem === undefined) return null;
  return <ProblemNotice code={act.problem} onRetry={own ? undefined : () => void act.retry()} />;
}

/** The same at the foot of the window, for acts that belong to no card. */
export function ProblemToast({ act }: { act: Pick<Act, 'problem' | 'retry'> }) {
  if (act.problem === undefined) return null;
  return (
    <div class="toast-place">
      <Problem act={act} />
    </div>
  );
}
