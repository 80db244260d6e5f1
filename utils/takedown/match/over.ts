import { anyControl, type Control } from './controls';
import { holdsControl, isWordless, wordsOf } from './words';

/** A heading right over a block that holds one question and no words of its own is that question. */
export function headingOver(element: Element, options: readonly Element[]): string {
  const asked = options.length === 0 ? [element] : options;
  let block = element;
  for (let parent = element.parentElement; parent && !parent.matches('form, body'); parent = parent.parentElement) {
    if (![...parent.querySelectorAll(anyControl)].every((each) => asked.includes(each))) break;
    block = parent;
  }
  for (let before = block.previousElementSibling; before; before = before.previousElementSibling) {
    if (holdsControl(before)) return '';
    if (/^H[2-6]$/.test(before.tagName)) return isWordless(before.textContent ?? '') ? '' : wordsOf(before);
  }
  return '';
}

/** Radios may stand in a table of their own that only lays them out: their question is outside of it. */
export function outsideOf({ element, options }: Control): Element {
  const table = options.length > 1 ? element.closest('table') : null;
  const inside = [...(table?.querySelectorAll(anyControl) ?? [])];
  return table && inside.every((each) => options.includes(each as HTMLElement)) ? table : element;
}
