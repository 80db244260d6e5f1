import { addressesOf } from './receiver';

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

/** What is known of forms whose data were read (`formdata`) since the last press began. */
interface ReadForms {
  /** A form's data are read: for a sending, by a script, or once more as what was read leaves. */
  read(form: Element, isPressed: boolean): void;
  /** Whether anything was read before a press was over. */
  any(): boolean;
  /** Whether that of another form than this one was, which is sent by a press. */
  other(form: EventTarget | null): boolean;
  /** Whether what leaves is what was read before the press was over. */
  leaves(to: URL | null, formData: FormData | null): boolean;
  /** A new press has begun. */
  forget(): void;
}

/**
 * A script may read a form at any time (pages check and save a box as it is left), and a sending reads it when it is asked
 * for. Chromium reads what goes in a body once more just before the step that takes it away: then it may be in a press by
 * now, and what was asked for before the press is known by having been read only once since.
 */
export function readForms(): ReadForms {
  /** How often each was read since the press was over. */
  const early = new Map<Element, number>();
  let last: Element | undefined;
  return {
    read(form, isPressed) {
      last = form;
      const times = early.get(form);
      if (!isPressed) early.set(form, 0);
      else if (times !== undefined) early.set(form, times + 1);
    },
    any: () => early.size > 0,
    other: (form) => [...early.keys()].some((each) => each !== form),
    leaves(to, formData) {
      if (formData) return last !== undefined && (early.get(last) ?? 2) < 2;
      const place = to && to.origin + to.pathname;
      return [...early].some(
        ([form, times]) => times === 0 && addressesOf(form).some((url) => url.origin + url.pathname === place),
      );
    },
    forget: () => early.clear(),
  };
}
