import type { Shape, Sign } from './content';
import { signShapes } from './sign-shapes';

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
  /** The letters in hex, two bytes each. */
  codesOf(text: string): string;
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

/** Coordinates with what a printer can tell apart, a thousandth of a point. */
export const points = (value: number) => `${Math.round(value * 1_000) / 1_000}`;

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
  private readonly drawn: (string | ((numberOf: (id: string) => string) => string))[] = [];

  constructor(
    readonly size: { width: number; height: number },
    private readonly faces: Faces,
    private readonly noted: Noted,
  ) {}

  /** The page as its content stream says it. */
  content(numberOf: (id: string) => string): string {
    const head = `1 0 0 -1 0 ${points(this.size.height)} cm\n`;
    return head + this.drawn.map((each) => (typeof each === 'string' ? each : each(numberOf))).join('');
  }

  /** @param y of the base line */
  words(x: number, y: number, text: string, letters: Letters): void {
    if (text !== '') this.drawn.push(this.wordsOf(x, y, text, letters));
  }

  /** The number of the page on which a place stands. */
  pageNumber(x: number, y: number, to: string, letters: Letters): void {
    this.drawn.push((numberOf) => {
      const text = numberOf(to);
      const bottom = this.size.height - y - letters.fontSize * 0.3;
      const box = [x, bottom, x + widthOf(text, letters, this.faces), bottom + letters.fontSize * 1.4];
      this.jumps.push({ to, box });
      return this.wordsOf(x, y, text, letters);
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
    const path =
      shape.type === 'rect'
        ? `${[x + shape.x, y + shape.y, shape.w, shape.h].map(points).join(' ')} re\n`
        : `${points(x + shape.x1)} ${points(y + shape.y1)} m\n${points(x + shape.x2)} ${points(y + shape.y2)} l\n`;
    const pen = `${points(shape.lineWidth)} w\n[${dash}] 0 d\n0 j\n0 J\n`;
    this.drawn.push(`${pen}${path}/DeviceRGB CS\n${colourOf(shape.lineColor)} SCN\n${opaque}S\n`);
  }

  line(x1: number, y1: number, x2: number, y2: number, lineWidth: number, lineColor: string): void {
    this.shape({ type: 'line', x1, y1, x2, y2, lineWidth, lineColor }, 0, 0);
  }

  tint(x: number, y: number, width: number, height: number, color: string): void {
    const box = [x, y, width, height].map(points).join(' ');
    this.drawn.push(`${box} re\n/DeviceRGB cs\n${colourOf(color)} scn\n${opaque}f\n`);
  }

  picture(x: number, y: number, width: number, height: number, key: string): void {
    const label = this.noted.labels.get(key) ?? '';
    this.images.add(key);
    const place = `${points(width)} 0 0 -${points(height)} ${points(x)} ${points(y + height)}`;
    this.drawn.push(`${opaque}q\n${place} cm\n/${label} Do\nQ\n`);
  }

  /** @param width of the square in which it stands */
  sign(x: number, y: number, width: number, sign: Sign | 'dog'): void {
    const { units, shape } = signShapes[sign];
    const side = points(width);
    const scale = points(width / units);
    const clip = `0 0 m\n${side} 0 l\n${side} ${side} l\n0 ${side} l\nh\nW n\n`;
    this.drawn.push(`q\n1 0 0 1 ${points(x)} ${points(y)} cm\nq\n${clip}${scale} 0 0 ${scale} 0 0 cm\n${shape}Q\nQ\n`);
  }

  private wordsOf(x: number, y: number, text: string, { fontSize, bold, color, characterSpacing }: Letters): string {
    const place = `${points(x)} ${points(this.size.height - y)}`;
    const spacing = characterSpacing > 0 ? `${points(characterSpacing)} Tc\n` : '';
    const [label, face] = bold ? ['F1', this.faces.bold] : ['F2', this.faces.regular];
    const shown = `/${label} ${points(fontSize)} Tf\n${spacing}[<${face.codesOf(text)}> 0] TJ`;
    const flip = `q\n1 0 0 -1 0 ${points(this.size.height)} cm\n`;
    return `${opaque}/DeviceRGB cs\n${colourOf(color)} scn\nf\n${flip}BT\n1 0 0 1 ${place} Tm\n${shown}\nET\nQ\n`;
  }
}

/** Points. */
export function widthOf(text: string, { fontSize, bold, characterSpacing }: Letters, faces: Faces): number {
  const face = bold ? faces.bold : faces.regular;
  let width = 0;
  for (const letter of text) width += (face.advance(letter.codePointAt(0) ?? 0) * fontSize) / 1_000 + characterSpacing;
  return width;
}
