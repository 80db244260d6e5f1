import { allIn, childrenOf, everyIn, isDisplayed, isLike, nearest, parentOf, wordsIn } from '../../../members';
import { rootOf } from '../own-roots';

const mostElements = 1_000;
const letters = /[\p{L}\p{N}]/u;

/** Elements whose text is no text of a page (HTML, “Rendering”: display none), until a style sheet shows it. */
const hiddenByNature = 'head, link, meta, title, style, script, noscript, template, datalist, param, rp';

/** Elements whose words no record holds, whatever a style sheet makes of them. */
const leftOut = `${hiddenByNature}, [hidden]`;

/**
 * What an element shows to a person and no reader of its text finds: text that a style sheet makes of a style or script,
 * what a control says of itself, and what stands in a shadow root.
 */
export function shownInside(place: Element): string[] {
  const room = roomOf(place);
  const said = [room, ...everyIn(room)].slice(0, mostElements).filter(isDrawn).flatMap(saidAt);
  return said.filter((one) => letters.test(one)).map((one) => one.trim().slice(0, 400));
}

/** The largest element around it that has no more text than it. */
function roomOf(place: Element): Element {
  const all = lettersIn(place);
  let room = place;
  for (let up = parentOf(room); up && lettersIn(up) === all; up = parentOf(up)) room = up;
  return room;
}

/** How many letters an element has, but for those that no page shows of itself; nested ones are rare, and count twice. */
function lettersIn(element: Element): number {
  const lengthOf = (element: Element) => wordsIn(element).replace(/\s+/g, '').length;
  const hidden = allIn(element, hiddenByNature).reduce((sum, each) => sum + lengthOf(each), 0);
  return lengthOf(element) - hidden;
}

const isDrawn = (element: Element) => isDisplayed(element, { opacityProperty: true, visibilityProperty: true });

function saidAt(element: Element): string[] {
  const root = rootOf(element);
  const inRoot = root ? [...root.querySelectorAll('*')].slice(0, mostElements).filter(isDrawn) : [];
  return [
    ...(isLike(element, leftOut) ? [wordsIn(element)] : []),
    ...saidByControl(element),
    ...saidByPicture(element),
    ...(root ? [ownText(root), ...inRoot.flatMap((inner) => [ownText(inner), ...saidAt(inner)])] : []),
  ];
}

/** Words of the nodes right below; a slot that is filled shows none of its own. */
const ownText = (parent: ParentNode & Node): string =>
  [...(parent instanceof HTMLSlotElement && parent.assignedNodes().length > 0 ? [] : childrenOf(parent))]
    .map((node) => (node instanceof Text ? node.data : ''))
    .join('');

/** In the place of a picture that did not come a browser draws its description. Sites set badges beside names, so only a button, and a picture in a time, count. */
function saidByPicture(element: Element): string[] {
  const isButton = element instanceof HTMLInputElement && element.type === 'image';
  const isBroken = element instanceof HTMLImageElement && element.complete && element.naturalWidth === 0;
  return isButton || (isBroken && nearest(element, 'time')) ? [element.alt] : [];
}

function saidByControl(control: Element): string[] {
  if (control instanceof HTMLSelectElement) {
    const isList = control.multiple || control.size > 1;
    const groups = isList ? [...control.querySelectorAll('optgroup')] : [];
    return [...groups, ...(isList ? control.options : control.selectedOptions)].map(({ label }) => label);
  }
  if (control instanceof HTMLTextAreaElement) return [control.value || control.placeholder];
  if (!(control instanceof HTMLInputElement) || /^(?:hidden|checkbox|radio|range|color)$/.test(control.type)) return [];
  return control.type === 'password' || control.type === 'file' ? [] : [control.value || control.placeholder];
}
