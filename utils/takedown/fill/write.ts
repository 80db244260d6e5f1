import { TEXT_TYPES } from '../match/controls';
import { isInput, shownChoice } from './drawn/shown-choice';
import { drawn, enter, leave, tellChange } from './focus';
import { doesMore } from './press';
import { type Given, typeInto } from './watch/receiving';

/**
 * Puts a value into one control the way a person's browser does, in the order measured to survive React, Vue and
 * plain pages (both browsers, November 2026: a native setter and a bubbling `input` reach them all). Nothing here can press a button, tick a box or send
 * a form: text is assigned, a list is set, and the only click is on a radio. Choices that a page draws itself are pressed in `press.ts`, which refuses buttons.
 */
export type Writable =
  | { kind: 'editor'; element: HTMLElement }
  | { kind: 'text'; element: HTMLInputElement | HTMLTextAreaElement }
  | { kind: 'list'; element: HTMLSelectElement }
  | { kind: 'radios'; options: HTMLInputElement[] }
  /** Radios that the page draws itself. */
  | { kind: 'drawn'; options: HTMLElement[] }
  /** A list that the page draws itself: `[role=combobox]`, alone or as a box to type in. */
  | { kind: 'menu'; element: HTMLElement };

/** The control as something that may be written to, or `undefined`: passwords, boxes, files and buttons never are. */
export function asWritable(element: HTMLElement, options: readonly HTMLElement[]): Writable | undefined {
  if (element.matches('[role=combobox]:not(select, textarea, [contenteditable])'))
    return doesMore(element) ? undefined : { kind: 'menu', element };
  if (element.matches('[role=radio]:not(input)')) {
    return options.every((option) => option.matches('[role=radio]:not(input)') && !doesMore(option))
      ? { kind: 'drawn', options: [...options] }
      : undefined;
  }
  // By tag: an element of a frame is of the frame's own classes.
  if (isArea(element)) return { kind: 'text', element };
  if (isList(element)) return element.multiple ? undefined : { kind: 'list', element };
  if (element.isContentEditable) return { kind: 'editor', element };
  if (!isInput(element)) return undefined;
  if (TEXT_TYPES.has(element.type)) return { kind: 'text', element };
  const radios = options.filter((option): option is HTMLInputElement => isInput(option) && option.type === 'radio');
  return element.type === 'radio' && radios.length === options.length ? { kind: 'radios', options: radios } : undefined;
}

/** A box to type in, whatever else it is. */
export function asTextBox(element: HTMLElement): Extract<Writable, { kind: 'text' }> | undefined {
  return isInput(element) && TEXT_TYPES.has(element.type) ? { kind: 'text', element } : undefined;
}

const isArea = (element: HTMLElement): element is HTMLTextAreaElement => element.tagName === 'TEXTAREA';
const isList = (element: HTMLElement): element is HTMLSelectElement => element.tagName === 'SELECT';

/** Visible, enabled, not read-only, and still as the page made it. */
export function isFree(target: Writable): boolean {
  if (target.kind === 'radios') return target.options.every((option) => !option.checked && isOpen(option));
  if (target.kind === 'drawn') return target.options.every((option) => !isChosen(option) && isOpen(option));
  if (!isOpen(target.element)) return false;
  if (target.kind === 'menu') return shownChoice(target.element) === '';
  if (target.kind === 'editor') return readValue(target).trim() === '';
  if (target.kind === 'text') return isUntouched(target.element) && !target.element.readOnly;
  const chosen = target.element.selectedOptions[0];
  return !chosen || chosen.defaultSelected || target.element.selectedIndex === 0;
}

/** Empty, or with the beginning of an address that the page itself put there. */
const isUntouched = ({ value, defaultValue }: HTMLInputElement | HTMLTextAreaElement) =>
  value === '' || (value === defaultValue && /^https?:\/\/$/.test(value));

const isChosen = (option: Element) => option.getAttribute('aria-checked') === 'true';

/** Visible and enabled. */
export function isOpen(element: HTMLElement): boolean {
  const shown = element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true });
  return (
    element.isConnected &&
    shown &&
    !element.matches(':disabled, [aria-disabled=true], [aria-hidden=true], [aria-hidden=true] *')
  );
}

/** The option with exactly this text, spaces aside. Two such options are a tie and refused. */
export function exactOption<Option extends Element>(
  options: Iterable<Option>,
  wanted: string,
  textOf: (option: Option) => string,
): Option | undefined {
  const plain = (text: string) => text.normalize('NFKC').replaceAll(/\s+/g, '');
  const hits = [...options].filter((option) => plain(textOf(option)) === plain(wanted));
  return hits.length === 1 ? hits[0] : undefined;
}

/** The control, or the first option of a group. */
export function elementOf(target: Writable): HTMLElement | undefined {
  return 'options' in target ? target.options[0] : target.element;
}

