/**
 * Puts the focus on a field as a person's click would. While the side panel has the keyboard, the browser moves the
 * focus without telling the page: then the page is told by the events that it would have got, since forms check their
 * fields when they are left.
 */
export function enter(element: HTMLElement): void {
  element.focus({ preventScroll: true });
  tell(element, ['focus', 'focusin']);
}

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
