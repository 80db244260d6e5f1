import type { Cell, Content, TableNode } from './content';
import type { Faces } from './sheet';
import { linesOf, type Style, styleOf } from './text-lines';

/** What content needs to know to be set. */
export interface Setting {
  faces: Faces;
  style: Style;
  width: number;
}

type Asked = number | 'auto' | '*';
export const widthAsked = (content: Content): Asked => {
  if (typeof content === 'string') return '*';
  return 'sign' in content ? content.size : (content.width ?? '*');
};

/** Numbers as they are, `auto` as wide as its content, and the rest in equal parts. */
export function shared(
  columns: readonly (Cell | readonly Cell[])[],
  asked: readonly Asked[],
  setting: Setting,
  width: number,
): number[] {
  const fixed = asked.map((one, at) => {
    if (typeof one === 'number' || one === '*') return one;
    const cells = [columns[at] ?? []].flat();
    return Math.max(0, ...cells.map((cell) => naturalWidth(cell, setting)));
  });
  const stars = fixed.filter((one) => one === '*').length;
  const taken = fixed.reduce<number>((sum, one) => sum + (one === '*' ? 0 : one), 0);
  // What would not fit at all becomes narrower
  const scale = taken > width ? width / taken : 1;
  return fixed.map((one) => (one === '*' ? Math.max(0, width - taken) / stars : one * scale));
}

/** How wide content is with each of its paragraphs in one line. */
function naturalWidth(content: Cell, setting: Setting): number {
  const { faces, style } = setting;
  if (typeof content === 'string') return naturalWidth({ text: content }, setting);
  if ('pageReference' in content) return naturalWidth({ text: [content] }, setting);
  const [left, , right] = content.margin ?? [0, 0, 0, 0];
  const inside = () => {
    if ('text' in content)
      return Math.max(
        ...linesOf(content, styleOf(content, style), Number.POSITIVE_INFINITY, faces).map(({ width }) => width),
      );
    if ('sign' in content) return content.size;
    if ('image' in content) return content.width;
    if ('canvas' in content) return 0;
    const inner = { ...setting, style: styleOf(content, style) };
    if ('stack' in content) return Math.max(0, ...content.stack.map((each) => naturalWidth(each, inner)));
    if ('table' in content) return tableWidth(content, inner);
    const gaps = (content.columnGap ?? 0) * (content.columns.length - 1);
    return content.columns.reduce<number>((sum, each) => {
      const own = widthAsked(each);
      return sum + (typeof own === 'number' ? own : naturalWidth(each, inner));
    }, gaps);
  };
  return inside() + left + right;
}

/** How wide a table is whose columns are as wide as what stands in them. */
function tableWidth(node: TableNode, setting: Setting): number {
  const widths = shared(
    columnsOf(node),
    node.table.widths.map((one) => (one === '*' ? 'auto' : one)),
    setting,
    Number.POSITIVE_INFINITY,
  );
  return widths.reduce((sum, width) => sum + width, besideCells(node));
}

export const columnsOf = ({ table }: TableNode): Cell[][] =>
  table.widths.map((_, column) => table.body.map((row) => row[column] ?? ''));

export const lineAcross = (node: TableNode, at: number) => node.layout?.hLineWidth?.(at, node) ?? 1;
export const lineDown = (node: TableNode, at: number) => node.layout?.vLineWidth?.(at, node) ?? 1;
export const leftPadding = ({ layout }: TableNode, column: number) => layout?.paddingLeft?.(column) ?? 4;
export const rightPadding = ({ layout }: TableNode, column: number) => layout?.paddingRight?.(column) ?? 4;

/** Lines and paddings between cells. */
export function besideCells(node: TableNode): number {
  const columns = node.table.widths.keys();
  return [...columns].reduce(
    (sum, column) => sum + lineDown(node, column) + leftPadding(node, column) + rightPadding(node, column),
    lineDown(node, node.table.widths.length),
  );
}
