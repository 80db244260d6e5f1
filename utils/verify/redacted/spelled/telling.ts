import { Skeleton } from './skeleton';
import type { Span } from './undone-writing';

/** What gives a text away in part: pieces of it anywhere, and its beginning where "…" cuts it off. */
export interface Telling {
  /** The pieces of a long text that stand nowhere by chance, and those of half their length. */
  pieces: ReadonlySet<string>;
  halves: ReadonlySet<string>;
  half: number;
  /** As far as a title shows it, and from how many letters on that is no chance. */
  beginning: string;
  least: number;
}

/** Half a line of Japanese, or of Latin letters, that stands nowhere by chance, and what a title shows of a name. In letters. */
const dense = { half: 6, least: 4 };
const plain = { half: 12, least: 6 };
/** No title shows more of a text, in letters. */
const shown = 300;
const cutOff = /…|‥|⋯|\.{2,}|[・。．]{3,}/g;

/** Of an address its host tells nothing. */
export function tellingOf(value: string): Telling {
  const long = new Skeleton(value.replace(/https?:\/\/[^/\s]*/g, ' ')).text;
  const { half, least } = /[^\x20-\x7e]/.test(long) ? dense : plain;
  const isLong = long.length > half * 4;
  const cut = (size: number) =>
    new Set(Array.from({ length: isLong ? long.length - size + 1 : 0 }, (_, at) => long.slice(at, at + size)));
  return {
    pieces: cut(half * 2),
    halves: cut(half),
    half,
    beginning: /^\d*$/.test(long) ? '' : long.slice(0, shown),
    least: isLong ? half : least,
  };
}

/** Where the parts of a text end: of a long one its clauses, of a name whatever is no letter and no digit. */
const ends = { clause: /[。．.!！?？、，,;；:：\n…「」『』（）()"“”]+/, name: /[^\p{L}\p{N}\p{M}々〆ー]+/u };

/** Parts of a text that stand nowhere by chance, either: a clause, one of two names, the day in a time. */
export function tellingParts(value: string): string[] {
  // What is written for programs has its parts by their rules
  if (/[&%\\]/.test(value)) return [];
  const { pieces, least } = tellingOf(value);
  const lengthOf = (part: string) => new Skeleton(part).text.length;
  const parts = value.split(pieces.size > 0 ? ends.clause : ends.name).map((part) => part.trim());
  return [...new Set(parts)].filter(
    (part) => part !== value.trim() && lengthOf(part) >= least && !/^\d+$/.test(new Skeleton(part).text),
  );
}

/** Whether a text gives another away. */
export const tells = (skeleton: Skeleton, telling: Telling): boolean =>
  firstPiece(skeleton.text, telling) >= 0 || !cutOffs(skeleton, telling).next().done;

/** Where it does. */
export function* tellingPlaces(skeleton: Skeleton, telling: Telling): Generator<Span> {
  const { half, pieces } = telling;
  const first = firstPiece(skeleton.text, telling);
  for (let from = first; from >= 0 && from + half * 2 <= skeleton.text.length; from += 1)
    if (pieces.has(skeleton.text.slice(from, from + half * 2))) yield skeleton.span(from, from + half * 2);
  yield* cutOffs(skeleton, telling);
}

/** Every second half of a piece is looked up: one of them lies whole in it. */
function firstPiece(text: string, { half, halves, pieces }: Telling): number {
  for (let at = 0; pieces.size > 0 && at + half <= text.length; at += half)
    if (halves.has(text.slice(at, at + half)))
      for (let from = Math.max(0, at - half); from <= at; from += 1)
        if (pieces.has(text.slice(from, from + half * 2))) return from;
  return -1;
}

/** Letters right before a "…" that are the beginning of the other text, and as many of them as there are. */
function* cutOffs(skeleton: Skeleton, { beginning, least }: Telling): Generator<Span> {
  if (beginning.length < least || !skeleton.text.includes(beginning.slice(0, least))) return;
  const ends = [...skeleton.source.matchAll(cutOff)].map(({ index }) => skeleton.unitsBefore(index));
  if (ends.length === 0) return;
  const back = fallbacks(beginning);
  let [at, length] = [0, 0];
  for (const end of ends) {
    for (; at < end; at += 1) {
      const letter = skeleton.text.charAt(at);
      while (length > 0 && beginning.charAt(length) !== letter) length = back[length - 1] ?? 0;
      if (beginning.charAt(length) === letter) length += 1;
    }
    if (length >= least) yield skeleton.span(end - length, end);
  }
}

/** For each beginning of a word the longest shorter one that it ends with (Knuth, Morris and Pratt, 1977). */
function fallbacks(word: string): number[] {
  const back = [0];
  for (let at = 1, length = 0; at < word.length; at += 1) {
    while (length > 0 && word[at] !== word[length]) length = back[length - 1] ?? 0;
    if (word[at] === word[length]) length += 1;
    back.push(length);
  }
  return back;
}
