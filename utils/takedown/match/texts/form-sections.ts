import { boxes } from '../controls';
import { says } from '../labels/phrases';
import { oncePerLook } from '../per-look';
import { idsOf } from './listed-ids';
import { columnHeader } from './table-headers';
import { holdsControl, isWordless, wordsOf } from './wording';

const LONGEST_CAPTION = 60;
/** Rows that a heading row may stand above. */
const MOST_ROWS = 40;

/** A block's caption and the block. */
type Caption = readonly [string, Element];

/**
 * Gives what stands over an element, from the nearest: caption, legend, heading row of its table, lone line, heading, and
 * the step, the tab or the answer that is chosen.
 */
export function sectionsOf(page: Document): (element: Element) => string[] {
  const headings = [...page.querySelectorAll('h2, h3, h4, h5, h6')];
  const chosen = [...page.querySelectorAll(CHOSEN)].filter(isOfBoxes);
  return (element) => {
    const over = element.parentElement ? [...above(element.parentElement)] : [];
    for (const heading of outlineOf(headings, element)) {
      // A heading inside of a block is nearer than what stands over the block.
      const place = over.findIndex(([, block]) => block.contains(heading));
      over.splice(place === -1 ? over.length : place, 0, [heading.textContent ?? '', heading]);
    }
    const lines = [columnHeading(element), markedLine(element), lineAmongRows(element)].filter((line) => line !== '');
    const last = chosen[lastPreceding(chosen, element)];
    return [...lines, ...over.map(([text]) => text), ...(last ? [wordsOfChosen(last)] : [])];
  };
}

const above = oncePerLook((block): readonly Caption[] => {
  if (block.tagName === 'BODY') return [];
  const own = [titleIn(block), captionOf(block)].filter((text) => !isWordless(text));
  return [...own.map((text) => [text, block] as const), ...(block.parentElement ? above(block.parentElement) : [])];
});

/** A title is no heading of a block, unless the whole page is for the other side. */
const CHOSEN = 'h1, [role=tab][aria-selected=true], [aria-current=step], [type=radio]:checked';

/** Whether boxes hang on what is chosen: of answers only on that to the question whose data follow. */
function isOfBoxes(each: Element): boolean {
  if (each.matches('h1')) return says('for the poster', each.textContent ?? '');
  return !each.matches('input') || says('asks whose', each.closest('p, div, fieldset, tr')?.textContent ?? '');
}

const wordsOfChosen = (each: Element) => ((each as HTMLInputElement).labels?.[0] ?? each).textContent ?? '';

function captionOf(block: Element): string {
  if (block.matches('[role=group], [role=region], [role=tabpanel]')) return groupCaption(block) || precedingLine(block);
  if (block.tagName === 'FIELDSET') return block.querySelector(':scope > legend')?.textContent ?? '';
  if (block.tagName === 'TABLE')
    return block.querySelector(':scope > caption')?.textContent || precedingLine(block) || precedingCell(block);
  if (block.tagName === 'TR')
    return groupCell(block as HTMLTableRowElement) || headingRow(block as HTMLTableRowElement);
  return /^(TD|TH|TBODY|DD|LABEL)$/.test(block.tagName) ? '' : precedingLine(block);
}

/** The name of a group of boxes, as it is said to screen readers. */
function groupCaption(group: Element): string {
  const ids = idsOf(group);
  const named = ids.map((id) => group.ownerDocument.getElementById(id)?.textContent ?? '').join(' ');
  return named || (group.getAttribute('aria-label') ?? '');
}

/** A line that begins a block of rows, each of which says for itself what it asks. */
function titleIn(block: Element): string {
  if (!/^(DIV|SECTION|LI|ARTICLE)$/.test(block.tagName)) return '';
  const [line, ...others] = block.children;
  const rows = others.filter((each) => holdsControl(each));
  if (!line || rows.length < 2 || holdsControl(line) || line.matches('label, h1, h2, h3, h4, h5, h6')) return '';
  const isRow = (each: Element | undefined) => each !== undefined && !isWordless(wordsOf(each));
  const text = wordsOf(line).trim();
  const isTitle = text.length <= LONGEST_CAPTION && !isStatement(text) && !isMenu(line);
  return isTitle && isRow(rows[0]) && isRow(rows[1]) ? text : '';
}

/** The head of the column: `You` and `The person concerned` over two boxes for a name. */
function columnHeading(element: Element): string {
  const row = element.closest('tr, [role=row]');
  return row ? columnHeader(row, element).trim() : '';
}

/**
 * In a form of mere lines, the marked or numbered one above that holds no box and is no label of the next line's:
 * `■侵害を受けた方<br>氏名 [box]<br>住所 [box]`, `1. Injured party<br>Name<br>[box]`.
 */
