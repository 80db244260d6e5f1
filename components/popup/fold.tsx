import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { Icon } from '../icon';

/** A line that opens what stands under it. */
export function Fold(props: {
  label: string;
  note: string;
  open: boolean;
  onToggle: () => void;
  children: ComponentChildren;
}) {
  const id = useId();
  const head = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (props.open) head.current?.scrollIntoView?.({ block: 'start' });
  }, [props.open]);
  return (
    <>
      <button
        ref={head}
        type="button"
        class="fold"
        aria-expanded={props.open}
        aria-controls={id}
        onClick={props.onToggle}
      >
        <Icon name={props.open ? 'down' : 'right'} />
        {props.label}
        <span class="muted">{props.note}</span>
      </button>
      <div id={id} class="folded" hidden={!props.open}>
        {props.open && props.children}
      </div>
    </>
  );
}
