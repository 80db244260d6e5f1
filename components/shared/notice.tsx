import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from '../icon';

/** One or two calm sentences with at most one link. `alert` for an error that has just happened. */
export function Notice(props: {
  icon: IconName;
  tone?: 'accent' | 'caution' | 'danger';
  alert?: boolean;
  children: ComponentChildren;
}) {
  return (
    <div class={props.tone ? `notice ${props.tone}` : 'notice'} {...(props.alert ? { role: 'alert' as const } : {})}>
      <Icon name={props.icon} />
      <p>{props.children}</p>
    </div>
  );
}
