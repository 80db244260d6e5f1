import { joined } from '../../bytes/joined';
import type { Shape, Sign } from './content';
import { signShapes } from './sign-shapes';
import { points, type Strokes } from './strokes';

/** How letters stand in a line. */
export interface Letters {
  fontSize: number;
  bold: boolean;
  color: string;
  /** Points put between letters. */
  characterSpacing: number;
}

/** One cut of the font, as far as lines are set by it. */
export interface LetterFace {
  /** Thousandths of the size upwards and, negative, downwards from the base line: the room of every line. */
  readonly ascent: number;
  readonly descent: number;
  /** Thousandths of the size. */
  advance(point: number): number;
  /** The codes of letters, in hex, two bytes each. */
  write(text: string, strokes: Strokes): void;
}

/** Both cuts of the font, with the letters that one paper uses. */
export interface Faces {
  regular: LetterFace;
  bold: LetterFace;
}

/** A place of a paper that a page number leads to. */
interface Anchor {
  sheet: Sheet;
  x: number;
  y: number;
}

/** What the shared parts of a paper are noted in while its pages are drawn. */
export interface Noted {
  /** Into which one page after the other is drawn. */
  strokes: Strokes;
  /** Labels of its pictures, by their keys. */
  labels: ReadonlyMap<string, string>;
  anchors: Map<string, Anchor>;
  bookmarks: { title: string; sheet: Sheet; y: number }[];
}

/** A page number that is drawn when all pages are laid, with the room around it. */
interface Jump {
  to: string;
  /** Points from the lower left corner: left, bottom, right, top. */
  box: readonly number[];
}

/** The one graphics state: nothing is seen through. */
const opaque = '/Gs1 gs\n';
const colours = new Map<string, string>();

/** Red, green and blue, 0 to 1. */
function colourOf(hex: string): string {
  const parts = () => [1, 3, 5].map((at) => points(Number.parseInt(hex.slice(at, at + 2), 16) / 255));
  const colour = colours.get(hex) ?? parts().join(' ');
  colours.set(hex, colour);
  return colour;
}

/**
 * One page, drawn from the upper left corner in points: the few ways of drawing that the verifier knows of our papers
 * (`pdf/pdf-drawing.ts`), operator by operator.
 */
export class Sheet {
  readonly images = new Set<string>();
  readonly jumps: Jump[] = [];
  /** What lies on the page, in its order; numbers of pages come when all are laid. */
  private readonly drawn: (Uint8Array | ((numberOf: (id: string) => string) => void))[] = [];

  constructor(
    readonly size: { width: number; height: number },
    private readonly faces: Faces,
    private readonly noted: Noted,
  ) {}

  private get strokes(): Strokes {
    return this.noted.strokes;
  }

  /** Ends what was drawn just now: another page can be drawn, and this one be gone on with later. */
  lay(): void {
    this.drawn.push(this.strokes.take());
  }

  /** What several pages say alike, without links and pictures, to be taken by each; and where it ends. */
  sameAgain(paint: () => number): { strokes: Uint8Array; below: number } {
    this.lay();
    const below = paint();
    return { strokes: this.strokes.take(), below };
  }

  /** Lays down what was drawn for several pages. */
  take(strokes: Uint8Array): void {
    this.drawn.push(strokes);
  }

  /** The page as its content stream says it. */
  content(numberOf: (id: string) => string): Uint8Array<ArrayBuffer> {
    this.strokes.say('1 0 0 -1 0 ').number(this.size.height).say('cm\n');
    const parts = this.drawn.flatMap((each) => {
      if (typeof each !== 'function') return [this.strokes.take(), each];
      each(numberOf);
      return [];
    });
    return joined([...parts, this.strokes.take()]);
  }

  /** @param y of the base line */
  words(x: number, y: number, text: string, letters: Letters): void {
    if (text !== '') this.write(x, y, text, letters);
  }

