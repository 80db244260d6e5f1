/** Rows from the first up to the last, without it. */
export interface ShownRange {
  from: number;
  to: number;
}

/** Where a pane of rows stands, in CSS pixels. */
export interface PanePlace {
  top: number;
  rowHeight: number;
  paneHeight: number;
}

/** Rows of a page in the paged mode. */
export const pageSize = 50;
/** Rows drawn beyond each edge: a turn of the wheel meets rows that are there. */
const beyond = 12;
/** Where nothing has been laid out yet. */
const firstRows = 40;

/** The rows that are drawn. The first is a multiple of six, so that a few pixels of scrolling change nothing. */
export function drawnRange({ top, rowHeight, paneHeight }: PanePlace, count: number): ShownRange {
  if (rowHeight === 0) return { from: 0, to: Math.min(count, firstRows) };
  const first = Math.min(Math.floor(top / rowHeight), Math.max(0, count - 1));
  const from = Math.max(0, Math.floor((first - beyond) / 6) * 6);
  return { from, to: Math.min(count, from + Math.ceil(paneHeight / rowHeight) + 2 * beyond + 6) };
}

/** The rows in sight, counted from one; for the line that says so. */
export function rowsInSight({ top, rowHeight, paneHeight }: PanePlace, count: number): ShownRange {
  if (rowHeight === 0) return { from: Math.min(1, count), to: count };
  const from = Math.floor(top / rowHeight) + 1;
  return {
    from: Math.min(from, count),
    to: Math.min(count, Math.max(from, Math.floor((top + paneHeight) / rowHeight))),
  };
}

/** Where to scroll so that a row is in sight; the same place when it is. */
export function placeForRow(index: number, { top, rowHeight, paneHeight }: PanePlace): number {
  const [start, end] = [index * rowHeight, (index + 1) * rowHeight];
  if (start < top) return start;
  return end > top + paneHeight ? Math.max(0, end - paneHeight) : top;
}
