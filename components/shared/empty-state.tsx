import type { ComponentChildren } from 'preact';

interface EmptyStateProps {
  title: string;
  /** A small drawing of a post with its mark; not for filtered lists. */
  art?: boolean;
  level?: 1 | 2 | 3;
  /** One sentence: what would be here, or the filter said back. */
  children?: ComponentChildren;
  /** The next act. */
  acts?: ComponentChildren;
}

/** Nothing here: what would be, and what to do next. */
export function EmptyState({ title, art, level = 2, children, acts }: EmptyStateProps) {
  const Heading = `h${level}` as const;
  return (
    <section class="empty">
      {art && <EmptyArt />}
      <Heading>{title}</Heading>
      {children && <p>{children}</p>}
      {acts && <div class="empty-acts">{acts}</div>}
    </section>
  );
}

function EmptyArt() {
  return (
    <svg viewBox="0 0 120 72" aria-hidden="true" class="empty-art">
      <rect x="28" y="6" width="56" height="60" rx="5" />
      <path d="M38 20h20M38 30h36M38 38h30M38 46h34" />
      <path class="hang" d="M84 18h14a4 4 0 0 1 4 4v10a4 4 0 0 1-4 4H84z" />
    </svg>
  );
}
