/** A stretch of text. `escaped`: stands for a character that cannot be printed, as `[U+1F44D]`. */
export interface Piece {
  text: string;
  escaped: boolean;
}

/**
 * Marks that reorder, hide or stack: controls, formats (zero-width, bidi, tags), private use, unassigned, lone
 * surrogates, line and paragraph separators, blanks that look like others, variation selectors, combining marks.
 */
const invisible = /[\p{C}\p{Zl}\p{Zp}\p{M}\u00a0\u1680\u2000-\u200a\u202f\u205f\u115f\u1160\u3164\uffa0]/u;
/** Letters that run from right to left: printed, they would turn the line round. */
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefe\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** What is known of a letter; letters come back again and again, and telling takes three looks into the tables of Unicode. */
const [untold, plain, hidden, mark] = [0, 1, 2, 3];
const told = new Uint8Array(0x11_0000);

function kindOf(point: number): number {
  const known = told[point] ?? untold;
  if (known !== untold) return known;
  const letter = String.fromCodePoint(point);
  const isHidden = invisible.test(letter) || rightToLeft.test(letter);
  const kind = /\p{M}/u.test(letter) ? mark : isHidden ? hidden : plain;
  told[point] = kind;
  return kind;
}

/**
 * Cuts text into what the font can print and escapes for everything else, so that nothing vanishes and nothing moves.
 * A line feed stays; a base with one combining mark stays where Unicode has the pair as one character (ガ, é).
 */
export function printablePieces(text: string, hasGlyph: (codePoint: number) => boolean): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  let before = '';
  /** Puts what is printed as it stands, up to here. */
  const putPlain = (to: number) => {
    const words = before + text.slice(from, to);
    if (words) pieces.push({ text: words, escaped: false });
    before = '';
  };
  for (let at = 0; at < text.length; ) {
    const point = text.codePointAt(at) ?? 0;
    const end = at + (point > 0xffff ? 2 : 1);
    const next = text.codePointAt(end) ?? 0;
    const composed = kindOf(next) === mark ? composedOf(point, next) : undefined;
    if (composed && hasGlyph(composed.codePointAt(0) ?? 0)) {
      before += text.slice(from, at) + composed;
      at = end + (next > 0xffff ? 2 : 1);
      from = at;
    } else if (point === lineFeed || (kindOf(point) === plain && hasGlyph(point))) at = end;
    else {
      putPlain(at);
      pieces.push({ text: escapeOf(point), escaped: true });
      at = end;
      from = at;
    }
  }
  putPlain(text.length);
  return pieces;
}

const lineFeed = 10;

/** The same as one string, for short labels. */
export function printable(text: string, hasGlyph: (codePoint: number) => boolean): string {
  return printablePieces(text, hasGlyph)
    .map((piece) => piece.text)
    .join('');
}

function composedOf(base: number, above: number): string | undefined {
  const composed = String.fromCodePoint(base, above).normalize('NFC');
  return Array.from(composed).length === 1 ? composed : undefined;
}

function escapeOf(point: number): string {
  return `[U+${point.toString(16).toUpperCase().padStart(4, '0')}]`;
}
