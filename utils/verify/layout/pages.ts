import { type Block, parted, stacked } from './blocks';
import type { Content, Section } from './content';
import { allOf, blocksOf } from './flow';
import { type Faces, type Noted, Sheet } from './sheet';
import { Strokes } from './strokes';
import type { Style } from './text-lines';

const plain: Style = {
  fontSize: 9.5,
  bold: false,
  color: '#1d2021',
  lineHeight: 1.08,
  alignment: 'left',
  noWrap: false,
  characterSpacing: 0,
  preserveLeadingSpaces: false,
  preserveTrailingSpaces: false,
};

/** A4 as its forms write it (ISO 216, in points). */
const [short, long] = [595.28, 841.89];

/** A paper as it is set, before it is drawn. */
export interface LaidOut {
  sheets: Sheet[];
  noted: Noted;
  /** The page on which a place stands, in digits. */
  numberOf(id: string): string;
}

/**
 * Sections as the pages of one paper. The exporter draws them, and the verifier holds a paper against them.
 * @param images keys of the pictures, in the order of their labels
 */
export function laidOut(sections: readonly Section[], faces: Faces, images: readonly string[]): LaidOut {
  const labels = new Map(images.map((key, index) => [key, `I${index + 1}`]));
  const noted: Noted = { strokes: new Strokes(), labels, anchors: new Map(), bookmarks: [] };
  const sheets = pagesOf(sections, faces, noted);
  const numbers = new Map(sheets.map((sheet, index) => [sheet, index + 1]));
  const numberOf = (id: string) => `${numbers.get(noted.anchors.get(id)?.sheet ?? (sheets[0] as Sheet)) ?? ''}`;
  return { sheets, noted, numberOf };
}

/** Sections as pages, each with its head and foot, drawn last: body, head, foot. */
function pagesOf(sections: readonly Section[], faces: Faces, noted: Noted): Sheet[] {
  const parts = sections.map((section) => ({ section, sheets: bodyPages(section, faces, noted) }));
  const count = parts.reduce((sum, { sheets }) => sum + sheets.length, 0);
  let number = 0;
  for (const { section, sheets } of parts) {
    const [, , , bottom] = section.pageMargins;
    let same: { strokes: Uint8Array; below: number } | undefined;
    for (const sheet of sheets) {
      const { width, height } = sheet.size;
      const set = (content: Content) => [...blocksOf(content, { faces, style: plain, width })];
      // Drawn once, and the same on each page of a section
      same ??= sheet.sameAgain(() => {
        stacked(set(section.header())).paint(sheet, 0, 0);
        return paintedDown(set(section.foot ?? { stack: [] }), sheet, height - bottom);
      });
      sheet.take(same.strokes);
      number += 1;
      paintedDown(set(section.footer(number, count)), sheet, same.below);
      sheet.lay();
    }
  }
  return parts.flatMap(({ sheets }) => sheets);
}

/** Blocks one under another; gives where they end. */
function paintedDown(blocks: readonly Block[], sheet: Sheet, from: number): number {
  let y = from;
  for (const block of blocks) {
    block.paint(sheet, 0, y);
    y += block.height;
  }
  return y;
}

function bodyPages({ section, pageMargins, pageOrientation }: Section, faces: Faces, noted: Noted): Sheet[] {
  const [left, top, right, bottom] = pageMargins;
  const size = pageOrientation === 'landscape' ? { width: long, height: short } : { width: short, height: long };
  const width = size.width - left - right;
  const room = size.height - top - bottom;
  const sheets: Sheet[] = [];
  for (const own of fittingPages(allOf(section, { faces, style: plain, width }), room)) {
    const sheet = new Sheet(size, faces, noted);
    stacked(own).paint(sheet, left, top);
    sheet.lay();
    sheets.push(sheet);
  }
  return sheets;
}

/** Blocks by page; what fits on none has one for itself. A table that goes on says its head again. */
function* fittingPages(blocks: Iterator<Block>, room: number): Generator<Block[]> {
  let rest: readonly Block[] = [];
  for (;;) {
    rest = [...rest, ...moreThan(room - heightOf(rest), blocks)];
    if (rest.length === 0) return;
    const heads = headsBefore(rest[0]);
    const left = room - heightOf(heads);
    const first = Math.max(
      0,
      rest.findIndex(({ isSpace }) => !isSpace),
    );
    const [own, next] = parted(rest, left) ??
      parted(rest.slice(first), left) ?? [rest.slice(first, first + 1), rest.slice(first + 1)];
    yield [...heads, ...own];
    rest = next;
  }
}

const heightOf = (blocks: readonly Block[]) => blocks.reduce((sum, { height }) => sum + height, 0);

/** The next blocks, until they are higher than that. */
function* moreThan(height: number, blocks: Iterator<Block>): Generator<Block> {
  let left = height;
  while (left >= 0) {
    const { done, value } = blocks.next();
    if (done) return;
    left -= value.height;
    yield value;
  }
}

function headsBefore(block: Block | undefined): readonly Block[] {
  const heads = block?.table?.heads ?? [];
  return block && !heads.includes(block) ? heads : [];
}
