import { holdsControl, isWordless, wordsOf } from './words';

/** Which labels are no part of the text round a box: those joined to others, to any box, or all. */
export type Labels = 'others' | 'joined' | 'all';

/** A label that a page joins to another box says nothing of this one, wherever it stands (floating labels stand behind). */
export function isLeftOut(part: Element, element: Element, labels: Labels = 'others'): boolean {
  if (part.tagName !== 'LABEL') return false;
  const { control } = part as HTMLLabelElement;
  if (labels !== 'others') return labels === 'all' || control !== null;
  return control !== null && control !== element && !part.contains(element);
}

const isFloating = (label: Element) =>
  label.tagName === 'LABEL'
    ? (label as HTMLLabelElement).control === null
    : /^(SPAN|DIV|P)$/.test(label.tagName) && /label|lbl|placeholder|float/i.test(label.className);

/** A placeholder of a space lets style sheets tell an empty box: its label floats. */
const isBlank = (element: Element) => /^\s+$/.test(element.getAttribute('placeholder') ?? '');

/** The label behind a box that has its block to itself and no other name: one that floats over it, joined to nothing. */
export function floatingLabel(element: Element): string {
  if (!/^(INPUT|SELECT|TEXTAREA)$/.test(element.tagName)) return '';
  const label = element.nextElementSibling;
  if (!label || !(isFloating(label) || (isBlank(element) && /^(SPAN|DIV|P)$/.test(label.tagName)))) return '';
  const siblings = [...(element.parentElement?.children ?? [])];
  if (siblings.some((each) => each !== element && (holdsControl(each) || (each !== label && each.tagName === 'LABEL'))))
    return '';
  const text = wordsOf(label);
  return isWordless(text) ? '' : text;
}
