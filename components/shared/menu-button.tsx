import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { Icon } from '../icon';
import { useWords } from '../words/words';

interface MenuChoice<Value extends string> {
  value: Value;
  label: ComponentChildren;
}

interface MenuButtonProps<Value extends string> {
  /** Looks of the button: `chip`, `pick`, `btn quiet s`. */
  class: string;
  /** Name of the menu for those who hear it. */
  label: string;
  /** What the button shows. */
  children: ComponentChildren;
  choices: readonly MenuChoice<Value>[];
  chosen?: Value;
  onChoose(value: Value): void;
  /** Opens the menu from outside: a new number opens it. */
  openSignal?: number;
}

/** A button with a short menu of which one is chosen. Arrow keys move, Escape closes and gives the focus back. */
export function MenuButton<Value extends string>(props: MenuButtonProps<Value>) {
  const { label, choices, chosen, onChoose, openSignal } = props;
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  const holder = useRef<HTMLSpanElement>(null);
  const id = useId();
  const close = () => {
    setOpen(false);
    holder.current?.querySelector('button')?.focus();
  };
  const seen = useRef(openSignal);
  useEffect(() => {
    // A menu that is mounted later must not answer a signal from before its time.
    if (openSignal !== seen.current) setOpen(true);
    seen.current = openSignal;
  }, [openSignal]);
  useEffect(() => {
    if (!open) return;
    const items = holder.current?.querySelectorAll<HTMLElement>('[role=menuitemradio]');
    const index = Math.max(
      0,
      choices.findIndex((choice) => choice.value === chosen),
    );
    items?.[index]?.focus();
    const stop = new AbortController();
    document.addEventListener(
      'pointerdown',
      (event) => {
        if (!holder.current?.contains(event.target as Node)) setOpen(false);
      },
      { signal: stop.signal },
    );
    return () => stop.abort();
  }, [open]);

  const onKeyDown = (event: KeyboardEvent) => {
    const items = [...(holder.current?.querySelectorAll<HTMLElement>('[role=menuitemradio]') ?? [])];
    const at = items.indexOf(event.target as HTMLElement);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      items[(at + step + items.length) % items.length]?.focus();
    } else if (event.key === 'Escape' || event.key === 'Tab') {
      event.stopPropagation();
      close();
    }
  };

  return (
    <span class="menu-holder" ref={holder}>
      <button
        type="button"
        class={props.class}
        aria-haspopup="menu"
        aria-expanded={open}
        {...(open ? { 'aria-controls': id } : {})}
        onClick={() => setOpen(!open)}
      >
        {props.children !== label && <span class="sr">{t('shared_is', [label])}</span>}
        {props.children}
        <Icon name="down" />
      </button>
      {open && (
        <div class="menu-list" role="menu" id={id} aria-label={label} onKeyDown={onKeyDown}>
          {choices.map((choice) => (
            <button
              key={choice.value}
              type="button"
              role="menuitemradio"
              aria-checked={choice.value === chosen}
              tabIndex={-1}
              onClick={() => {
                onChoose(choice.value);
                close();
              }}
            >
              <Icon name="check" />
              <span>{choice.label}</span>
            </button>
          ))}
        </div>
      )}
    </span>
  );
}
