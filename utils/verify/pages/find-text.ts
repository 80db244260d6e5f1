/**
 * Where `text` stands in `words`, in time that grows with their lengths and no faster (Knuth, Morris, Pratt 1977): a
 * hostile page of one letter costs a plain search hours.
 * @param fits asked of each place; the first that does is given
 * @returns the first place, or -1, and the length of the longest beginning of `text` that stands anywhere
 */
export function findText(
  text: string,
  words: string,
  fits: (at: number) => boolean = () => true,
): { at: number; longest: number } {
  if (text === '') return { at: 0, longest: 0 };
  const back = new Int32Array(text.length);
  for (let at = 1, held = 0; at < text.length; at += 1) {
    while (held > 0 && text.charCodeAt(at) !== text.charCodeAt(held)) held = back[held - 1] ?? 0;
    if (text.charCodeAt(at) === text.charCodeAt(held)) held += 1;
    back[at] = held;
  }
  let held = 0;
  let longest = 0;
  for (let at = 0; at < words.length; at += 1) {
    while (held > 0 && words.charCodeAt(at) !== text.charCodeAt(held)) held = back[held - 1] ?? 0;
    if (words.charCodeAt(at) === text.charCodeAt(held)) held += 1;
    if (held > longest) longest = held;
    if (held < text.length) continue;
    if (fits(at - held + 1)) return { at: at - held + 1, longest };
    held = back[held - 1] ?? 0;
  }
  return { at: -1, longest };
}

/** The length of the longest end of `text` that stands anywhere in `words`. */
export function longestEnd(text: string, words: string): number {
  const reversed = (one: string) => one.split('').reverse().join('');
  return findText(reversed(text), reversed(words)).longest;
}

/** How much of `text`, in pieces of three letters, stands anywhere in `words`: 0 to 1. */
export function shareIn(text: string, words: string): number {
  const wanted = new Set(piecesOf(text));
  const all = wanted.size;
  for (const piece of piecesOf(words)) wanted.delete(piece);
  return all === 0 ? 1 : 1 - wanted.size / all;
}

/** Three code units as one number below 2 ** 48. */
function* piecesOf(text: string): Generator<number> {
  for (let at = 0; at + 2 < text.length; at += 1)
    yield text.charCodeAt(at) * 0x1_0000_0000 + text.charCodeAt(at + 1) * 0x1_0000 + text.charCodeAt(at + 2);
}
