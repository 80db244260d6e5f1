import type { Pictures } from './pictures';

/** A line as it is set in a font of the page. */
interface Inked {
  text: string;
  font: string;
  style: CSSStyleDeclaration;
  line: 'underline' | 'line-through' | undefined;
  /** Where its letters stand on the sheet and how much room they have. */
  at: { x: number; y: number; width: number; height: number };
}

/** Letters reach over their line, CSS pixels: by half its height to each side. */
const overhang = 0.5;
const sheetWidth = 2_000;
const highestSheet = 8_000;

/**
 * Fonts that a page brought along are not there for a picture of it, and asking for their files again would be a request of
 * ours: what is set in them is written onto one sheet by the page's own canvas, of which each line then shows its part.
 */
export class PageFonts {
  private readonly lines: Inked[] = [];
  private readonly loaded: readonly string[];
  private readonly known = new Map<string, boolean>();
  private next = { x: 0, y: 0, height: 0 };
  private readonly ruler = document.createElement('canvas').getContext('2d');

  constructor() {
    const faces = [...document.fonts].filter(({ status }) => status === 'loaded');
    this.loaded = [...new Set(faces.map(({ family }) => bare(family)))];
  }

  /** Whether letters of this style are set in a font that came with the page. */
  isOfPage({ fontFamily, writingMode }: CSSStyleDeclaration): boolean {
    if (this.loaded.length === 0 || !writingMode.startsWith('horizontal')) return false;
    const known = this.known.get(fontFamily);
    if (known !== undefined) return known;
    const isOfPage = fontFamily.split(',').some((family) => this.loaded.includes(bare(family)));
    this.known.set(fontFamily, isOfPage);
    return isOfPage;
  }

  /** How wide a text of this style is, and how high its line. */
  measure(text: string, style: CSSStyleDeclaration): { width: number; height: number } {
    if (!this.ruler) return { width: 0, height: 0 };
    setFont(this.ruler, fontOf(style), style);
    const { width, fontBoundingBoxAscent, fontBoundingBoxDescent } = this.ruler.measureText(cased(text, style));
    return { width, height: fontBoundingBoxAscent + fontBoundingBoxDescent };
  }

  /**
   * Writes a line onto the sheet.
   * @returns the style of a box of its size that shows it; nothing where the sheet is full
   */
  ink(text: string, style: CSSStyleDeclaration, decoration: string, size: { width: number; height: number }): string {
    const room = Math.ceil(size.height * overhang);
    const [width, height] = [Math.ceil(size.width) + 2 * room, Math.ceil(size.height) + 2 * room];
    if (this.next.x + width > sheetWidth) this.next = { x: 0, y: this.next.y + this.next.height, height: 0 };
    if (this.next.y + height > highestSheet || width > sheetWidth) return '';
    const at = { x: this.next.x + room, y: this.next.y + room, ...size };
    const line = /underline|line-through/.exec(decoration)?.[0] as Inked['line'];
    this.lines.push({ text: cased(text, style), font: fontOf(style), style, line, at });
    const [x, y] = [this.next.x, this.next.y];
    this.next = { x: x + width, y, height: Math.max(this.next.height, height) };
    return `margin-left:-${room}px;margin-top:-${room}px;width:${width}px;height:${height}px;background:var(--sheet) -${x}px -${y}px/var(--sheet-size) no-repeat;`;
  }

  /** What the sheet is called in styles. */
  rules(scale: number, pictures: Pictures): string {
    if (this.lines.length === 0) return '';
    const height = this.next.y + this.next.height;
    const sheet = document.createElement('canvas');
    [sheet.width, sheet.height] = [Math.ceil(sheetWidth * scale), Math.ceil(height * scale)];
    const context = sheet.getContext('2d');
    if (!context) return '';
    context.scale(sheet.width / sheetWidth, sheet.height / height);
    for (const line of this.lines) write(context, line);
    const name = pictures.nameOf(sheet.toDataURL('image/png'));
    return `svg{--sheet:var(${name});--sheet-size:${sheetWidth}px ${height}px;}`;
  }
}

function write(context: CanvasRenderingContext2D, { text, font, style, line, at }: Inked): void {
  setFont(context, font, style);
  const fill = style.getPropertyValue('-webkit-text-fill-color');
  context.fillStyle = fill || style.color;
  const { fontBoundingBoxAscent: ascent, fontBoundingBoxDescent: descent } = context.measureText('あA');
  const base = Math.round(at.y + (at.height - ascent - descent) / 2 + ascent);
  context.fillText(text, style.direction === 'rtl' ? at.x + at.width : at.x, base);
  if (!line) return;
  const size = Number.parseFloat(style.fontSize);
  const thickness = Math.max(1, Math.round(size / 16));
  context.fillRect(
    at.x,
    line === 'underline' ? base + Math.round(size / 10) : base - Math.round(size / 3),
    at.width,
    thickness,
  );
}

function setFont(context: CanvasRenderingContext2D, font: string, style: CSSStyleDeclaration): void {
  const spaced = (value: string) => (value === 'normal' ? '0px' : value);
  Object.assign(context, {
    lang: document.documentElement.lang,
    direction: style.direction,
    textAlign: style.direction === 'rtl' ? 'right' : 'left',
    fontKerning: style.fontKerning,
    letterSpacing: spaced(style.letterSpacing),
    wordSpacing: spaced(style.wordSpacing),
  });
  context.font = font;
}

const fontOf = ({ font, fontStyle, fontWeight, fontSize, fontFamily }: CSSStyleDeclaration): string =>
  font || `${fontStyle} ${fontWeight} ${fontSize} ${fontFamily}`;

function cased(text: string, { textTransform }: CSSStyleDeclaration): string {
  if (textTransform === 'uppercase') return text.toUpperCase();
  if (textTransform === 'lowercase') return text.toLowerCase();
  return textTransform === 'capitalize' ? text.replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase()) : text;
}

const bare = (family: string) => family.trim().replace(/^["']|["']$/g, '');
