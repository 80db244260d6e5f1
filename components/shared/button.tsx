import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from '../icon';

interface ButtonProps {
  kind?: 'primary' | 'quiet';
  size?: 's' | 'l';
  wide?: boolean;
  icon?: IconName;
  /** Says "not now". The reason stands beside the button. */
  disabled?: boolean;
  /** Of a button that opens something in its place. */
  isOpen?: boolean;
  onPress: () => void;
  children: ComponentChildren;
}

/** A button named by its act. One primary a view. */
export function Button({ kind, size, wide, icon, disabled, isOpen, onPress, children }: ButtonProps) {
  const looks = ['btn', kind, size, wide && 'wide'].filter(Boolean).join(' ');
  return (
    <button type="button" class={looks} disabled={disabled ?? false} aria-expanded={isOpen} onClick={onPress}>
      {icon && <Icon name={icon} />}
      {children}
    </button>
  );
}

/** An icon that needs no word (close, copy, hide). Its name is said to those who cannot see it. */
export function IconButton(props: { icon: IconName; name: string; onPress: () => void }) {
  return (
    <button type="button" class="iconbtn s" aria-label={props.name} title={props.name} onClick={props.onPress}>
      <Icon name={props.icon} />
    </button>
  );
}
