import { rectsOf } from '../../../members';
import { shownIn } from './flat-tree';

/** The first or last line or box that stands in an element. */
export function firstRect(
  element: Element,
  isLast: boolean,
): { rect: DOMRect; of: Element; isLine: boolean } | undefined {
  const nodes = [...shownIn(element)];
  const range = document.createRange();
  for (const node of isLast ? nodes.reverse() : nodes) {
    let rects: DOMRect[] = [];
    let isLine = true;
    if (node instanceof Text && /\S/.test(node.data)) {
      range.selectNodeContents(node);
      rects = [...range.getClientRects()];
    } else if (node instanceof Element) {
      const { position, display } = getComputedStyle(node);
      if (/absolute|fixed/.test(position)) continue;
      isLine = display === 'inline';
      rects = rectsOf(node);
    }
    const seen = rects.filter(({ width, height }) => width > 0 && height > 0);
    const rect = isLast ? seen.at(-1) : seen[0];
    if (rect) return { rect, of: node instanceof Element ? node : element, isLine };
  }
  return undefined;
}
