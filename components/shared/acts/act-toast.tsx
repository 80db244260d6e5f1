import type { ComponentChildren } from 'preact';
import { ProblemToast } from './problem';
import { Toast } from './toast';
import type { Act } from './use-act';

/** After an act: what was done with the offer to take it back, or what went wrong with the offer to try again. */
export function ActToast({ act, counts, children }: { act: Act; counts?: true; children: ComponentChildren }) {
  if (act.problem !== undefined) return <ProblemToast act={act} />;
  if (!act.done) return null;
  return (
    <div class="toast-place">
      <Toast key={act.done.count} counts={counts} onUndo={() => void act.undo()} onGone={act.forget}>
        {children}
      </Toast>
    </div>
  );
}
