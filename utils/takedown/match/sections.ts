import { holdsControl, isWordless, wordsOf } from './words';

const LONGEST_CAPTION = 60;
/** Rows that a heading row may stand above. */
const MOST_ROWS = 40;

/** Gives what stands over an element, from the nearest: caption, legend, heading row of its table, lone line, heading. */
export function sectionsOf(page: Document): (element: Element) => string[] {
  const headings = [...page.querySelectorAll('h2, h3, h4, h5, h6')];
  const known = new Map<Element, string[]>();
  const above = (block: Element | null): string[] => {
    if (!block || block.tagName === 'BODY') return [];
    const before = known.get(block);
    if (before) return before;
    const caption = captionOf(block);
    const captions = [...(isWordless(caption) ? [] : [caption]), ...above(block.parentElement)];
    known.set(block, captions);
    return captions;
  };
  return (element) => {
    const heading = lastBefore(headings, element)?.textContent;
    return [...above(element.parentElement), ...(heading ? [heading] : [])];
  };
}

function captionOf(block: Element): string {
  if (block.tagName === 'FIELDSET') return block.querySelector(':scope > legend')?.textContent ?? '';
  if (block.tagName === 'TABLE') return block.querySelector(':scope > caption')?.textContent || lineBefore(block);
  if (block.tagName === 'TR')
    return groupCell(block as HTMLTableRowElement) || headingRow(block as HTMLTableRowElement);
  return /^(TD|TH|TBODY|DD|LABEL)$/.test(block.tagName) ? '' : lineBefore(block);
}

/** A line by itself right before a block of several boxes. */
function lineBefore(block: Element): string {
  const line = block.previousElementSibling;
  if (!line || /^(DT|LABEL|LEGEND|SCRIPT|STYLE|TEMPLATE)$/.test(line.tagName) || holdsControl(line)) return '';
  if ((line.textContent?.length ?? 0) > 4 * LONGEST_CAPTION) return '';
  const text = wordsOf(line).trim();
  if (text.length > LONGEST_CAPTION || isWordless(text) || text.endsWith('付けます。')) return '';
  return block.querySelectorAll('input:not([type=hidden]), select, textarea').length > 1 ? text : '';
}

/** A cell over several rows that stands before their own header cells. */
function groupCell(row: HTMLTableRowElement): string {
  const groups: string[] = [];
  let distance = 0;
  for (let each: Element | null = row; each && distance < MOST_ROWS; each = each.previousElementSibling, distance++) {
    const cells = [...((each as HTMLTableRowElement).cells ?? [])].filter((cell) => !holdsControl(cell));
    const spanning = cells.filter((cell) => cell.rowSpan > Math.max(1, distance));
    const hasOwn = cells.some((cell) => cell.rowSpan === 1 && !isWordless(cell.textContent ?? ''));
    if (hasOwn) groups.unshift(...spanning.map((cell) => wordsOf(cell)));
  }
  return groups.join(' ');
}

/** The nearest row above that is one cell of words over several rows of boxes. */
function headingRow(row: HTMLTableRowElement): string {
  let left = MOST_ROWS;
  for (let above = row.previousElementSibling; above && left > 0; above = above.previousElementSibling, left--) {
    const { cells } = above as HTMLTableRowElement;
    const isHeading = cells?.length === 1 && (cells[0]?.colSpan ?? 1) > 1 && !holdsControl(above);
    if (isHeading) return wordsOf(above);
  }
  return '';
}

/** Headings stand in the order of the page, so the search halves. */
function lastBefore(headings: readonly Element[], element: Element): Element | undefined {
  let low = 0;
  for (let high = headings.length; low < high; ) {
    const middle = (low + high) >> 1;
    if ((headings[middle] as Element).compareDocumentPosition(element) & 4) low = middle + 1;
    else high = middle;
  }
  return headings[low - 1];
}
