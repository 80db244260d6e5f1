import type { Content, Section } from '../../verify/layout/content';
import { type Block, parted, stacked } from './blocks';
import { allOf, blocksOf } from './flow';
import { type Faces, type Noted, Sheet } from './sheet';
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

/** Sections as pages, each with its head and foot, drawn last: body, head, foot. */
export function pagesOf(sections: readonly Section[], faces: Faces, noted: Noted): Sheet[] {
  const parts = sections.map((section) => ({ section, sheets: bodyPages(section, faces, noted) }));
  const count = parts.reduce((sum, { sheets }) => sum + sheets.length, 0);
  let number = 0;
  for (const { section, sheets } of parts) {
    const [, , , bottom] = section.pageMargins;
    let head: Block | undefined;
    for (const sheet of sheets) {
      const { width, height } = sheet.size;
      const set = (content: Content) => stacked([...blocksOf(content, { faces, style: plain, width })]);
      // The same on each page of a section
      head ??= set(section.header());
      number += 1;
      head.paint(sheet, 0, 0);
      set(section.footer(number, count)).paint(sheet, 0, height - bottom);
      sheet.lay();
    }
  }
  return parts.flatMap(({ sheets }) => sheets);
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
