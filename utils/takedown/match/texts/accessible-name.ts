import { boxes, type Control } from '../controls';
import { isForeign } from '../labels/label-parts';
import { says } from '../labels/phrases';
import { idsOf } from './listed-ids';
import { precedingText } from './preceding-words';
import { holdsControl, isAsDrawn, isRemark, isWordless, tidy, unexplained, wordsOf } from './wording';

/** Where several texts are together the name of a box, the last that tells; else nothing. */
export function lastName(element: Element): string {
  const said = namesByIds(element);
  return said.length < 2 ? '' : (said.findLast((text) => !isWordless(text)) ?? '');
}

/** The texts that are together the name; what explains after the first that tells is none. */
function namesByIds(element: Element): string[] {
  const ids = idsOf(element);
  const root = element.getRootNode() as Document | ShadowRoot;
  const said = ids
    .map((id) => unexplained(partsOf(root.getElementById(id))))
    .filter((text) => !says('sample', text) && !SAMPLE_MAIL.test(text));
  const first = said.findIndex((text) => !isWordless(text));
  return said.filter((text, place) => place <= first || !isRemark(text));
}

/** An answer that shows how to write is no name. */
const SAMPLE_MAIL = /^\s*[\w.+-]+@[\w-]+(\.[\w-]+)+\s*$/;

/** A label by its pieces: an explanation often stands in one of its own, and so may the same in a further language. */
function partsOf(label: Element | null): string[] {
  const parts = [...(label?.childNodes ?? [])].map((node) => wordsOf(node));
  const [first = '', second = '', ...others] = parts.filter((part) => !isWordless(part));
  const isTwice = second !== '' && others.length === 0 && isForeign(tidy(second)) && !isForeign(tidy(first));
  return isTwice ? [first] : parts;
}

/** The name that a screen reader would say (shortened accname): enough for forms. */
export function ownName(element: HTMLElement): string {
  const named = namesByIds(element).join(' ');
  const spoken = isAsDrawn() ? null : element.getAttribute('aria-label');
  const said = (named && !isOfRow(element) && named) || (spoken && !isOfMany(element) && spoken) || '';
  if (said.trim()) return said;
  const labels = [...((element as HTMLInputElement).labels ?? [])];
  for (const label of labels) {
    const text = label.contains(element)
      ? precedingText(element, label) || wordsOf(label)
      : unexplained(partsOf(label));
    if (!isWordless(text)) return text;
  }
  return floatingLabel(element);
}

/** A name that several boxes of a row share is the row's where words of its own stand before this one: `氏名 | 姓 [ ] 名 [ ]`. */
function isOfRow(element: HTMLElement): boolean {
  const block = element.parentElement;
  const ids = JSON.stringify(element.getAttribute('aria-labelledby'));
  const sharing = block?.parentElement?.querySelectorAll(`[aria-labelledby=${ids}]`);
  return block !== null && sharing?.[1] !== undefined && !isWordless(precedingText(element, block));
}

/** `Your answer` for every box of a survey names none of them. */
const isOfMany = (element: HTMLElement): boolean =>
  element.ownerDocument.querySelectorAll(
    `${element.localName}[aria-label=${JSON.stringify(element.getAttribute('aria-label'))}]`,
  )[MOST_PIECES] !== undefined;
/** Boxes of one datum at most. */
const MOST_PIECES = 3;

/** The name of an option, which in old pages is the bare text behind it. */
export function optionName(element: HTMLElement): string {
  const said = ownName(element) || (element.textContent ?? '');
  if (said.trim() !== '') return said;
  let text = '';
  for (let next = element.nextSibling; next; next = next.nextSibling) {
    if (next.nodeType === 1 && ((next as Element).tagName === 'BR' || holdsControl(next as Element))) break;
    text += wordsOf(next);
  }
  return text;
}

export function groupName({ element, options }: Control): string {
  const holder = element.closest('[role=radiogroup], [role=group], [role=list][aria-labelledby]');
  if (holder && options.every((option) => holder.contains(option))) {
    const said = namesByIds(holder).join(' ') || holder.getAttribute('aria-label') || '';
    if (said.trim()) return said;
  }
  const fieldset = element.closest('fieldset');
  const legend = fieldset?.querySelector(':scope > legend');
  return legend && ownsAll(fieldset, options) ? wordsOf(legend) : '';
}

function ownsAll(fieldset: Element | null, options: Element[]): boolean {
  const inside = [...(fieldset?.querySelectorAll(boxes) ?? [])];
  return inside.every((other) => options.includes(other));
}

const isFloating = (label: Element) =>
  label.tagName === 'LABEL'
    ? (label as HTMLLabelElement).control === null
    : /^(SPAN|DIV|P)$/.test(label.tagName) && /label|lbl|placeholder|float/i.test(label.className);

/** A placeholder of a space lets style sheets tell an empty box: its label floats. */
const isBlank = (element: Element) => /^\s+$/.test(element.getAttribute('placeholder') ?? '');

/** The label behind a box that has its block to itself and no other name: one that floats over it, joined to nothing. */
function floatingLabel(element: Element): string {
  if (!/^(INPUT|SELECT|TEXTAREA)$/.test(element.tagName)) return '';
  const label = element.nextElementSibling;
  if (!label || !(isFloating(label) || (isBlank(element) && /^(SPAN|DIV|P)$/.test(label.tagName)))) return '';
  const siblings = [...(element.parentElement?.children ?? [])];
  if (siblings.some((each) => each !== element && (holdsControl(each) || (each !== label && each.tagName === 'LABEL'))))
    return '';
  const text = wordsOf(label);
  return isWordless(text) ? '' : text;
}