/** Why a control is not free: in a closed fold nobody sees that it is empty. */
export const refusal = (target: Writable): 'unseen' | 'occupied' =>
  elementOf(target)?.checkVisibility() === false ? 'unseen' : 'occupied';

/** What a group or a box holds now. */
export function readValue(target: Writable): string {
  if (target.kind === 'radios') return String(target.options.findIndex((option) => option.checked));
  if (target.kind === 'drawn') return String(target.options.findIndex(isChosen));
  if (target.kind === 'menu') return shownChoice(target.element);
  // Editors end their last line with a break, and hold blank ones with zero-width characters.
  // biome-ignore lint/performance/useDomNodeTextContent: textContent has no line breaks
  if (target.kind === 'editor') return target.element.innerText.replaceAll('\u200b', '').replace(/\n+$/, '');
  return target.element.value;
}

/**
 * Text as masks leave it, and pages that tidy it: `090-1234-5678` and `09012345678` are the same, and so are blanks, line
 * ends, a scheme, a slash behind an address, and the case of letters outside of addresses.
 */
export function sameText(one: string, other: string): boolean {
  const plain = (text: string) =>
    text
      .normalize('NFKC')
      .replaceAll(/\s+/g, '')
      .replace(/^https?:\/\//i, '')
      .replace(/^([\w-]+(?:\.[\w-]+)+(?::\d+)?(?:\/[^?#]*)?)\/$/, '$1');
  const cased = (text: string) => (text.includes('/') ? plain(text) : plain(text).toLowerCase());
  if (cased(one) === cased(other)) return true;
  const bare = (text: string) => plain(text).replaceAll(/[-‐–ー() ]/g, '');
  return /^[\d+]+$/.test(bare(one)) && bare(one) === bare(other);
}

/** Whether a control holds what was written, masks of the page aside. */
export function isKept(target: Writable, goal: string): boolean {
  const now = readValue(target);
  if (target.kind === 'editor') return sameText(now.replaceAll(/\n+/g, '\n'), goal.replaceAll(/\n+/g, '\n'));
  return target.kind === 'text' ? sameText(now, goal) : now === goal;
}

/** Asked in the last moment before a value is given: the page has heard of the focus by then. */
export type LastLook = () => boolean;

/** Focus, assign, `input`, `change`, real blur. */
export function assign(
  element: HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement,
  value: string,
  isStillIt: LastLook,
): Promise<Given> {
  return during(element, isStillIt, () => {
    nativeSetter(element)?.call(element, value);
    element.dispatchEvent(
      new InputEvent('input', { bubbles: true, composed: true, inputType: 'insertReplacementText' }),
    );
    tellChange(element);
    return 'given';
  });
}

/** Second way, as if typed: some editors listen to nothing else. */
export function typeIn(
  element: HTMLInputElement | HTMLTextAreaElement,
  value: string,
  isStillIt: LastLook,
): Promise<Given> {
  return during(element, isStillIt, () => {
    element.select();
    const given = typeInto(element, [() => element.ownerDocument.execCommand('insertText', false, value)]);
    tellChange(element);
    return given;
  });
}

/**
 * Into an editor as if typed, paragraph by paragraph: Lexical and ProseMirror keep what their own input handling saw
 * (measured, §5.3). An empty text takes everything out.
 */
export function typeInEditor(element: HTMLElement, value: string, isStillIt: LastLook): Promise<Given> {
  const page = element.ownerDocument;
  const type = (command: string, words?: string) => () => void page.execCommand(command, false, words);
  return during(element, isStillIt, () => {
    page.getSelection()?.selectAllChildren(element);
    if (value === '') return typeInto(element, [type('delete')]);
    const pieces = value
      .split('\n')
      .flatMap((words, index) => [
        ...(index > 0 ? [type('insertParagraph')] : []),
        ...(words === '' ? [] : [type('insertText', words)]),
      ]);
    return typeInto(element, pieces);
  });
}

async function during(element: HTMLElement, isStillIt: LastLook, act: () => Given): Promise<Given> {
  enter(element);
  const given = isStillIt() ? act() : 'held-back';
  if (given !== 'held-back') await drawn();
  leave(element);
  return given;
}

/** The one click of this file: it refuses anything but a radio. */
export function pickRadio(option: HTMLInputElement): void {
  if (option.type === 'radio') option.click();
}

// The prototype's setter passes the page's own value tracker in either world.
export function nativeSetter(element: HTMLElement): ((value: string) => void) | undefined {
  const prototype = Object.getPrototypeOf(element) as object;
  // oxlint-disable-next-line typescript/unbound-method -- called with `this` right above
  return Object.getOwnPropertyDescriptor(prototype, 'value')?.set as ((value: string) => void) | undefined;
}
