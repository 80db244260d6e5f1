import { says } from './labels/phrases';
import { oncePerLook } from './per-look';
import { hiddenBlock, isReachable, isUndisplayed } from './shown';
import { idsOf } from './texts/listed-ids';

export type ControlKind = 'text' | 'textarea' | 'select' | 'choice' | 'file';

/** One thing to answer: a box, a list, or a group of radios or checkboxes with its options. */
export interface Control {
  kind: ControlKind;
  element: HTMLElement;
  /** All options of a `choice`, else empty. */
  options: HTMLElement[];
}

/** Types of boxes that words go into. */
export const TEXT_TYPES = new Set(['text', 'email', 'tel', 'url', 'number', 'date', 'datetime-local', 'month', 'time']);

/** So many questions are read of a page; no form for reports has a third of it. */
export const MOST_CONTROLS = 400;

/** What takes words, a choice or a file. */
export const boxes = 'input:not([type=hidden]), select, textarea';

/** Everything that can hold an answer: native controls and the ARIA ones that survey tools draw. */
export const anyControl = `${boxes}, button, [role=radio], [role=checkbox], [role=combobox], [contenteditable=true]`;

/**
 * The visible, changeable controls of a page in document order. Passwords, searches, hidden and lone checkboxes are
 * left out: no key may ever fit them. With `resting`, controls of a block that waits to be shown (a step, a dialog)
 * and such as are switched off until another is answered come too; a box hidden by itself is a trap and stays out.
 */
