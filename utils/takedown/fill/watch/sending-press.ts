/** Boxes that are written in or chosen from: a press there asks for no send. */
const BOXES =
  'select, textarea, input:not([type=submit], [type=image], [type=button], [type=reset], [type=radio], [type=checkbox])';

/**
 * Whether an event, by where it is, may ask for a form to be sent: a press on anything but a box or its label, Enter (in a text
 * of several lines with Ctrl), a blank that presses a button, and a choice that was made, by which wizards go on.
 */
export function mayAsk(event: Event): boolean {
  const target = event.target as HTMLElement | null;
  const box = target?.closest?.('label')?.control ?? target;
  const isBox = box?.matches?.(BOXES) === true || box?.isContentEditable === true;
  if (event.type === 'change') return box?.matches?.('select, [type=radio], [type=checkbox], [type=file]') === true;
  if (!('key' in event)) return !isBox;
  const { key, ctrlKey, metaKey } = event as KeyboardEvent;
  const isLong = isBox && !box.matches('input, select');
  return key === 'Enter' ? !isLong || ctrlKey || metaKey : key === ' ' && !isBox;
}

/** Tells of all that a person presses and chooses in a window, and whether that begins a press. */
export function hearPresses(view: Window, signal: AbortSignal, heard: (event: Event, isBegun: boolean) => void): void {
  for (const kind of ['pointerdown', 'keydown', 'pointerup', 'click', 'change'] as const)
    view.addEventListener(kind, (event) => event.isTrusted && heard(event, kind.endsWith('down')), {
      capture: true,
      signal,
    });
}
