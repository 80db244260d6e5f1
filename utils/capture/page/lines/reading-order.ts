import { nearest } from '../../../members';
import type { Line } from './typeset/set-lines';

/**
 * Whether words stand on the page in the order in which they are read: each further line lower down or further right, in
 * horizontal writing. A column begins higher up, to the right of the one before; ruby stands over its base.
 */
export function readingOrder() {
  let before: Line | undefined;
  let isTurned = false;
  return {
    add(lines: readonly Line[], holder: Element, { writingMode, direction }: CSSStyleDeclaration): void {
      if (writingMode !== 'horizontal-tb' || nearest(holder, 'rt, rp, sup, sub')) return;
      for (const line of lines) {
        if (line.isTurned || (before && direction === 'ltr' && isEarlier(line, before))) isTurned = true;
        before = line;
      }
    },
    isTurned: () => isTurned,
  };
}

function isEarlier(line: Line, before: Line): boolean {
  const isAbove = line.bottom <= before.top + 2 && line.left < before.right - 2;
  const isInRow = line.top < (before.top + before.bottom) / 2 && line.bottom > (before.top + before.bottom) / 2;
  return isAbove || (isInRow && line.right <= before.left + 2);
}
