import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from '../icon';

/** A word in a quiet box. The tone adds to the word, never replaces it. */
export function Badge(props: {
  tone?: 'accent' | 'positive' | 'caution' | 'danger';
  icon?: IconName;
  children: ComponentChildren;
}) {
  return (
    <span class={props.tone ? `badge ${props.tone}` : 'badge'}>
      {props.icon && <Icon name={props.icon} />}
      {props.children}
    </span>
  );
}

/** One character in a small box for a site: never its logo. */
export function Tile({ site }: { site: string }) {
  return (
    <span class="tile" aria-hidden="true">
      {[...site.trim()][0]?.toLocaleUpperCase() ?? '?'}
    </span>
  );
}