function markedLine(element: Element): string {
  let line = '';
  let hasBox = true;
  // What a line asks that is followed by a box without words is that box.
  let isAsked = true;
  const isTitle = () => !hasBox && !isAsked && line.length <= LONGEST_CAPTION && isMarked(line);
  for (let node = element.previousSibling; node; node = node.previousSibling) {
    if (node.nodeName === 'BR') {
      if (isTitle()) return line;
      [isAsked, line, hasBox] = [hasBox && isWordless(line), '', false];
    } else if (node.nodeType === 1 && /^(P|DIV|TABLE|UL|DL|H\d|HR|FIELDSET)$/.test(node.nodeName)) break;
    else {
      hasBox ||= node.nodeType === 1 && holdsControl(node as Element);
      line = wordsOf(node).trim() + line;
    }
  }
  return isTitle() ? line : '';
}

const isMarked = (line: string) => MARKED.test(line) || says('numbered title', line);

const MARKED = /^[■◆●▼□◇○【]/;

/** Among rows of boxes in one block, the line above that titles them. */
const lineAmongRows = oncePerLook((row): string => {
  const block = row.parentElement;
  if (!block || row.matches('form, body, table, td')) return '';
  const title = titledRows(block).findLast((each) => (each.compareDocumentPosition(row) & 4) > 0);
  return title ? wordsOf(title).trim() : lineAmongRows(block);
});

/** Lines of a block right over a row with a box: marked or numbered ones, or several alike. */
const titledRows = oncePerLook((block): Element[] => {
  const lines = [...block.children].filter((each) => {
    const next = each.nextElementSibling;
    return /^(DIV|P|SPAN|STRONG|B)$/.test(each.tagName) && next !== null && !holdsControl(each) && holdsControl(next);
  });
  return lines.filter((line) => {
    const text = wordsOf(line).trim();
    const isAlike = line.className !== '' && lines.some((each) => each !== line && each.className === line.className);
    const isTitle = text.length <= LONGEST_TITLE && !isWordless(text) && !isStatement(text);
    return isTitle && (isAlike || isMarked(text));
  });
});

const LONGEST_TITLE = 40;

/** The header of the cell that a table alone stands in: `氏名フリガナ | [姓 … 名 …]`. */
function precedingCell(table: Element): string {
  const cell = table.parentElement;
  const header = cell?.matches('td') && cell.children.length === 1 ? cell.previousElementSibling : null;
  return header?.matches('td, th') && !holdsControl(header) ? wordsOf(header).trim() : '';
}

/** A line by itself right before a block of several boxes. */
function precedingLine(block: Element): string {
  const line = block.previousElementSibling;
  // What the page or its site is called (`権利者による申立て`, `出店者サポート`) says nothing of whose box it is.
  if (
    !line ||
    /^(H1|DT|LEGEND|SCRIPT|STYLE|TEMPLATE|HEADER|NAV|ASIDE|FOOTER)$/.test(line.tagName) ||
    holdsControl(line)
  )
    return '';
  if (line.tagName === 'LABEL' && (line as HTMLLabelElement).control) return '';
  if ((line.textContent?.length ?? 0) > 4 * LONGEST_CAPTION) return '';
  const text = wordsOf(line).trim();
  if (text.length > LONGEST_CAPTION || isWordless(text) || isStatement(text) || isMenu(line)) return '';
  return block.querySelectorAll(boxes).length > 1 ? text : '';
}

/** A whole sentence tells something of the page, unless it tells of whom to write. */
const isStatement = (text: string) => says('statement', text) && !says('about', text);

/** Links to other pages, side by side. */
const isMenu = (line: Element) => line.matches('nav, ul, ol') || line.querySelectorAll('a').length > 2;

/** A cell over several rows that stands before their own header cells. */
function groupCell(row: HTMLTableRowElement): string {
  const groups: string[] = [];
  let distance = 0;
  for (let each: Element | null = row; each && distance < MOST_ROWS; each = each.previousElementSibling, distance++) {
    const cells = [...((each as HTMLTableRowElement).cells ?? [])].filter((cell) => !holdsControl(cell));
    const spanning = cells.filter((cell) => cell.rowSpan > Math.max(1, distance));
    // A label in the cell of its box is as good.
    const hasOwn =
      each.querySelector('label') || cells.some((cell) => cell.rowSpan === 1 && !isWordless(cell.textContent ?? ''));
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

/** The heading before an element and those above it in rank, from the nearest: `氏名` under `申出をする方`. */
function outlineOf(headings: readonly Element[], element: Element): Element[] {
  const outline: Element[] = [];
  let rank = 7;
  for (let at = lastPreceding(headings, element); at >= 0 && rank > 2; at--) {
    const heading = headings[at] as Element;
    if (rankOf(heading) >= rank || isWordless(heading.textContent ?? '')) continue;
    rank = rankOf(heading);
    outline.push(heading);
  }
  return outline;
}

const rankOf = (heading: Element) => Number(heading.tagName.slice(1));

/** Place of the last one before an element, or -1. Headings stand in the order of the page, so the search halves. */
export function lastPreceding(headings: readonly Element[], element: Element): number {
  let low = 0;
  for (let high = headings.length; low < high; ) {
    const middle = (low + high) >> 1;
    if ((headings[middle] as Element).compareDocumentPosition(element) & 4) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
