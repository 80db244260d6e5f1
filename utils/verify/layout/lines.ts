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
  const pieces = printablePieces(text, font.hasGlyph);
  return fits(pieces, width, fontSize, font) ? [pieces] : brokenLines(units(pieces, fontSize, font), width).map(joined);
}

/** Whether it is one line, as most texts are: then it need not be taken apart. */
function fits(pieces: readonly Piece[], width: number, fontSize: number, font: FontTables): boolean {
  let used = 0;
  for (const { text, escaped } of pieces) {
    if (!escaped && text.includes('\n')) return false;
    used += widthOf(text, fontSize, font);
    if (used > width - slack) return false;
  }
  return true;
}

/** Letters are added up one by one where lines are broken: what comes nearer to the edge than this is decided there, points. */
const slack = 0.01;

/** The same for units of any kind. Where a line may be broken is asked when it is too long, from its end. */
export function brokenLines<Of extends Unit>(all: Iterable<Of>, width: number): Of[][] {
  const lines: Of[][] = [];
  let line: Of[] = [];
  let used = 0;
  /** Units that came over from the line before: their breaks were passed over already. */
  let carried = 0;
  for (const unit of all) {
    if (unit.text === '\n') {
      lines.push(line);
      line = [];
      used = 0;
      carried = 0;
      continue;
    }
    if (used + unit.width > width && line.length > 0) {
      const cut = cutOf(line, unit, carried);
      lines.push(line.slice(0, cut));
      line = line.slice(cut);
      carried = line.length;
      used = line.reduce((sum, { width: own }) => sum + own, 0);
    }
    line.push(unit);
    used += unit.width;
  }
  lines.push(line);
  return lines;
}

/** How much of a line stays before a unit that has no room in it: up to its last break, or all where that leaves it half empty. */
function cutOf(line: readonly Unit[], next: Unit, carried: number): number {
  const least = Math.max(carried, Math.floor(line.length / 2));
  for (let cut = line.length; cut > least; cut -= 1) if (isBreak(line[cut - 1], line[cut] ?? next)) return cut;
  return line.length;
}

function* units(pieces: readonly Piece[], fontSize: number, font: FontTables): Generator<Unit> {
  for (const piece of pieces) {
    if (piece.escaped) yield { ...piece, width: widthOf(piece.text, fontSize, font) };
    else
      for (const character of piece.text)
        yield { text: character, escaped: false, width: widthOf(character, fontSize, font) };
  }
}

function widthOf(text: string, fontSize: number, font: FontTables): number {
  let thousandths = 0;
  for (const character of text) thousandths += font.advance(character.codePointAt(0) ?? 0);
  return (thousandths * fontSize) / 1_000;
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
