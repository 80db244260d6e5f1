import { parentOf } from '../../../members';
import { asRead, type PlacedLetter } from './as-read';
import { clearingHighlights, isClear, isHighlit, styleOf, withoutCleared } from './cleared-letters';
import { laidOver, stands } from './stands-out';

/** Text that covers less of what lies behind it is not seen, nor are letters of fewer CSS pixels, nor of a narrower place. */
const leastCover = 0.1;
const leastSize = 5;
const leastWidth = 0.5;
/** Letters of a post that are asked for their places, each some microseconds. */
const mostPlaced = 1_000;

/**
 * The text in these elements that a person can see as the styles are now, in the order in which it stands: what is displayed,
 * opaque, of a colour and a size, not struck out, and neither masked nor made clear by a highlight, a selection, a first line
 * or a first letter. What lies over it is not asked.
 * @param isWanted which text nodes count
 */
export function shownTextOf(parts: readonly Element[], isWanted: (node: Text) => boolean = () => true): string {
  const opacityOf = kept<number>(
    (element, outer) => Number(styleOf(element).opacity) * Number(insideOf(element)?.opacity ?? 1) * outer(),
    1,
  );
  const groundOf = kept((element, outer) => laidOver(styleOf(element).backgroundColor, outer()), 'rgb(255, 255, 255)');
  const isStruck = kept<boolean>(
    (element, outer) => styleOf(element).textDecorationLine.includes('line-through') || outer(),
    false,
  );
  const isSeen = kept<boolean>((holder) => {
    const style = insideOf(holder) ?? styleOf(holder);
    return (
      Element.prototype.checkVisibility.call(holder) &&
      style.visibility === 'visible' &&
      style.contentVisibility !== 'hidden' &&
      opacityOf(holder) >= leastCover &&
      stands(style.webkitTextFillColor, groundOf(holder)) &&
      Number.parseFloat(style.fontSize) >= leastSize &&
      !/^[cds]/.test((style as { webkitTextSecurity?: string }).webkitTextSecurity ?? '') &&
      !isStruck(holder)
    );
  }, true);
  const blockOf = kept<Element | undefined>(
    (element, outer) => (/^(?:inline|contents)$/.test(styleOf(element).display) ? outer() : element),
    undefined,
  );
  const cleared = (...parts: string[]) =>
    kept<boolean>((element) => parts.some((part) => isClear(element, part, groundOf(element))), false);
  const isFirstClear = cleared('::first-letter');
  const isLineClear = cleared('::first-line');
  const mayBeHighlit = cleared(...clearingHighlights());
  /** How high the first line of each block stands. */
  const begun = new Map<Element, number>();
  const letters: PlacedLetter[] = [];
  const range = document.createRange();

  function add(node: Text, holder: Element): void {
    const { textTransform, writingMode } = styleOf(holder);
    const block = blockOf(holder) ?? holder;
    const isPlain = writingMode === 'horizontal-tb' && holder.localName !== 'rt';
    for (const [at, data] of withoutCleared(node, holder, groundOf(holder)).entries()) {
      const letter = textTransform === 'uppercase' ? data.toUpperCase() : data;
      if (letters.length > mostPlaced || !/[\p{L}\p{N}]/u.test(letter)) {
        letters.push({ letter });
        continue;
      }
      range.setStart(node, at);
      range.setEnd(node, at + 1);
      const { left, top, width, height } = range.getBoundingClientRect();
      const middle = top + height / 2;
      const first = begun.get(block) ?? middle;
      const isHidden =
        (!begun.has(block) && isFirstClear(block)) ||
        (Math.abs(middle - first) < height / 2 && isLineClear(block)) ||
        (mayBeHighlit(holder) && isHighlit(holder, left + width / 2, middle));
      begun.set(block, first);
      if (!isHidden && Math.min(width, height) >= leastWidth)
        letters.push({ letter, ...(isPlain ? { left, middle, height } : {}) });
    }
  }

  for (const part of parts) {
    const walker = part.ownerDocument.createTreeWalker(part, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode as Text;
      const holder = node.parentElement as Element;
      if (!/\S/.test(node.data) || !isWanted(node) || !isSeen(holder)) continue;
      range.selectNodeContents(node);
      // Nothing in the place of which another text is slotted has a box
      if (range.getClientRects().length > 0) add(node, holder);
    }
  }
  return asRead(letters);
}

/** The box in which a fold has what it folds away. */
const insideOf = (element: Element) =>
  element.localName === 'details' ? styleOf(element, '::details-content') : undefined;

/** Asks each element once; `outer` is what the element around it was found to be, or `outermost`. */
export function kept<Answer>(
  ask: (element: Element, outer: () => Answer) => Answer,
  outermost: Answer,
): (element: Element) => Answer {
  const answers = new Map<Element, Answer>();
  const answer = (element: Element | null): Answer => {
    if (!element) return outermost;
    if (!answers.has(element))
      answers.set(
        element,
        ask(element, () => answer(parentOf(element))),
      );
    return answers.get(element) as Answer;
  };
  return answer;
}
