/** A piece of a text node that stands in one line, as the browser has set it. */
interface SetText {
  text: string;
  area: DOMRect;
}

const collapsing = /^(?:normal|nowrap|pre-line)$/;

/** The lines of a text node, without the white space that is not shown. */
export function setLines(node: Text, { whiteSpace, writingMode }: CSSStyleDeclaration, most: number): SetText[] {
  const { data } = node;
  const range = document.createRange();
  range.selectNodeContents(node);
  const rects = [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
  const first = rects[0];
  if (!first) return [];
  const isBeside = writingMode.startsWith('horizontal') ? inOneRow : inOneColumn;
  const shown = (text: string) => (collapsing.test(whiteSpace) ? text.replace(/[ \t\n\r\f]+/g, ' ') : text);
  if (rects.every((rect) => isBeside(rect, first))) {
    const { from, to } = trimmed(node, range, 0, data.length, whiteSpace);
    return [{ text: shown(data.slice(from, to)), area: around(rects) }];
  }
  const lines: SetText[] = [];
  for (let from = 0; from < data.length && lines.length < most; ) {
    const start = nextShown(node, range, from);
    if (!start) break;
    const end = endOfLine(node, range, start.at, (at) => isBeside(at, start.rect));
    range.setStart(node, start.at);
    range.setEnd(node, end);
    const area = around([...range.getClientRects()].filter(({ width }) => width > 0));
    const cut = trimmed(node, range, start.at, end, whiteSpace);
    lines.push({ text: shown(data.slice(cut.from, cut.to)), area });
    from = end;
  }
  return lines;
}

type IsBeside = (one: DOMRect, other: DOMRect) => boolean;

const inOneRow: IsBeside = (one, other) =>
  Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > Math.min(one.height, other.height) / 2;

const inOneColumn: IsBeside = (one, other) =>
  Math.min(one.right, other.right) - Math.max(one.left, other.left) > Math.min(one.width, other.width) / 2;

function around(rects: readonly DOMRect[]): DOMRect {
  const left = Math.min(...rects.map((rect) => rect.left));
  const top = Math.min(...rects.map((rect) => rect.top));
  const right = Math.max(...rects.map((rect) => rect.right));
  const bottom = Math.max(...rects.map((rect) => rect.bottom));
  return new DOMRect(left, top, right - left, bottom - top);
}

function rectAt(node: Text, range: Range, at: number): DOMRect | undefined {
  const code = node.data.codePointAt(at) ?? 0;
  range.setStart(node, at);
  range.setEnd(node, Math.min(node.data.length, at + (code > 0xffff ? 2 : 1)));
  return [...range.getClientRects()].find(({ width, height }) => width > 0 && height > 0);
}

function nextShown(node: Text, range: Range, from: number): { at: number; rect: DOMRect } | undefined {
  for (let at = from; at < node.data.length; at += 1) {
    const rect = rectAt(node, range, at);
    if (rect) return { at, rect };
  }
  return undefined;
}

/** Lines follow one another, so that the end of one is found by halves. */
function endOfLine(node: Text, range: Range, start: number, isOfLine: (rect: DOMRect) => boolean): number {
  let [inside, outside] = [start, node.data.length];
  const isInside = (at: number) => {
    const found = nextShown(node, range, at);
    return found !== undefined && isOfLine(found.rect);
  };
  // A guess of twice as far each time: most lines are short beside their text
  for (let step = 32; inside + step < outside; step *= 2) {
    if (!isInside(inside + step)) outside = inside + step;
    else inside += step;
  }
  while (outside - inside > 1) {
    const middle = (inside + outside) >> 1;
    if (isInside(middle)) inside = middle;
    else outside = middle;
  }
  // No letter of two units is parted
  return /[\udc00-\udfff]/.test(node.data[outside] ?? '') ? outside + 1 : outside;
}

/** White space at either end that takes no room is none of the line. */
function trimmed(node: Text, range: Range, from: number, to: number, whiteSpace: string): { from: number; to: number } {
  if (!collapsing.test(whiteSpace)) {
    let end = to;
    while (end > from && node.data[end - 1] === '\n') end -= 1;
    return { from, to: end };
  }
  const isBlank = (at: number) => /[ \t\n\r\f]/.test(node.data[at] ?? '');
  let [start, end] = [from, to];
  while (start < end && isBlank(start) && !rectAt(node, range, start)) start += 1;
  while (end > start && isBlank(end - 1) && !rectAt(node, range, end - 1)) end -= 1;
  return { from: start, to: end };
}
