import type { ComponentChildren } from 'preact';
import { Icon } from '../icon';

interface TickProps {
  isOn: boolean;
  onToggle(): void;
  /** What stands beside the box. */
  children: ComponentChildren;
}

/** A box to tick, as the screens draw it over the browser's own, which keeps the keyboard. */
export function Tick({ isOn, onToggle, children }: TickProps) {
  return (
    <label>
      <input type="checkbox" checked={isOn} onChange={onToggle} />
      <span class={isOn ? 'box on' : 'box'}>{isOn && <Icon name="check" />}</span>
      <span>{children}</span>
    </label>
  );
}
