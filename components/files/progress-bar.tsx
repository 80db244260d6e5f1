import { useProgress } from './use-progress';

/** How much is done, as a bar: decoration beside words that say it, and a progressbar to a screen reader. */
export function ProgressBar({ label, percent, look = 'bar' }: { label: string; percent: number; look?: string }) {
  const bar = useProgress(percent);
  return (
    <div
      class={look}
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent}
      ref={(node) => {
        bar.current = node;
      }}
    >
      <i />
    </div>
  );
}
