import { type Block, parted, space, stacked, type Table } from './blocks';
import type { Cell, TableNode } from './content';
import type { Sheet } from './sheet';
import {
  besideCells,
  columnsOf,
  leftPadding,
  lineAcross,
  lineDown,
  rightPadding,
  type Setting,
  shared,
} from './widths';

const black = '#000000';

/** Where the columns of a table stand, and how they are told apart. */
interface Grid {
  node: TableNode;
  /** Of what stands in the cells. */
  widths: readonly number[];
  /** Left edges of the columns and the right one of the last, in the middle of the lines between them. */
  edges: readonly number[];
  table: Table;
}

/** The rows of a table as blocks; one that is too high for its page is parted, unless the table forbids it. */
export function* rowsOf(
  node: TableNode,
  setting: Setting,
  blocksOf: (cell: Cell, setting: Setting) => Iterable<Block>,
): Generator<Block> {
  const heads: Block[] = [];
  const grid = { ...gridOf(node, setting), table: { heads } };
  const { body, headerRows = 0, heights, dontBreakRows } = node.table;
  for (const [index, row] of body.entries()) {
    const least = heights?.(index) ?? 0;
    const cells = row.map((cell, column) => {
      const set = [...blocksOf(cell, { ...setting, width: grid.widths[column] ?? 0 })];
      return withHeight(set, typeof least === 'number' ? least : 0);
    });
    const block = rowBlock(grid, index, cells, { mayPart: !dontBreakRows && index >= headerRows });
    if (index < headerRows) heads.push(block);
    yield block;
  }
}

const withHeight = (cell: Block[], least: number): Block[] => {
  if (least <= 0) return cell;
  const missing = least - stacked(cell).height;
  return missing > 0 ? [...cell, space(missing)] : cell;
};

function gridOf(node: TableNode, setting: Setting): Omit<Grid, 'table'> {
  const widths = shared(columnsOf(node), node.table.widths, setting, setting.width - besideCells(node));
  const edges = [0];
  for (const [column, width] of widths.entries())
    edges.push(
      (edges.at(-1) ?? 0) + lineDown(node, column) + leftPadding(node, column) + width + rightPadding(node, column),
    );
  return { node, widths, edges };
}

function rowBlock(grid: Grid, index: number, cells: readonly Block[][], { mayPart }: { mayPart: boolean }): Block {
  const { node, table } = grid;
  const { layout } = node;
  const top = lineAcross(node, index);
  const [above, below] = [layout?.paddingTop?.() ?? 2, layout?.paddingBottom?.() ?? 2];
  const stacks = cells.map(stacked);
  const inside = above + Math.max(0, ...stacks.map(({ height }) => height)) + below;
  const tail = acrossBlock(grid, index + 1);
  return {
    height: top + inside,
    table,
    tail,
    paint: (sheet, x, y) => {
      tints(grid, sheet, node.table.body[index] ?? [], x, y + top, inside);
      for (const [column, stack] of stacks.entries()) stack.paint(sheet, x + cellStart(grid, column), y + top + above);
      acrossBlock(grid, index).paint(sheet, x, y);
      downLines(grid, sheet, x, y, top + inside + tail.height);
    },
    ...(mayPart
      ? {
          split: (room: number) => {
            const halves = cells.map((cell) => parted(cell, room - top - above - below - tail.height));
            if (halves.some((half) => !half)) return undefined;
            const half = (which: 0 | 1) =>
              rowBlock(
                grid,
                index,
                halves.map((each) => [...(each?.[which] ?? [])]),
                { mayPart },
              );
            return [half(0), half(1)] as [Block, Block];
          },
        }
      : {}),
  };
}

const cellStart = ({ node, edges }: Grid, column: number) =>
  (edges[column] ?? 0) + lineDown(node, column) + leftPadding(node, column);

function tints({ node, edges }: Grid, sheet: Sheet, row: readonly Cell[], x: number, y: number, height: number): void {
  for (const [column, cell] of row.entries()) {
    const own = typeof cell === 'object' ? cell.fillColor : undefined;
    const color = own ?? node.layout?.fillColor?.();
    const [left = 0, right = 0] = [edges[column], edges[column + 1]];
    if (color) sheet.tint(x + left, y, right - left + lineDown(node, column + 1), height, color);
  }
}

/** The line over a row, or under the last one, from edge to edge. */
function acrossBlock({ node, edges }: Grid, index: number): Block {
  const width = lineAcross(node, index);
  const right = (edges.at(-1) ?? 0) + lineDown(node, edges.length - 1);
  const color = node.layout?.hLineColor?.() ?? black;
  return {
    height: width,
    paint: (sheet, x, y) => {
      if (width > 0) sheet.line(x, y + width / 2, x + right, y + width / 2, width, color);
    },
  };
}

function downLines({ node, edges }: Grid, sheet: Sheet, x: number, y: number, height: number): void {
  const color = node.layout?.vLineColor?.() ?? black;
  for (const [column, edge] of edges.entries()) {
    const width = lineDown(node, column);
    if (width > 0) sheet.line(x + edge + width / 2, y, x + edge + width / 2, y + height, width, color);
  }
}
