import type { ComponentChildren } from 'preact';

interface StepBoxProps {
  /** Number in the ring. */
  number: number;
  title: string;
  /** Small words behind the title. */
  aside?: ComponentChildren;
  children: ComponentChildren;
}

/** One numbered step of the chooser. */
export function StepBox({ number, title, aside, children }: StepBoxProps) {
  return (
    <section class="stepbox" aria-label={title}>
      <span class="no" aria-hidden="true">
        {number}
      </span>
      <div>
        <div class="titled">
          <h2>{title}</h2>
          {aside && <span class="muted small num">{aside}</span>}
        </div>
        {children}
      </div>
    </section>
  );
}
