import { isNameOfSecret, namesOther, readTwice } from '../../match/read-as-drawn';
import { withAncestors } from '../composed-tree';
import { isPlainlyDrawn } from './painting';
import { pseudoWords, withDrawing, wordsOfPicture } from './picture-words';

/**
 * Whether what a person reads beside a box asks for the same as the words of the page. Looked at where the box stands
 * in the window, since words may be covered, drawn by style sheets, or stand in another place than in the text.
 */
export function isAsShown(element: HTMLElement, key: string): boolean {
  if (element.matches(DRAWN)) return true;
  const { written, drawn, isSilent } = withDrawing(element, (how) => readTwice(element, how));
  if (written !== drawn && !(isSilent && isNamedAloud(element))) return false;
  return isLabelNearest(element) && !isToStayEmpty(element) && !(OF_PERSONS.test(key) && isOfOther(element));
}

/** The same once the box is filled: by then its label may be gone, but must not say something else, and words must show. */
export function isStillAsShown(element: HTMLElement): boolean {
  if (element.matches(DRAWN)) return true;
  if (!element.matches('[type=radio], select') && !isPlainlyDrawn(element)) return false;
  const { written, drawn, isSilent } = withDrawing(element, (how) => readTwice(element, how));
  return isSilent || written === drawn;
}

/** Choices that a page draws itself: their words are their own content, which the choice changes. */
const DRAWN = '[role=combobox], [role=radio]:not(input)';

const OF_PERSONS = /^(reporter|victim|agent)\./;

/** A name for screen readers and nothing beside that could say otherwise. */
const isNamedAloud = (element: HTMLElement) =>
  element.matches('[aria-label], [aria-labelledby], [title]') &&
  ((element as HTMLInputElement).labels?.length ?? 0) === 0;

/** Whether the placeholder, the name or what is drawn round the box asks for a secret or for somebody else's datum. */
function isOfOther(element: HTMLElement): boolean {
  const said = [element.getAttribute('placeholder'), element.title, ...wordsDrawnRound(element)];
  return said.some((words) => words && namesOther(words)) || isNameOfSecret(element.getAttribute('name') ?? '');
}

/** Words of style sheets and pictures over the blocks that a box stands in, which no text of the page holds. */
function wordsDrawnRound(element: Element): string[] {
  return withAncestors(element).flatMap((block) => {
    if (block.matches('body, html')) return [];
    const before: string[] = [];
    for (
      let each = block.previousElementSibling;
      each && !each.querySelector(BOXES);
      each = each.previousElementSibling
    ) {
      if (each.matches(BOXES)) break;
      before.push(pseudoWords(each, 'before'), wordsOfPicture(each), pseudoWords(each, 'after'));
    }
    return [pseudoWords(block, 'before'), ...before];
  });
}

const BOXES = 'input:not([type=hidden]), textarea, select, [contenteditable]';

/** Notes for people beside a box that only programs fill; notes on how to answer (`ハイフンは入力しないで`) are none. */
const STAY_EMPTY = [
  /(^|[\s（(【[：:。、])(こちらの?|この|次の|下の|本)?(欄|項目|フィールド|ボックス)?(には|は|に|を)?(何も)?(入力|記入|書か|書き込ま|記載)(し?ない|し?ないで)/,
  /(^|[\s（(【[：:。、])(この|次の|下の)?(欄|項目)?(には|は|を)?空(欄|白)(のまま|に|で)?(して|お?い?て|に)*(おいて|ください|下さい|お願いします)*\s*($|[）)】\]。])/,
  /(^|[([.:]\s*)(please )?(leave|keep) (this |it |the )?(next |following )?(field |box )?(blank|empty)/i,
  /(^|[([.:]\s*)(please )?do not (fill|write|enter|type)( anything)?( in| out)? ?(this|the next|$|[).])/i,
];

function isToStayEmpty(element: HTMLElement): boolean {
  let block: Element = element;
  for (let climbed = 0; block.parentElement && climbed < 4; climbed++) {
    const parent: Element = block.parentElement;
    if (parent.matches('body, form, fieldset') || [...parent.querySelectorAll(BOXES)].some((each) => each !== element))
      break;
    block = parent;
  }
  const line = block.previousElementSibling;
  const over =
    line && !line.matches(BOXES) && !line.querySelector(BOXES) && !line.matches('h1, h2, h3') ? line.textContent : '';
  const said = `${over ?? ''}\n${block.textContent ?? ''}`;
  return said.length < 400 && said.split('\n').some((text) => STAY_EMPTY.some((note) => note.test(text.trim())));
}

/** Whether the label of a box stands nearer to it, above or before, than the label of another does. */
function isLabelNearest(element: HTMLElement): boolean {
  const labels = [...((element as HTMLInputElement).labels ?? [])];
  if (labels.length === 0 || labels.some((label) => label.contains(element)) || element.matches('[type=radio]'))
    return true;
  const box = element.getBoundingClientRect();
  const own = Math.min(...labels.map((label) => distance(label.getBoundingClientRect(), box)));
  if (own <= NEAR) return true;
  return ![...element.ownerDocument.querySelectorAll('label')].some((label) => {
    if (label.control === null || label.control === element || label.contains(label.control)) return false;
    const rect = label.getBoundingClientRect();
    const isAbove = rect.bottom <= box.top + 2 && rect.left < box.right && rect.right > box.left;
    const isBefore = rect.right <= box.left + 2 && rect.top < box.bottom && rect.bottom > box.top;
    return rect.width > 0 && (isAbove || isBefore) && distance(rect, box) + 4 < own;
  });
}

/** A label this near stands at its box, in CSS pixels. */
const NEAR = 12;

function distance(one: DOMRect, other: DOMRect): number {
  const across = Math.max(0, other.left - one.right, one.left - other.right);
  const down = Math.max(0, other.top - one.bottom, one.top - other.bottom);
  return Math.hypot(across, down);
}
