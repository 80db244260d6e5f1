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

/** The cell above in the nearest row of words, where no cell of the own row says anything. */
export function columnHeader(row: HTMLTableRowElement, element: Element): string {
  const cell = [...row.cells].find((each) => each.contains(element));
  const place = startOf(row, cell);
  for (let above = row.previousElementSibling as HTMLTableRowElement | null; above; ) {
    if (!holdsControl(above))
      return wordsOf(
        [...above.cells].find((each) => {
          const start = startOf(above as HTMLTableRowElement, each);
          return start <= place && place < start + each.colSpan;
        }),
      );
    above = above.previousElementSibling as HTMLTableRowElement | null;
  }
  const head = row.parentElement?.previousElementSibling;
  const heads = head?.tagName === 'THEAD' ? (head as HTMLTableSectionElement).rows[0] : undefined;
  return wordsOf(heads?.cells[place]);
}

function startOf(row: HTMLTableRowElement, cell: HTMLTableCellElement | undefined): number {
  let start = 0;
  for (const each of row.cells) {
    if (each === cell) break;
    start += each.colSpan;
  }
  return start;
}
