import { anyControl } from '../controls';
import { says } from '../labels/phrases';
import { APART, asking, holdsControl, isMark, isRemark, isWordless, linesOf, unexplained, wordsOf } from './wording';

/** Which labels are no part of the text round a box: those joined to others, to any box, or all. */
export type Labels = 'others' | 'joined' | 'all';

/** A label that a page joins to another box says nothing of this one, wherever it stands (floating labels stand behind). */
export function isLeftOut(part: Element, element: Element, labels: Labels = 'others'): boolean {
  if (part.tagName !== 'LABEL') return false;
  const { control } = part as HTMLLabelElement;
  if (labels !== 'others') return labels === 'all' || control !== null;
  return control !== null && control !== element && !part.contains(element);
}

/** Text inside `limit` before the element, back to the control before it. */
export const precedingText = (element: Element, limit: Element, without: Labels = 'others') =>
  unexplained(fromLabel(precedingParts(element, limit, without)));

/** Words that belong to what stands before: a remark on the last box, the title of rows. */
function fromLabel(parts: readonly string[]): readonly string[] {
  const said = parts.filter((part) => !isWordless(part));
  const first = said[0]?.trim() ?? '';
  const rest = said.slice(1);
  const isForeign =
    (isRemark(first) && asking(first) === '') || (first.length <= 20 && says('about at the end', first));
  return isForeign && rest.some((part) => !isRemark(part) && !isMark(part)) ? fromLabel(rest) : parts;
}

function precedingParts(element: Element, limit: Element, without: Labels): string[] {
  const parts: string[] = [];
  let node: Node | null = element;
  while (node && node !== limit) {
    let before: Node | null = node.previousSibling;
    while (before) {
      if (before.nodeType === 1 && holdsControl(before as Element)) {
        // What follows a box in its own block explains that one, where the next has words of its own.
        if (isWordless(parts.join(' '))) parts.unshift(tailOf(before as Element, element));
        return parts;
      }
      // A cell over several rows and a legend name their group, once the box's own words have spoken.
      const isOfGroup =
        (before as HTMLTableCellElement).rowSpan > 2 ||
        (before.nodeName === 'LEGEND' && isOfSeveral(before as Element));
      if (isOfGroup && !isWordless(parts.join(' '))) return parts;
      // What the page is called is no label.
      if (before.nodeName === 'H1') return parts;
      const lines = linesOf(before, (part) => !isLeftOut(part, element, without));
      parts.unshift(
        ...lines.filter((line) => !says('dragged', line)).map((line, at) => (at > 0 ? APART + line : line)),
      );
      before = before.previousSibling;
    }
    node = node.parentNode;
  }
  return parts;
}

/** What follows the last control inside an element. */
export function tailOf(element: Element, of?: Element): string {
  const parts: string[] = [];
  for (let node = element.lastChild; node; node = node.previousSibling) {
    if (node.nodeType === 1 && holdsControl(node as Element)) break;
    parts.unshift(wordsOf(node, (part) => !(of && isLeftOut(part, of))));
  }
  return element.matches(anyControl) || element.tagName === 'LABEL' ? '' : parts.join(' ');
}

const isOfSeveral = (legend: Element) => (legend.parentElement?.querySelectorAll(anyControl).length ?? 0) > 1;
