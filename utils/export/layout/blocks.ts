import type { Sheet } from './sheet';

/** Something that stands on one page: so high, and drawn where it is put. */
export interface Block {
  height: number;
  paint(sheet: Sheet, x: number, y: number): void;
  /** Room and nothing else: where a page ends it is left out. */
  isSpace?: true;
  startsPage?: true;
  /** The table of which it is a row. */
  table?: Table;
  /** The line under it, which the next row of the same table draws in its place. */
  tail?: Block;
  /** The part that fits into so much room, and the rest; nothing when none fits. */
  split?(room: number): [Block, Block] | undefined;
}

/** What rows of one table share. */
export interface Table {
  /** Rows that it says again where it goes on. */
  heads: readonly Block[];
}

export const space = (height: number): Block => ({ height, isSpace: true, paint: () => {} });

/** The line that closes a table, unless the next block goes on with it. */
function tailOf(block: Block, next: Block | undefined): Block | undefined {
  return block.tail && next?.table !== block.table ? block.tail : undefined;
}

/** One under another as one that is not parted. */
export function stacked(blocks: readonly Block[]): Block {
  const parts: Block[] = [];
  let height = 0;
  const add = (part: Block) => {
    parts.push(part);
    height += part.height;
  };
  for (const [index, block] of blocks.entries()) {
    add(block);
    const tail = tailOf(block, blocks[index + 1]);
    if (tail) add(tail);
  }
  return {
    height,
    paint: (sheet, x, y) => {
      let at = y;
      for (const part of parts) {
        part.paint(sheet, x, at);
        at += part.height;
      }
    },
  };
}

/** As many from the top as fit into so much room, and the rest; nothing when none fits. */
export function parted(blocks: readonly Block[], room: number): [Block[], readonly Block[]] | undefined {
  const fitting: Block[] = [];
  let left = room;
  for (const [index, block] of blocks.entries()) {
    const isFirst = fitting.every(({ isSpace }) => isSpace);
    if (block.startsPage && !isFirst) return [fitting, blocks.slice(index)];
    const before = fitting.at(-1);
    left -= (before && tailOf(before, block)?.height) ?? 0;
    if (block.height + (block.tail?.height ?? 0) > left) {
      if (block.isSpace) continue;
      const halves = block.split?.(left);
      if (halves)
        return [
          [...fitting, halves[0]],
          [halves[1], ...blocks.slice(index + 1)],
        ];
      return isFirst ? undefined : [fitting, blocks.slice(index)];
    }
    fitting.push(block);
    left -= block.height;
  }
  return [fitting, []];
}