  /** The number of the page on which a place stands. */
  pageNumber(x: number, y: number, to: string, letters: Letters): void {
    this.lay();
    this.drawn.push((numberOf) => {
      const text = numberOf(to);
      const bottom = this.size.height - y - letters.fontSize * 0.3;
      const box = [x, bottom, x + widthOf(text, letters, this.faces), bottom + letters.fontSize * 1.4];
      this.jumps.push({ to, box });
      this.write(x, y, text, letters);
    });
  }

  anchor(id: string, x: number, y: number): void {
    this.noted.anchors.set(id, { sheet: this, x, y: this.size.height - y });
  }

  bookmark(title: string, y: number): void {
    this.noted.bookmarks.push({ title, sheet: this, y: this.size.height - y });
  }

  shape(shape: Shape, x: number, y: number): void {
    const dash = shape.type === 'line' && shape.dash ? `${shape.dash.length} ${shape.dash.space}` : '';
    this.strokes.number(shape.lineWidth).say(`w\n[${dash}] 0 d\n0 j\n0 J\n`);
    if (shape.type === 'rect') this.numbers(x + shape.x, y + shape.y, shape.w, shape.h).say('re\n');
    else {
      this.numbers(x + shape.x1, y + shape.y1).say('m\n');
      this.numbers(x + shape.x2, y + shape.y2).say('l\n');
    }
    this.strokes.say('/DeviceRGB CS\n').say(colourOf(shape.lineColor)).say(` SCN\n${opaque}S\n`);
  }

  line(x1: number, y1: number, x2: number, y2: number, lineWidth: number, lineColor: string): void {
    this.shape({ type: 'line', x1, y1, x2, y2, lineWidth, lineColor }, 0, 0);
  }

  tint(x: number, y: number, width: number, height: number, color: string): void {
    this.numbers(x, y, width, height).say('re\n/DeviceRGB cs\n').say(colourOf(color)).say(` scn\n${opaque}f\n`);
  }

  picture(x: number, y: number, width: number, height: number, key: string): void {
    const label = this.noted.labels.get(key) ?? '';
    this.images.add(key);
    this.strokes.say(`${opaque}q\n`).number(width).say('0 0 -');
    this.numbers(height, x, y + height).say(`cm\n/${label} Do\nQ\n`);
  }

  /** @param width of the square in which it stands */
  sign(x: number, y: number, width: number, sign: Sign | 'dog'): void {
    const { units, shape } = signShapes[sign];
    const side = points(width);
    const scale = points(width / units);
    this.strokes.say('q\n1 0 0 1 ');
    this.numbers(x, y).say(`cm\nq\n0 0 m\n${side} 0 l\n${side} ${side} l\n0 ${side} l\nh\nW n\n`);
    this.strokes.say(`${scale} 0 0 ${scale} 0 0 cm\n`).say(shape).say('Q\nQ\n');
  }

  private numbers(...all: number[]): Strokes {
    for (const each of all) this.strokes.number(each);
    return this.strokes;
  }

  private write(x: number, y: number, text: string, { fontSize, bold, color, characterSpacing }: Letters): void {
    const { strokes, faces, size } = this;
    strokes.say(`${opaque}/DeviceRGB cs\n`).say(colourOf(color)).say(' scn\nf\nq\n1 0 0 -1 0 ').number(size.height);
    strokes
      .say('cm\nBT\n1 0 0 1 ')
      .number(x)
      .number(size.height - y);
    strokes
      .say(bold ? 'Tm\n/F1 ' : 'Tm\n/F2 ')
      .number(fontSize)
      .say('Tf\n');
    if (characterSpacing > 0) strokes.number(characterSpacing).say('Tc\n');
    strokes.say('[<');
    (bold ? faces.bold : faces.regular).write(text, strokes);
    strokes.say('> 0] TJ\nET\nQ\n');
  }
}

/** Points. */
export function widthOf(text: string, { fontSize, bold, characterSpacing }: Letters, faces: Faces): number {
  const face = bold ? faces.bold : faces.regular;
  let width = 0;
  for (const letter of text) width += (face.advance(letter.codePointAt(0) ?? 0) * fontSize) / 1_000 + characterSpacing;
  return width;
}