export function listControls(page: Document, resting = false): Control[] {
  const controls: Control[] = [];
  const groups = new Map<unknown, Control>();
  for (const element of controlsIn(page)) {
    const kind = kindOf(element);
    if (controls.length >= MOST_CONTROLS) break;
    if (!kind || isSkipped(element, kind) || !(resting ? mayWake(element) : !isOff(element) && isReachable(element)))
      continue;
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

/** A box that the tab key passes over is no question to a person, whether style sheets hide it or not. */
const isSkipped = (element: HTMLElement, kind: ControlKind) =>
  kind === 'text' && element.getAttribute('tabindex') === '-1';

/** All controls of a page, hidden ones too, for people who ask why. */
export const everyControl = (page: Document): HTMLElement[] => controlsIn(page);

/** Why a control is not read at all. */
export function leftOut(element: HTMLElement): string {
  const kind = kindOf(element);
  if (!kind) return `a box of type ${(element as HTMLInputElement).type}`;
  if (isSkipped(element, kind)) return 'passed over by the tab key: a trap';
  if (isOff(element)) return 'switched off or read-only';
  if (!isReachable(element)) return 'not seen by a person';
  return kind === 'choice' ? 'a box to tick by itself: a consent or a declaration' : 'not read';
}

const answerable = 'input, textarea, select, [role=radio], [role=checkbox], [role=combobox], [contenteditable]';

/** In the order of the page, with those in open shadow roots in the place of their host. */
const controlsIn = oncePerLook((root: Document | ShadowRoot): HTMLElement[] => {
  const hosts = [...root.querySelectorAll<HTMLElement>('*')].filter((each) => each.shadowRoot !== null);
  if (hosts.length === 0) return [...root.querySelectorAll<HTMLElement>(answerable)];
  return [...root.querySelectorAll<HTMLElement>('*')].flatMap((each) => [
    ...(each.matches(answerable) ? [each] : []),
    ...(each.shadowRoot ? controlsIn(each.shadowRoot) : []),
  ]);
});

/** Box of an editor (Lexical, ProseMirror): the outermost editable element, not one that a page nested in it. */
const isEditor = (element: Element) =>
  element.matches('[contenteditable]:not([contenteditable=false], input, textarea)') &&
  element.parentElement?.closest('[contenteditable]:not([contenteditable=false])') == null;

function kindOf(element: HTMLElement): ControlKind | undefined {
  if (element.tagName === 'TEXTAREA') return 'textarea';
  if (element.tagName === 'SELECT') return 'select';
  if (element.hasAttribute('contenteditable')) return isEditor(element) ? 'textarea' : undefined;
  // A drawn list whose button would send the form is never pressed.
  if (element.tagName === 'BUTTON' && (element as HTMLButtonElement).type === 'submit' && element.closest('form'))
    return undefined;
  if (element.tagName !== 'INPUT') return element.getAttribute('role') === 'combobox' ? 'select' : 'choice';
  const type = (element as HTMLInputElement).type;
  if (type === 'radio' || type === 'checkbox') return 'choice';
  if (type === 'file') return 'file';
  return TEXT_TYPES.has(type) ? 'text' : undefined;
}

/** A step or dialog hidden as a whole holds more than one box; a honeypot is alone where it hides. */
function mayWake(element: HTMLElement): boolean {
  if (element.matches('[readonly], [aria-disabled=true], [aria-readonly=true]')) return false;
  const hidden = hiddenBlock(element);
  if (hidden === undefined || element.tagName === 'SELECT') return true;
  if (hidden === element) return false;
  return hidden.querySelectorAll(boxes).length > 1 || isWaiting(element, hidden);
}

/**
 * One box with its own label in a block that is not displayed waits for an answer (the region as text, a further number,
 * a question of a survey that shows one at a time and names it by its heading).
 */
function isWaiting(element: HTMLElement, hidden: Element): boolean {
  const [heading = ''] = idsOf(element);
  const isNamed = hidden.contains(element.ownerDocument.getElementById(heading));
  if (!isUndisplayed(hidden) || !(isNamed || (element as HTMLInputElement).labels?.length === 1)) return false;
  return !element.matches('[tabindex="-1"], [autocomplete=new-password]') && !says('trap', hidden.textContent ?? '');
}

function isOff(element: HTMLElement): boolean {
  return element.matches(':disabled, [readonly], [aria-disabled=true], [aria-readonly=true]');
}

/** Radios belong together by name, drawn ones by the list that holds them. */
const groupId = oncePerLook((element: HTMLElement): unknown => {
  const { name, type } = element as HTMLInputElement;
  if (element.tagName === 'INPUT') {
    const row = type === 'checkbox' && rowOfBoxes(element);
    if (row) return row;
    if (name) return `${type} ${formNumber(element)} ${name}`;
    const holder = element.closest('[role=radiogroup], [role=group], fieldset');
    const inside = [...(holder?.querySelectorAll<HTMLInputElement>('input, select, textarea') ?? [])];
    return inside.every((each) => each.type === type && each.name === '') ? (holder ?? element) : element;
  }
  return element.closest('[role=radiogroup], [role=group], [role=list][aria-labelledby], fieldset') ?? element;
});

/** Checkboxes that fill a cell or block of their own answer one question, whatever their names. */
function rowOfBoxes(element: HTMLElement): Element | undefined {
  const block = (element.closest('label') ?? element).parentElement;
  return (
    [element.closest('td, dd, [role=listitem], fieldset'), block, block?.parentElement, element.closest('table')].find(
      (row) => {
        if (row?.matches('form, body')) return false;
        const inRow = [...(row?.querySelectorAll<HTMLInputElement>(boxes) ?? [])];
        const isBox = (box: HTMLInputElement) => box.type === 'checkbox';
        const isElse = ({ name, placeholder, previousSibling }: HTMLInputElement) =>
          says('other choice', `${name} ${placeholder} ${previousSibling?.textContent ?? ''}`);
        return inRow.filter(isBox).length > 2 && inRow.every((box) => isBox(box) || isElse(box));
      },
    ) ?? undefined
  );
}

function formNumber(element: HTMLElement): number {
  const form = element.closest('form');
  return form ? [...element.ownerDocument.forms].indexOf(form) : -1;
}
