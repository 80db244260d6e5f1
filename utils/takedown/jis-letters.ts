/** Rows of JIS X 0208 that hold characters; what browsers decode between and behind them are vendors' additions. */
const rows = [...Array(8).keys(), ...Array.from({ length: 69 }, (_, index) => index + 15)];

let known: Set<string> | undefined;

/** All characters of JIS X 0208, decoded once from their places. */
function jisLetters(): Set<string> {
  const places = rows.flatMap((row) => Array.from({ length: 94 }, (_, cell) => [row + 0xa1, cell + 0xa1]).flat());
  return new Set(new TextDecoder('euc-jp').decode(new Uint8Array(places)));
}

/**
 * The characters of a text that neither ASCII nor JIS X 0208 has, each once: forms and systems of offices may not take
 * 「髙」 or 「𠮷」, and a paper has to say how such a name is written.
 */
export function lettersOutsideJis(text: string): string[] {
  known ??= jisLetters();
  const has = known;
  return [...new Set([...text.normalize('NFC')])].filter((letter) => letter > '\u007f' && !has.has(letter));
}
