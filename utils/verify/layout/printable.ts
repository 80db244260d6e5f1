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

/**
 * Cuts text into what the font can print and escapes for everything else, so that nothing vanishes and nothing moves.
 * A line feed stays; a base with one combining mark stays where Unicode has the pair as one character (ガ, é).
 */
export function printablePieces(text: string, hasGlyph: (codePoint: number) => boolean): Piece[] {
  const pieces: Piece[] = [];
  const characters = Array.from(text);
  let plain = '';
  const putEscape = (character: string) => {
    if (plain) pieces.push({ text: plain, escaped: false });
    plain = '';
    pieces.push({ text: escapeOf(character), escaped: true });
  };
  for (let index = 0; index < characters.length; index += 1) {
    const character = characters[index] ?? '';
    const composed = composedWith(character, characters[index + 1]);
    if (composed && hasGlyph(composed.codePointAt(0) ?? 0)) {
      plain += composed;
      index += 1;
    } else if (character === '\n' || isPrintable(character, hasGlyph)) plain += character;
    else putEscape(character);
  }
  if (plain) pieces.push({ text: plain, escaped: false });
  return pieces;
}

/** The same as one string, for short labels. */
export function printable(text: string, hasGlyph: (codePoint: number) => boolean): string {
  return printablePieces(text, hasGlyph)
    .map((piece) => piece.text)
    .join('');
}

function isPrintable(character: string, hasGlyph: (codePoint: number) => boolean): boolean {
  return !invisible.test(character) && !rightToLeft.test(character) && hasGlyph(character.codePointAt(0) ?? 0);
}

function composedWith(base: string, mark: string | undefined): string | undefined {
  if (!mark || mark < '\u0300' || !/\p{M}/u.test(mark)) return undefined;
  const composed = (base + mark).normalize('NFC');
  return Array.from(composed).length === 1 ? composed : undefined;
}

function escapeOf(character: string): string {
  return `[U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`;
}
