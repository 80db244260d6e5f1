import type { SureSign } from '../utils/shapes/sign-kinds';
import sprite from './icons.svg?raw';

/** Every icon of icons.svg, by name: `dog`, `check`, `seal` … */
export type IconName = string;

let parsed: HTMLElement | undefined;

/** Parsed when it is first wanted: a thread has no parser and wants no icons. */
function svg(): HTMLElement {
  parsed ??= new DOMParser().parseFromString(sprite, 'image/svg+xml').documentElement;
  return parsed;
}

/** Puts the sprite into a document or shadow root once; icons refer to it by id. */
export function mountSprite(root: Document | ShadowRoot): void {
  const parent = root instanceof Document ? root.body : root;
  if (parent.querySelector('svg[data-sprite]')) return;
  const holder = document.importNode(svg(), true);
  holder.setAttribute('data-sprite', '');
  holder.setAttribute('width', '0');
  holder.setAttribute('height', '0');
  holder.setAttribute('aria-hidden', 'true');
  holder.style.position = 'absolute';
  parent.prepend(holder);
}

/** A 20-unit line icon in the colour of the text round it. */
export function Icon({ name, class: extra }: { name: IconName; class?: string }) {
  return (
    <svg class={extra ? `i ${extra}` : 'i'} aria-hidden="true">
      <use href={`#i-${name}`} />
    </svg>
  );
}

/** The dog. */
export function Dog() {
  return (
    <svg class="dog" aria-hidden="true">
      <use href="#i-dog" />
    </svg>
  );
}

export type SignKind = SureSign | 'changed';

/** One of the three signs, or `changed` for a failed check. The word beside it carries the meaning. */
export function Sign({ kind }: { kind: SignKind }) {
  return (
    <svg class={`sign ${kind}`} aria-hidden="true">
      <use href={`#i-${kind}`} />
    </svg>
  );
}
