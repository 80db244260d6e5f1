import type { Cell, Content, TextNode } from '../../verify/layout/content';
import { type Block, space, stacked } from './blocks';
import type { Sheet } from './sheet';
import { rowsOf } from './table-rows';
import { linesOf, paintLine, styleOf } from './text-lines';
import { type Setting, shared, widthAsked } from './widths';

/**
 * Content as blocks, one under another, in so much width. What may be long is set when it is asked for, so that a paper is
 * never held whole; the rest at once.
 */
export function blocksOf(content: Cell, setting: Setting): Iterable<Block> {
  if (typeof content === 'string') return textBlocks({ text: content }, setting);
  if ('pageReference' in content) return blocksOf({ text: [content], ...marginOf(content) }, setting);
  const { margin, relativePosition, unbreakable, pageBreak } = content;
  const blocks = margin ? spacedBlocks(content, margin, setting) : innerBlocks(content, setting);
  if (!relativePosition && !unbreakable && !pageBreak) return blocks;
  const whole = stacked([...blocks]);
  const { x, y } = relativePosition ?? { x: 0, y: 0 };
  return [
    {
      height: relativePosition ? 0 : whole.height,
      paint: (sheet, atX, atY) => whole.paint(sheet, atX + x, atY + y),
      ...(pageBreak ? { startsPage: true } : {}),
    },
  ];
}

type Margin = [number, number, number, number];

function spacedBlocks(content: Exclude<Content, string>, margin: Margin, setting: Setting): Iterable<Block> {
  const [left, , right] = margin;
  const blocks = innerBlocks(content, { ...setting, width: setting.width - left - right });
  const spaced = withSpace(blocks, margin);
  return Array.isArray(blocks) ? [...spaced] : spaced;
}

function* withSpace(blocks: Iterable<Block>, [left, top, , bottom]: Margin): Generator<Block> {
  if (top > 0) yield space(top);
  for (const block of blocks) yield left === 0 ? block : shiftedBy(block, left);
  if (bottom > 0) yield space(bottom);
}

const marginOf = ({ margin }: { margin?: Margin }) => (margin ? { margin } : {});

function innerBlocks(content: Exclude<Content, string>, setting: Setting): Iterable<Block> {
  if ('text' in content) return textBlocks(content, setting);
  const style = 'stack' in content || 'columns' in content || 'table' in content ? content : {};
  const inner = { ...setting, style: styleOf(style, setting.style) };
  if ('stack' in content) return allOf(content.stack, inner);
  if ('columns' in content) return [columnsBlock(content.columns, content.columnGap ?? 0, inner)];
  if ('table' in content) return rowsOf(content, inner, blocksOf);
  if ('canvas' in content) {
    const height = Math.max(
      ...content.canvas.map((shape) => ('h' in shape ? shape.y + shape.h : Math.max(shape.y1, shape.y2))),
    );
    const paint = (sheet: Sheet, x: number, y: number) => {
      for (const shape of content.canvas) sheet.shape(shape, x, y);
    };
    return [{ height, paint }];
  }
  if ('sign' in content) {
    const { sign, size } = content;
    return [{ height: size, paint: (sheet, x, y) => sheet.sign(x, y, size, sign) }];
  }
  const { image, height, width } = content;
  return [{ height, paint: (sheet, x, y) => sheet.picture(x, y, width, height, image) }];
}

/** One after another. */
export function* allOf(contents: readonly Content[], setting: Setting): Generator<Block> {
  for (const content of contents) yield* blocksOf(content, setting);
}

function textBlocks(content: TextNode, { faces, style: outer, width }: Setting): Block[] {
  const style = styleOf(content, outer);
  return linesOf(content, style, width, faces).map((line, index) => ({
    height: line.height,
    paint: (sheet: Sheet, x: number, y: number) => {
      if (index === 0 && content.id !== undefined) sheet.anchor(content.id, x, y);
      if (index === 0 && content.outline !== undefined) sheet.bookmark(content.outline, y);
      paintLine(sheet, line, x, y, width);
    },
  }));
}

function shiftedBy(block: Block, left: number): Block {
  const { split, tail, paint } = block;
  return {
    ...block,
    paint: (sheet, x, y) => paint(sheet, x + left, y),
    ...(tail ? { tail: shiftedBy(tail, left) } : {}),
    ...(split
      ? {
          split: (room: number) => {
            const halves = split(room);
            return halves && [shiftedBy(halves[0], left), shiftedBy(halves[1], left)];
          },
        }
      : {}),
  };
}

/** Side by side, not parted. */
function columnsBlock(columns: readonly Content[], gap: number, setting: Setting): Block {
  const widths = shared(columns, columns.map(widthAsked), setting, setting.width - gap * (columns.length - 1));
  const blocks = columns.map((column, at) => stacked([...blocksOf(column, { ...setting, width: widths[at] ?? 0 })]));
  return {
    height: Math.max(0, ...blocks.map(({ height }) => height)),
    paint: (sheet, x, y) => {
      let at = x;
      for (const [index, block] of blocks.entries()) {
        block.paint(sheet, at, y);
        at += (widths[index] ?? 0) + gap;
      }
    },
  };
}
