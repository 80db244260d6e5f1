import { namesOther, speaksOfOther } from '../../match/read-as-drawn';
import { styleOf } from '../../match/shown';
import { shadowRootOf, withAncestors } from '../composed-tree';
import { isPlainlyDrawn } from './painting';
import { isFirstLetterRead, paintsWords, UNREAD, wordsOfPicture, wordsOfStyles } from './picture-words';
import { BOXES } from './shown-choice';

/** Whether a control holds its answer, so that it only shows words. */
export const isAnswered = (control: Element): boolean =>
  control.matches(':disabled, [readonly], [type=button], [type=submit], [type=reset]') ||
  (control.matches('select') && control.options.length < 2);

/** Whether a picture behind an element or round it holds words, or has room for some: alone, or beside those of a label. */
export function isWordsInBackground(element: Element): boolean {
  const style = styleOf(element);
  if (!style) return false;
  const isBare =
    !/[\p{L}\p{N}]/u.test(element.textContent ?? '') && !element.matches(BOXES) && !element.querySelector(BOXES);
  const { width, height } = element.getBoundingClientRect();
  if (isBare || style.maskImage.includes('url(')) return paintsWords(style, width, height);
  const room = Math.max(Number.parseFloat(style.paddingLeft), Number.parseFloat(style.paddingRight));
  // A sign for what must be answered is narrower
  return paintsWords(style, element.matches('label, label *') ? room - 1 : 0, 0);
}

/** What a list shows beside its answers, and the answer that it shows itself; none is drawn by its label and its text at once. */
export const wordsOfList = (list: Element): string[] =>
  [...list.querySelectorAll('*')].flatMap((each) => {
    const { label, selected, text } = each as HTMLOptionElement;
    const isOther = text && label && label.trim() !== text;
    const said = each.closest('option') ? selected && label : (label ?? each.textContent);
    return [...wordsOfStyles(each), said || '', isOther ? UNREAD : ''];
  });

/**
 * Whether words that no text of the page holds (of style sheets, pictures, answered controls, shadow roots and frames)
 * over the blocks that a box stands in speak of somebody else, back to the heading before it.
 */
export function isCoveredByWords(element: Element): boolean {
  let isFar = false;
  let isTitled = false;
  for (const block of blocksRound(element)) {
    if (block.matches('body, html')) continue;
    if (wordsOfStyles(block).some((words) => namesOther(words))) return true;
    for (let each = block.previousElementSibling; each; each = each.previousElementSibling) {
      const inside = [each, ...each.querySelectorAll('*')];
      const isBox = inside.some((one) => one.matches(BOXES) && !isAnswered(one));
      isFar ||= isBox;
      if (!isBox) {
        if ((!isTitled && isHeadingOfPicture(each, inside)) || !inside.every(isFirstLetterRead)) return true;
        isTitled ||= isTitle(each);
      }
      const words = isBox ? [] : inside.filter(isPlainlyDrawn).flatMap(wordsDrawnBy);
      if (words.some((one) => (isFar ? speaksOfOther : namesOther)(one))) return true;
      if (each.matches('h1, h2, h3, h4, h5, h6, legend')) return false;
    }
  }
  return false;
}

/** Heights of a picture that may be a heading, in CSS pixels. */
const HEADING = { least: 12, most: 120 };

/** Whether an element is nothing but a picture with room for words that begins a block of boxes. */
function isHeadingOfPicture(each: Element, inside: readonly Element[]): boolean {
  if (/\S/.test(each.textContent ?? '') || each.parentElement?.matches('body, main, article, header')) return false;
  return inside.some((one) => {
    const { height } = one.getBoundingClientRect();
    const isPicture = height >= HEADING.least && height <= HEADING.most && isPlainlyDrawn(one);
    return isPicture && (one.matches('img') ? wordsOfPicture(one).includes(UNREAD) : isWordsInBackground(one));
  });
}

/** Words over rows of boxes, which are no label of one. */
const isTitle = (each: Element) =>
  /\p{L}/u.test(each.textContent ?? '') &&
  !each.matches('label, :has(label)') &&
  (each.parentElement?.querySelectorAll(BOXES).length ?? 0) > 1;

/** An element with all it is drawn in, also round the frame of its page. */
function blocksRound(element: Element): Element[] {
  const frame = element.ownerDocument.defaultView?.frameElement;
  return [...withAncestors(element), ...(frame ? blocksRound(frame) : [])];
}

/** What an element says by style sheets, as a picture or a frame, in a shadow root, and a control by its value: no text of the page holds it. */
export function wordsDrawnBy(element: Element): string[] {
  // A button has no placeholder, a form's field may stand in for the value of another
  const { value, placeholder, textContent } = element as Partial<HTMLInputElement>;
  const own = element.matches('input, textarea, select, button') ? [value, placeholder, textContent] : [];
  const inner = [...(shadowRootOf(element)?.children ?? [])].map(
    (each) => !each.matches('style, script') && each.textContent,
  );
  return [...wordsOfStyles(element), wordsOfPicture(element), ...own, ...inner].filter(
    (words) => typeof words === 'string',
  );
}
