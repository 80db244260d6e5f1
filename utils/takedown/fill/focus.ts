/**
 * Puts the focus on a field as a person's click would. While the side panel has the keyboard, the browser moves the
 * focus without telling the page: then the page is told by the events that it would have got, since forms check their
 * fields when they are left.
 */
export function enter(element: HTMLElement): void {
  element.focus({ preventScroll: true });
  tell(element, ['focus', 'focusin']);
}

/** In ms: a tab that is not shown draws no frame. */
const UNDRAWN = 300;

/**
 * Lets the browser draw what the page makes of a value. Only then it lists what a style loads: taking the focus away asks
 * for the style, and Chromium lists nothing that begins to load while a script of an extension is at work.
 */
export const drawn = () =>
  new Promise<void>((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, UNDRAWN);
  });

/** Tells the page that a value was chosen. */
export const tellChange = (element: HTMLElement | undefined): unknown =>
  element?.dispatchEvent(new Event('change', { bubbles: true }));

/** Lets the page do its own for a while, in ms. */
export const wait = (time: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, time));

/** Takes the focus away again. */
export function leave(element: HTMLElement): void {
  element.blur();
  tell(element, ['blur', 'focusout']);
}

function tell(element: HTMLElement, kinds: readonly [plain: string, bubbling: string]): void {
  if (element.ownerDocument.hasFocus()) return;
  for (const [index, kind] of kinds.entries())
    element.dispatchEvent(new FocusEvent(kind, { bubbles: index === 1, composed: true }));
}
