import type { FontTables } from './font-tables';
import { type Piece, printablePieces } from './printable';

/** One set line. */
type Line = Piece[];

const opening = '（「『【〈《〔［｛([{“‘';
const closing = '、。，．・：；？！）」』】〉》〕］｝)]},.:;?!”’ー々ゝゞぁぃぅぇぉっゃゅょァィゥェォッャュョ';
const wordLike = /[\p{Script=Latin}\p{N}_'’-]/u;

/** What lines are made of: a character, or an escape that is not parted. */
export interface Unit extends Piece {
  /** Points. */
  width: number;
}

/**
 * Sets text into lines of at most `width` points, as Japanese books do: breaks between characters, words whole, no
 * 、。」 at the start. An unbroken string longer than half a line is broken where the line ends.
 */
export function setLines(text: string, width: number, fontSize: number, font: FontTables): Line[] {
  return brokenLines(units(text, fontSize, font), width).map(joined);
}

/** The same for units of any kind. */
export function brokenLines<Of extends Unit>(all: Iterable<Of>, width: number): Of[][] {
  const lines: Of[][] = [];
  let line: Of[] = [];
  let used = 0;
  let breakAt = 0;
  for (const unit of all) {
    if (unit.text === '\n') {
      lines.push(line);
      line = [];
      used = 0;
      breakAt = 0;
      continue;
    }
    if (line.length > 0 && isBreak(line.at(-1), unit)) breakAt = line.length;
    if (used + unit.width > width && line.length > 0) {
      const cut = breakAt > line.length / 2 ? breakAt : line.length;
      lines.push(line.slice(0, cut));
      line = line.slice(cut);
      used = line.reduce((sum, { width: own }) => sum + own, 0);
      breakAt = 0;
    }
    line.push(unit);
    used += unit.width;
  }
  lines.push(line);
  return lines;
}

function* units(text: string, fontSize: number, font: FontTables): Generator<Unit> {
  const widthOf = (part: string) =>
    (Array.from(part).reduce((sum, one) => sum + font.advance(one.codePointAt(0) ?? 0), 0) * fontSize) / 1000;
  for (const piece of printablePieces(text, font.hasGlyph)) {
    if (piece.escaped) yield { ...piece, width: widthOf(piece.text) };
    else for (const character of piece.text) yield { text: character, escaped: false, width: widthOf(character) };
  }
}

function isBreak(before: Unit | undefined, after: Unit): boolean {
  if (!before || before.escaped || after.escaped) return true;
  if (closing.includes(after.text) || after.text === ' ' || opening.includes(before.text)) return false;
  return !(wordLike.test(before.text) && wordLike.test(after.text));
}

function joined(line: readonly Unit[]): Line {
  const pieces: Line = [];
  for (const { text, escaped } of line) {
    const last = pieces.at(-1);
    if (last && !escaped && !last.escaped) last.text += text;
    else pieces.push({ text, escaped });
  }
  return pieces;
}
