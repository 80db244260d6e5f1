import type { TextNode, TextStyle } from '../../verify/layout/content';
import { brokenLines, type Unit } from '../../verify/layout/lines';
import { type Faces, type Letters, type Sheet, widthOf } from './sheet';

/** Everything that words take from what they stand in. */
export type Style = Required<TextStyle>;

/** Words of one style in a line, or the number of a page. */
interface Run {
  text: string;
  page?: string;
  style: Style;
  x: number;
}

/** A set line. */
interface SetLine {
  runs: Run[];
  width: number;
  height: number;
  /** From the top to the base line. */
  ascent: number;
}

interface Letter extends Unit {
  style: Style;
  page?: string;
}

/** Room for the number of a page, which is not known yet. */
const numberRoom = '00000';
/** What rounding may add to a line before it is too long, points. */
const slack = 0.01;
const blank = /^\s$/u;
const lineFeed = 10;

/** The style of a node inside of one of this style. */
export function styleOf(node: TextStyle, outer: Style): Style {
  const { fontSize, bold, color, lineHeight, alignment, noWrap, characterSpacing } = node;
  return {
    fontSize: fontSize ?? outer.fontSize,
    bold: bold ?? outer.bold,
    color: color ?? outer.color,
    lineHeight: lineHeight ?? outer.lineHeight,
    alignment: alignment ?? outer.alignment,
    noWrap: noWrap ?? outer.noWrap,
    characterSpacing: characterSpacing ?? outer.characterSpacing,
    preserveLeadingSpaces: node.preserveLeadingSpaces ?? outer.preserveLeadingSpaces,
    preserveTrailingSpaces: node.preserveTrailingSpaces ?? outer.preserveTrailingSpaces,
  };
}

/** The lines of a text in so much room; without a limit each paragraph is one. */
export function linesOf(node: TextNode, style: Style, room: number, faces: Faces): SetLine[] {
  const width = style.noWrap ? Number.POSITIVE_INFINITY : room + slack;
  const one = oneLine(node, style, width, faces);
  if (one) return [one];
  return brokenLines(lettersOf(node, style, faces), width).map((line, index) =>
    setLine(trimmed(line, style, index), style, faces),
  );
}

/** Most texts are one line and keep all their letters: it is set run by run. Nothing for any other. */
function oneLine(node: TextNode, style: Style, room: number, faces: Faces): SetLine | undefined {
  const runs = runsOf(node, style, []);
  const [first, last] = [runs[0], runs.at(-1)];
  if (!first || !last) return undefined;
  if (!style.preserveLeadingSpaces && blank.test(first.text[0] ?? '')) return undefined;
  if (!style.preserveTrailingSpaces && blank.test(last.text.at(-1) ?? '')) return undefined;
  let width = 0;
  let height = 0;
  let largest = 0;
  for (const run of runs) {
    run.x = width;
    const { text, page, style: own } = run;
    width = page === undefined ? widthAfter(width, text, own, faces) : width + widthOf(numberRoom, own, faces);
    // Not a number where a line ends within
    if (!(width <= room)) return undefined;
    height = Math.max(height, own.fontSize * own.lineHeight);
    largest = Math.max(largest, own.fontSize);
  }
  return lineOf(runs, { width, height, largest }, faces);
}

/** The parts of a text, those of one style that follow each other as one. */
function runsOf({ text }: TextNode, style: Style, runs: Run[]): Run[] {
  const add = (words: string) => {
    const last = runs.at(-1);
    if (last?.style === style && last.page === undefined) last.text += words;
    else if (words !== '') runs.push({ text: words, style, x: 0 });
  };
  if (typeof text === 'string') add(text);
  else
    for (const part of text) {
      if (typeof part === 'string') add(part);
      else if ('pageReference' in part)
        runs.push({ text: '0', page: part.pageReference, style: styleOf(part, style), x: 0 });
      else runsOf(part, styleOf(part, style), runs);
    }
  return runs;
}

/** Letter by letter, as lines are broken. */
function widthAfter(before: number, text: string, { fontSize, bold, characterSpacing }: Style, faces: Faces): number {
  const face = bold ? faces.bold : faces.regular;
  let width = before;
  for (let at = 0; at < text.length; at += 1) {
    const point = text.codePointAt(at) ?? 0;
    if (point > 0xffff) at += 1;
    if (point === lineFeed) return Number.NaN;
    width += (face.advance(point) * fontSize) / 1_000 + characterSpacing;
  }
  return width;
}

function* lettersOf({ text }: TextNode, style: Style, faces: Faces): Generator<Letter> {
  if (typeof text === 'string') {
    for (const letter of text) yield { text: letter, escaped: false, style, width: widthOf(letter, style, faces) };
    return;
  }
  for (const part of text) {
    if (typeof part === 'string') yield* lettersOf({ text: part }, style, faces);
    else if ('pageReference' in part) {
      const own = styleOf(part, style);
      const width = widthOf(numberRoom, own, faces);
      yield { text: '0', escaped: true, style: own, page: part.pageReference, width };
    } else yield* lettersOf(part, styleOf(part, style), faces);
  }
}

/** Blanks where a line begins or ends are seen by nobody, but for those that were asked for. */
function trimmed(line: Letter[], style: Style, index: number): Letter[] {
  let [from, to] = [0, line.length];
  if (!style.preserveLeadingSpaces || (index > 0 && !style.noWrap))
    while (blank.test(line[from]?.text ?? '')) from += 1;
  if (!style.preserveTrailingSpaces) while (to > from && blank.test(line[to - 1]?.text ?? '')) to -= 1;
  // A text of blanks keeps its place
  return from >= to ? line : line.slice(from, to);
}

function setLine(line: readonly Letter[], outer: Style, faces: Faces): SetLine {
  const runs: Run[] = [];
  let width = 0;
  let height = 0;
  let largest = 0;
  for (const { text, style, page, width: own } of line) {
    const last = runs.at(-1);
    if (last && page === undefined && last.page === undefined && last.style === style) last.text += text;
    else runs.push({ text, style, x: width, ...(page === undefined ? {} : { page }) });
    width += own;
    if (style.fontSize * style.lineHeight > height) height = style.fontSize * style.lineHeight;
    if (style.fontSize > largest) largest = style.fontSize;
  }
  if (line.length === 0) [height, largest] = [outer.fontSize * outer.lineHeight, outer.fontSize];
  return lineOf(runs, { width, height, largest }, faces);
}

/** @param height @param largest of the letters, in points of their size */
function lineOf(
  runs: Run[],
  { width, height, largest }: { width: number; height: number; largest: number },
  { regular: { ascent, descent } }: Faces,
): SetLine {
  return { runs, width, height: (height * (ascent - descent)) / 1_000, ascent: (largest * ascent) / 1_000 };
}

/** @param room in which a line stands to the right or in the middle */
export function paintLine(sheet: Sheet, line: SetLine, x: number, y: number, room: number): void {
  const alignment = line.runs[0]?.style.alignment;
  const rest = Math.max(0, room - line.width);
  const from = x + (alignment === 'right' ? rest : alignment === 'center' ? rest / 2 : 0);
  for (const { text, page, style, x: at } of line.runs) {
    const letters: Letters = style;
    if (page === undefined) sheet.words(from + at, y + line.ascent, text, letters);
    else sheet.pageNumber(from + at, y + line.ascent, page, letters);
  }
}
