import { isShown } from './shown';

export type ControlKind = 'text' | 'textarea' | 'select' | 'choice' | 'file';

/** One thing to answer: a box, a list, or a group of radios or checkboxes with its options. */
export interface Control {
  kind: ControlKind;
  element: HTMLElement;
  /** All options of a `choice`, else empty. */
  options: HTMLElement[];
}

const TEXT_TYPES = new Set(['text', 'email', 'tel', 'url', 'number', 'date', 'datetime-local', 'month']);

/** Everything that can hold an answer: native controls and the ARIA ones that survey tools draw. */
export const anyControl =
  'input:not([type=hidden]), textarea, select, button, [role=radio], [role=checkbox], [contenteditable=true]';

/**
 * The visible, changeable controls of a page in document order. Passwords, searches, hidden and lone checkboxes are
 * left out: no key may ever fit them.
 */
export function listControls(page: Document): Control[] {
  const controls: Control[] = [];
  const groups = new Map<unknown, Control>();
  for (const element of page.querySelectorAll<HTMLElement>('input, textarea, select, [role=radio], [role=checkbox]')) {
    const kind = kindOf(element);
    if (!kind || isOff(element) || !isShown(element)) continue;
    if (kind !== 'choice') {
      controls.push({ kind, element, options: [] });
      continue;
    }
    const id = groupId(element);
    const group = groups.get(id);
    if (group) {
      group.options.push(element);
      continue;
    }
    const control: Control = { kind, element, options: [element] };
    groups.set(id, control);
    controls.push(control);
  }
  // A checkbox alone is a consent or a declaration, never an answer among several.
  return controls.filter((control) => control.kind !== 'choice' || control.options.length > 1);
}

function kindOf(element: HTMLElement): ControlKind | undefined {
  if (element.tagName === 'TEXTAREA') return 'textarea';
  if (element.tagName === 'SELECT') return 'select';
  if (element.tagName !== 'INPUT') return 'choice';
  const type = (element as HTMLInputElement).type;
  if (type === 'radio' || type === 'checkbox') return 'choice';
  if (type === 'file') return 'file';
  return TEXT_TYPES.has(type) ? 'text' : undefined;
}

function isOff(element: HTMLElement): boolean {
  return element.matches(':disabled, [readonly], [aria-disabled=true], [aria-readonly=true]');
}

/** Radios belong together by name, drawn ones by the list that holds them. */
function groupId(element: HTMLElement): unknown {
  const { name, type } = element as HTMLInputElement;
  if (element.tagName === 'INPUT') return name ? `${type} ${formNumber(element)} ${name}` : element;
  return element.closest('[role=radiogroup], [role=group], [role=list][aria-labelledby], fieldset') ?? element;
}

function formNumber(element: HTMLElement): number {
  const form = element.closest('form');
  return form ? [...element.ownerDocument.forms].indexOf(form) : -1;
}
