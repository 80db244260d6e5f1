import { enter } from './focus';

/** Whether a press could do more than choose: send a form, follow a link, tick a box. */
export function doesMore(element: HTMLElement): boolean {
  const button = element.closest<HTMLButtonElement>('button, input[type=submit], input[type=image]');
  if (button && button.form !== null && button.type !== 'button') return true;
  if (element.closest('a[href], summary')) return true;
  const control = element.closest('label')?.control;
  return (
    control != null && control !== element && control.matches('[type=checkbox], [type=submit], [type=file], button')
  );
}

/** A whole press with the mouse, for choices that a page draws itself. Refuses what could send, leave or tick. */
export function press(element: HTMLElement): void {
  if (doesMore(element)) return;
  element.scrollIntoView({ block: 'center' });
  const { left, top, width, height } = element.getBoundingClientRect();
  const at = {
    bubbles: true,
    cancelable: true,
    composed: true,
    button: 0,
    detail: 1,
    clientX: left + width / 2,
    clientY: top + height / 2,
  };
  const pointer = { ...at, pointerId: 1, pointerType: 'mouse', isPrimary: true };
  element.dispatchEvent(new PointerEvent('pointerdown', { ...pointer, buttons: 1 }));
  // A page that prevents it keeps the focus where it is, as with a real press.
  if (element.dispatchEvent(new MouseEvent('mousedown', { ...at, buttons: 1 }))) enter(element);
  element.dispatchEvent(new PointerEvent('pointerup', pointer));
  element.dispatchEvent(new MouseEvent('mouseup', at));
  if (element.isConnected) element.click();
}

/** A key that chooses or opens. Enter is none: it may send a form. */
export function pressKey(element: HTMLElement, key: ' ' | 'ArrowDown' | 'Escape' | 'Backspace'): void {
  enter(element);
  const code = key === ' ' ? 'Space' : key;
  for (const kind of ['keydown', 'keyup'])
    element.dispatchEvent(new KeyboardEvent(kind, { key, code, bubbles: true, cancelable: true, composed: true }));
}
