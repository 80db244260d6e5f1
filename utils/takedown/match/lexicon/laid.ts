import { weightsSlot } from '../../../page-slots';
import type { dateRows } from '../settling/date-rows';
import type { withLikely } from '../settling/likely';
import type { narrowed } from '../settling/narrow';
import type { withOwnBlock } from '../settling/own-block';
import type { settle } from '../settling/settle';

/** What was learned of forms, how one tells of whom it must not be used, and what sees a page as a whole. */
export interface Laid {
  withLikely: typeof withLikely;
  dateRows: typeof dateRows;
  narrowed: typeof narrowed;
  withOwnBlock: typeof withOwnBlock;
  settle: typeof settle;
}

const place = globalThis as unknown as { [weightsSlot]?: Laid };

/** Lays it where the guide finds it. */
export function layDown(laid: Laid): void {
  place[weightsSlot] = laid;
}

/** What `guide-weights.js` laid down in this world before the guide came. */
export const laidDown = (): Laid | undefined => place[weightsSlot];
