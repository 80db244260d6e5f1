import { parentOf } from '../../../parent-of';

/** Text that covers less of what lies behind it is not seen, nor are letters of fewer CSS pixels. */
const leastCover = 0.1;
const leastSize = 5;

/**
 * The text in these elements that a person can see as the styles are now: what is displayed, opaque, of a colour and a size,
 * and neither masked nor made clear by a highlight. Where it stands, and what lies over it, is not asked: no layout beyond
 * the page's own is needed.
 * @param isWanted which text nodes count
 */
export function shownTextOf(parts: readonly Element[], isWanted: (node: Text) => boolean = () => true): string {
  const opacities = new Map<Element, number>();
  const opacityOf = (element: Element | null): number => {
    if (!element) return 1;
    const known = opacities.get(element);
    if (known !== undefined) return known;
    const whole = Number(getComputedStyle(element).opacity) * opacityOf(parentOf(element));
    opacities.set(element, whole);
    return whole;
  };
  const grounds = new Map<Element, string>();
  const groundOf = (element: Element | null): string => {
    if (!element) return 'rgb(255, 255, 255)';
    const known = grounds.get(element);
    if (known !== undefined) return known;
    const { backgroundColor } = getComputedStyle(element);
    const ground = coverOf(backgroundColor) >= leastCover ? backgroundColor : groundOf(parentOf(element));
    grounds.set(element, ground);
    return ground;
  };
  const isSeen = (holder: Element) => {
    const style = getComputedStyle(holder);
    return (
      holder.checkVisibility({ visibilityProperty: true }) &&
      opacityOf(holder) >= leastCover &&
      stands(style.webkitTextFillColor, groundOf(holder)) &&
      Number.parseFloat(style.fontSize) >= leastSize &&
      /^(?:none)?$/.test(style.getPropertyValue('-webkit-text-security'))
    );
  };
  const seen = new Map<Element, boolean>();
  let text = '';
  for (const part of parts) {
    const walker = part.ownerDocument.createTreeWalker(part, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode as Text;
      const holder = node.parentElement;
      if (!holder || !/\S/.test(node.data) || !isWanted(node)) continue;
      const isHere = seen.get(holder) ?? isSeen(holder);
      seen.set(holder, isHere);
      if (isHere && isSet(node)) text += withoutCleared(node, holder, groundOf(holder));
    }
  }
  return text;
}

/** How much a colour covers, 0 to 1, of the forms in which browsers write computed ones: `rgba(0, 0, 0, 0.5)`, `color(srgb 0 0 0 / 0.5)`. */
const coverOf = (color: string) =>
  Number(/^rgba\(.*,\s*([\d.]+)\)$|\/\s*([\d.]+)\)$/.exec(color)?.slice(1).find(Boolean) ?? 1);

/** Whether letters of this colour stand out from what is behind them. */
const stands = (color: string, ground: string) => coverOf(color) >= leastCover && color !== ground;

/** Nothing in the place of which another text is slotted has a box. */
function isSet(node: Text): boolean {
  const range = node.ownerDocument.createRange();
  range.selectNodeContents(node);
  return range.getClientRects().length > 0;
}

/** Less the letters to which a highlight of the page (CSS Custom Highlight) gives a colour that does not stand out. */
function withoutCleared(node: Text, holder: Element, ground: string): string {
  const { highlights } = CSS as { highlights?: ReadonlyMap<string, Iterable<AbstractRange>> };
  if (!highlights?.size) return node.data;
  const shown = node.data.split('');
  for (const [name, ranges] of highlights) {
    const { color, backgroundColor } = getComputedStyle(holder, `::highlight(${name})`);
    if (stands(color, coverOf(backgroundColor) >= leastCover ? backgroundColor : ground)) continue;
    for (const range of ranges) {
      const whole = node.ownerDocument.createRange();
      whole.setStart(range.startContainer, range.startOffset);
      whole.setEnd(range.endContainer, range.endOffset);
      if (!whole.intersectsNode(node)) continue;
      const from = range.startContainer === node ? range.startOffset : 0;
      const to = range.endContainer === node ? range.endOffset : node.length;
      shown.fill('', from, to);
    }
  }
  return shown.join('');
}
