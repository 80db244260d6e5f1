import { namesOther, speaksOfOther } from '../../match/read-as-drawn';
import { shadowRootOf, withAncestors } from '../composed-tree';
import { isPlainlyDrawn, styleOf } from './painting';
import { holdsLetters, wordsOfPicture, wordsOfStyles } from './picture-words';
import { BOXES } from './shown-choice';

/** Whether a control holds its answer, so that it only shows words. */
export const isAnswered = (control: Element): boolean =>
  control.matches(':disabled, [readonly], [type=button], [type=submit], [type=reset]') ||
  (control.matches('select') && control.options.length < 2);

/** What an element says by style sheets, and a control by its value: no text of the page holds it. */
export function wordsBesideText(element: Element): string[] {
  // A button has no placeholder, a form's field may stand in for the value of another
  const { value, placeholder, textContent } = element as Partial<HTMLInputElement>;
  const own = element.matches('input, textarea, select, button') ? [value, placeholder, textContent] : [];
  return [...wordsOfStyles(element), ...own.filter((words) => typeof words === 'string')];
}

/** Whether a picture behind an element holds words, or has room for some beside its own. */
export function isWordsInBackground(element: Element): boolean {
  const style = styleOf(element);
  if (!style?.backgroundImage.includes('url(')) return false;
  const room = Math.max(Number.parseFloat(style.paddingLeft), Number.parseFloat(style.paddingRight));
  return holdsLetters(style.backgroundImage) || (element.matches('label, label *') && room > ROOM);
}
/** A sign for what must be answered is narrower, in CSS pixels. */
const ROOM = 32;

/**
 * Whether words that no text of the page holds (of style sheets, pictures, answered controls, shadow roots and frames)
 * over the blocks that a box stands in speak of somebody else, back to the heading before it.
 */
export function isCoveredByWords(element: Element): boolean {
  let isFar = false;
  for (const block of blocksRound(element)) {
    if (block.matches('body, html')) continue;
    if (wordsOfStyles(block).some(namesOtherWords)) return true;
    for (let each = block.previousElementSibling; each; each = each.previousElementSibling) {
      const inside = [each, ...each.querySelectorAll('*')];
      const isBox = inside.some((one) => one.matches(BOXES) && !isAnswered(one));
      isFar ||= isBox;
      const words = isBox ? [] : inside.filter(isPlainlyDrawn).flatMap(wordsDrawnBy);
      if (words.some(isFar ? speaksOfOther : namesOtherWords)) return true;
      if (each.matches('h1, h2, h3, h4, h5, h6, legend')) return false;
    }
  }
  return false;
}

const namesOtherWords = (words: string) => namesOther(words);

/** An element with all it is drawn in, also round the frame of its page. */
function blocksRound(element: Element): Element[] {
  const frame = element.ownerDocument.defaultView?.frameElement;
  return [...withAncestors(element), ...(frame ? blocksRound(frame) : [])];
}

function wordsDrawnBy(element: Element): string[] {
  const inner = shadowRootOf(element) ?? (element as HTMLIFrameElement).contentDocument?.body;
  const shown = [...(inner?.children ?? [])].map((each) =>
    each.matches('style, script') ? '' : (each.textContent ?? ''),
  );
  return [...wordsBesideText(element), wordsOfPicture(element), ...shown];
}
