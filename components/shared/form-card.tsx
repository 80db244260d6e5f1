import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from './button';

interface FormCardProps {
  title: string;
  /** A count beside the title. */
  beside?: string;
  /** Words of the press that opens the form. */
  press: string;
  icon?: 'plus';
  /** Words were found that had been typed here: the form stands open. */
  hasTyped: boolean;
  /** What stands in the card whether the form is open or not. */
  children?: ComponentChildren;
  /** @param close puts the form away once it was written */
  form(close: () => void): ComponentChildren;
}

/** A card that says what there is; the form that adds to it opens by a press in its head. */
export function FormCard({ title, beside, press, icon, hasTyped, children, form }: FormCardProps) {
  const [isOpen, setOpen] = useState(hasTyped);
  const [hasPressed, setPressed] = useState(false);
  const card = useRef<HTMLElement>(null);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isOpen && hasPressed) place.current?.querySelector<HTMLElement>('input, textarea, select')?.focus();
  }, [isOpen, hasPressed]);
  const close = () => {
    setOpen(false);
    // Whoever is at the keyboard stays at this card
    card.current?.querySelector<HTMLElement>('header button')?.focus();
  };
  return (
    <section class="card" ref={card}>
      <header>
        <div class="titled">
          <h2>{title}</h2> {beside && <small class="muted num">{beside}</small>}
        </div>
        <Button
          kind="quiet"
          size="s"
          {...(icon ? { icon } : {})}
          isOpen={isOpen}
          onPress={() => {
            setPressed(true);
            setOpen(!isOpen);
          }}
        >
          {press}
          <span class="sr">{title}</span>
        </Button>
      </header>
      {children}
      {isOpen && <div ref={place}>{form(close)}</div>}
    </section>
  );
}
