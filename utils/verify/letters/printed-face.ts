import type { FontTables } from '../layout/font-tables';
import type { Faces, LetterFace } from '../layout/sheet';
import type { Strokes } from '../layout/strokes';
import type { PaperDrawing, PaperFont } from '../pdf/paper-drawing';

/** What the font of all our papers asks for above and below a base line, thousandths of the size (OpenType 1.9, `hhea`). */
export const lineRoom = { ascent: 1160, descent: -288 } as const;

/** In a paper's font: the box that stands for what the font does not have. */
const missing = '0000';

/** One cut of the font as a paper holds it: codes and widths of its letters. */
class PrintedFace implements LetterFace {
  readonly ascent = lineRoom.ascent;
  readonly descent = lineRoom.descent;
  private readonly codes = new Map<number, string>();
  private readonly widths: readonly number[];

  constructor(font: PaperFont | undefined) {
    this.widths = font?.widths ?? [];
    for (const [code, text] of font?.texts ?? []) {
      const point = text.codePointAt(0);
      // A second code for a letter is none that our engine writes
      if (point !== undefined && point !== 0 && !this.codes.has(point)) this.codes.set(point, code);
    }
  }

  has(point: number): boolean {
    return this.codes.has(point);
  }

  advance(point: number): number {
    return this.widths[Number.parseInt(this.codes.get(point) ?? missing, 16)] ?? 1_000;
  }

  write(text: string, strokes: Strokes): void {
    for (const letter of text) strokes.say(this.codes.get(letter.codePointAt(0) ?? 0) ?? missing);
  }
}

/** Faces and tables with which a paper can be set once more, by the letters that it holds itself. */
export function printedFaces({ fonts }: Pick<PaperDrawing, 'fonts'>): Faces & { tables: FontTables } {
  const cutOf = (cut: PaperFont['cut']) => new PrintedFace([...fonts.values()].find((font) => font.cut === cut));
  const [regular, bold] = [cutOf('Regular'), cutOf('Bold')];
  const hasGlyph = (point: number) => regular.has(point) || bold.has(point);
  // A letter that stands in one cut alone is measured for lines of the other: of full width in both, or a blank
  const advance = (point: number) => (regular.has(point) || !bold.has(point) ? regular : bold).advance(point);
  return { regular, bold, tables: { hasGlyph, advance } };
}
