import { parentOf } from '../../../parent-of';
import { asRead, type PlacedLetter } from './as-read';
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
  const opacityOf = kept<number>((element, outer) => Number(getComputedStyle(element).opacity) * outer(), 1);
  const groundOf = kept(
    (element, outer) => laidOver(getComputedStyle(element).backgroundColor, outer()),
    'rgb(255, 255, 255)',
  );
  const isStruck = kept<boolean>(
    (element, outer) => getComputedStyle(element).textDecorationLine.includes('line-through') || outer(),
    false,
  );
  const isSeen = kept<boolean>((holder) => {
    const style = getComputedStyle(holder);
    return (
      holder.checkVisibility({ visibilityProperty: true }) &&
      opacityOf(holder) >= leastCover &&
      stands(style.webkitTextFillColor, groundOf(holder)) &&
      Number.parseFloat(style.fontSize) >= leastSize &&
      /^(?:none)?$/.test(style.getPropertyValue('-webkit-text-security')) &&
      !isStruck(holder)
    );
  }, true);
  const blockOf = kept<Element | undefined>(
    (element, outer) => (/^(?:inline|contents)$/.test(getComputedStyle(element).display) ? outer() : element),
    undefined,
  );
  const isClear = (part: string) =>
    kept<boolean>((block) => !stands(getComputedStyle(block, part).webkitTextFillColor, groundOf(block)), false);
  const [isFirstClear, isLineClear] = ['::first-letter', '::first-line'].map(isClear) as [IsSo, IsSo];
  /** How high the first line of each block stands. */
  const begun = new Map<Element, number>();
  const letters: PlacedLetter[] = [];
  const range = document.createRange();

  function add(node: Text, holder: Element): void {
    const { textTransform, writingMode } = getComputedStyle(holder);
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
      const isFirst = !begun.has(block);
      if (isFirst) begun.set(block, middle);
      const isOfLine = Math.abs(middle - (begun.get(block) ?? 0)) < height / 2;
      const isHidden = (isFirst && isFirstClear(block)) || (isOfLine && isLineClear(block));
      if (!isHidden && Math.min(width, height) >= leastWidth)
        letters.push({ letter, ...(isPlain ? { left, middle, height } : {}) });
    }
  }

  for (const part of parts) {
    const walker = part.ownerDocument.createTreeWalker(part, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode as Text;
      const holder = node.parentElement;
      if (!holder || !/\S/.test(node.data) || !isWanted(node) || !isSeen(holder)) continue;
      range.selectNodeContents(node);
      // Nothing in the place of which another text is slotted has a box
      if (range.getClientRects().length > 0) add(node, holder);
    }
  }
  return asRead(letters);
}

type IsSo = (element: Element) => boolean;

/** Asks each element once. */
function kept<Answer>(
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

/** Its letters, empty where a highlight of the page (CSS Custom Highlight) or the selection gives a colour that does not stand out. */
function withoutCleared(node: Text, holder: Element, ground: string): string[] {
  const { highlights } = CSS as { highlights?: ReadonlyMap<string, Iterable<AbstractRange>> };
  const selection = getSelection();
  const selected = Array.from({ length: selection?.rangeCount ?? 0 }, (_, at) => selection?.getRangeAt(at) as Range);
  const shown = node.data.split('');
  // Firefox lets no script of an extension go through an empty one
  const drawn = highlights?.size
    ? [...highlights].map(([name, ranges]) => [`::highlight(${name})`, ranges] as const)
    : [];
  for (const [pseudo, ranges] of [...drawn, ['::selection', selected] as const]) {
    for (const range of ranges) {
      const whole = node.ownerDocument.createRange();
      whole.setStart(range.startContainer, range.startOffset);
      whole.setEnd(range.endContainer, range.endOffset);
      if (!whole.intersectsNode(node)) continue;
      const { color, backgroundColor } = getComputedStyle(holder, pseudo);
      if (stands(color, laidOver(backgroundColor, ground))) continue;
      const from = range.startContainer === node ? range.startOffset : 0;
      const to = range.endContainer === node ? range.endOffset : node.length;
      shown.fill('', from, to);
    }
  }
  return shown;
}
