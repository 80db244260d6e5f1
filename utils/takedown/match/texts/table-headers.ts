import { holdsControl, isWordless, wordsOf } from './wording';

/** The header cell of a row of a table: its own, that of a row above that spans it, or that of its column. */
export function rowHeader(row: HTMLTableRowElement, element: Element): string {
  const headers = [...row.cells].filter((cell) => !holdsControl(cell) && !isWordless(cell.textContent ?? ''));
  const before = headers.filter((cell) => cell.compareDocumentPosition(element) & 4);
  const header = before.findLast((cell) => cell.rowSpan === 1) ?? before[0];
  if (header) return wordsOf(header);
  let distance = 0;
  for (let above = row.previousElementSibling; above; above = above.previousElementSibling) {
    distance++;
    const spanning = [...(above as HTMLTableRowElement).cells].find((cell) => cell.rowSpan > distance);
    if (spanning && !holdsControl(spanning)) return wordsOf(spanning);
  }
  return columnHeader(row, element);
}

/** The cell above in the nearest row of words. */
export function columnHeader(row: Element, element: Element): string {
  const cells = cellsOf(row);
  const before = cells.slice(
    0,
    cells.findIndex((each) => each.contains(element)),
  );
  const place = before.reduce((sum, each) => sum + widthOf(each), 0);
  const wordsAbove = (above: Element) => {
    let end = 0;
    return wordsOf(
      cellsOf(above).find((each) => {
        end += widthOf(each);
        return end > place;
      }),
    );
  };
  for (let above = row.previousElementSibling; above; above = above.previousElementSibling)
    if (!holdsControl(above)) return wordsAbove(above);
  const head = row.parentElement?.previousElementSibling;
  const heads = head?.matches('thead, [role=rowgroup]') && head.firstElementChild;
  return heads ? wordsAbove(heads) : '';
}

const cellsOf = (row: Element): Element[] => [...((row as HTMLTableRowElement).cells ?? row.children)];
const widthOf = (cell: Element) => (cell as HTMLTableCellElement).colSpan || 1;
