import { lettersOf } from '../papers/paper-letters';

/** Names of columns, signs and sites that stand beside each other. */
const longestShort = 12;

/**
 * For each text, runs of at least so many letters that stand in no known text: neither three in a row nor as whole short
 * words, where two of those meet. Blanks, signs and digits are left out, and the time grows with the lengths and no faster.
 */
export function strangeRuns(texts: readonly string[], known: readonly string[], fewest: number): string[][] {
  const own = texts.map(wordLetters);
  const strange = new Set(own.flatMap((text) => [...triplesOf(text)]));
  const short = new Set<string>();
  for (const text of known) {
    const letters = wordLetters(text);
    if (letters.length <= longestShort) short.add(letters);
    for (const triple of triplesOf(letters)) strange.delete(triple);
  }
  return own.map((text) => runsIn(text, knownIn(text, strange, short), fewest));
}

const wordLetters = (text: string) => lettersOf(text).replace(/\p{N}/gu, '');

/** Three code units as one number below 2 ** 48. */
function* triplesOf(text: string): Generator<number> {
  for (let at = 0; at + 2 < text.length; at += 1) yield tripleAt(text, at);
}
const tripleAt = (text: string, at: number) =>
  text.charCodeAt(at) * 0x1_0000_0000 + text.charCodeAt(at + 1) * 0x1_0000 + text.charCodeAt(at + 2);

/** 1 for each letter that is known. */
function knownIn(text: string, strange: ReadonlySet<number>, short: ReadonlySet<string>): Uint8Array {
  const isKnown = new Uint8Array(text.length);
  for (let at = 0; at + 2 < text.length; at += 1) if (!strange.has(tripleAt(text, at))) isKnown.fill(1, at, at + 3);
  for (let at = 0; at < text.length; at += 1) {
    if (isKnown[at] === 1) continue;
    let end = Math.min(text.length, at + longestShort);
    while (end > at + 1 && !short.has(text.slice(at, end))) end -= 1;
    if (end > at + 1) isKnown.fill(1, at, end);
  }
  return isKnown;
}

function runsIn(text: string, isKnown: Uint8Array, fewest: number): string[] {
  const runs: string[] = [];
  for (let at = 0, from = 0; at <= text.length; at += 1) {
    if (at < text.length && isKnown[at] === 0) continue;
    if (at - from >= fewest) runs.push(text.slice(from, at).slice(0, 80));
    from = at + 1;
  }
  return runs;
}
