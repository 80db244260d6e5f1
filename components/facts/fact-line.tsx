import type { ComponentChildren } from 'preact';
import { Sign } from '../icon';

/** One line of a fact list. */
export function FactLine({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </>
  );
}

/** Something that is missing, said with the sign for it. */
export function Lacking({ words }: { words: string }) {
  return (
    <span class="lacking missing">
      <Sign kind="missing" />
      {words}
    </span>
  );
}
