import type { ComponentChildren } from 'preact';

/** A part that stays closed until somebody needs it. */
export function VaultFold({
  title,
  isOpen,
  children,
}: {
  title: string;
  isOpen?: boolean;
  children: ComponentChildren;
}) {
  return (
    <details open={isOpen}>
      <summary>{title}</summary>
      <div class="stack vault-fold">{children}</div>
    </details>
  );
}
