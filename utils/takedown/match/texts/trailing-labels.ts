import { oncePerLook } from '../per-look';
import { isWordless, wordsOf } from './wording';

/** A box, or words with the only box of the block that they stand in. */
interface Piece {
  box?: Element;
  words?: string;
  of?: Element | undefined;
}

/** What begins and ends a line. */
const LINE = /^([BTH]R|P|DIV|LI|[DOU]L|D[DT]|TABLE|FIELDSET|SECTION|H\d|LEGEND|CAPTION)$/;
const UNWRITTEN = ':is([type=hidden],[type=submit],[type=button])';

/** The labels of a form, where they stand behind their boxes. */
const labelsOf = oncePerLook((form) => labelsIn(linesOf(form)));

/** In a form whose labels stand behind their boxes (`[box] e-mail`) the one of this box, `''` for none; elsewhere nothing. */
export function trailingLabel(element: Element): string | undefined {
  const form = element.closest('form');
  if (!form) return undefined;
  const labels = labelsOf(form);
  return labels && (labels.get(element) ?? '');
}

function linesOf(form: Element): Piece[][] {
  let line: Piece[] = [];
  const lines = [line];
  const end = () => {
    if (line.length === 0) return;
    line = [];
    lines.push(line);
  };
  const add = (node: Node, of?: Element): void => {
    const element = node as Element;
    const isLine = LINE.test(node.nodeName);
    if (isLine) end();
    if (node.nodeType === 3 && !isWordless(wordsOf(node))) {
      const last = line.at(-1);
      if (last?.words) last.words += ` ${wordsOf(node)}`;
      else line.push({ words: wordsOf(node), of });
    } else if (node.nodeType === 1 && element.matches(BOX)) {
      if (!element.matches(UNWRITTEN)) line.push({ box: element });
    } else if (node.nodeType === 1 && !element.matches(SILENT)) {
      const [box, ...others] = element.querySelectorAll(BOX);
      for (const child of node.childNodes) add(child, box ? (others.length === 0 ? box : undefined) : of);
    }
    if (isLine) end();
  };
  for (const child of form.childNodes) add(child);
  return lines;
}
const BOX = 'input, select, textarea';
/** What says nothing of a box: a title is its block's. */
const SILENT = ':is(script,style,template,button,noscript,h1,h2,h3,h4,h5,h6,legend,caption)';

/** A label joined to its box counts wherever it stands. */
const isNamed = (box: Element) =>
  box.matches('[placeholder], [aria-label], [aria-labelledby]') || ((box as HTMLInputElement).labels?.length ?? 0) > 0;
const isTicked = ({ box }: Piece) => box?.matches('[type=radio], [type=checkbox]') ?? false;

/** By box what stands behind it, where that is how most lines are put together. */
function labelsIn(lines: readonly Piece[][]): Map<Element, string> | undefined {
  let behind = 0;
  let before = 0;
  const labels = new Map<Element, string>();
  for (const [at, line] of lines.entries()) {
    const next = lines[at + 1] ?? [];
    for (const [place, { box }] of line.entries()) {
      if (!box || isTicked({ box })) continue;
      const own = line.slice(place + 1).find(({ words }) => words) ?? next.find(({ of }) => of === box);
      labels.set(box, own?.words ?? '');
      if (isNamed(box) || line.some(isTicked)) continue;
      if (line[place - 1]?.words) before++;
      else if (line[place + 1]?.words || own?.of) behind++;
    }
    const [first] = line;
    // Words of no box, or of one that follows, right over a line that begins with a box.
    const isOver = line.length === 1 && first?.words && next[0]?.box && !(first.of && labels.has(first.of));
    if (isOver) before++;
  }
  return behind < 4 || before * 3 > behind ? undefined : labels;
}
