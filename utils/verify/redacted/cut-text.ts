import { redactedMark } from '../../shapes/schema';
import { Skeleton, stop } from './spelled/skeleton';

/** What our hand takes out has two letters or, where it has next to none, two signs that can be seen. */
const least = 2;
const sign = /[\p{L}\p{N}\p{P}\p{S}]/u;
const unseen = /\p{Default_Ignorable_Code_Point}/u;
/** Nobody sees them, and programs read them. */
const tag = /[\u{e0020}-\u{e007e}]/u;
/** Comparisons of words with texts; past them the first reading is as good as the other. */
const mostLooks = 20_000_000;
/** Of what stands on both sides of a mark, where the text is otherwise another. */
const beside = 12;
const longest = 300;
const telling = 4;
/** In the place of a mark that the original has itself: it is taken out as one piece, and tells nothing. A noncharacter. */
const itsOwn = '\ufdd0';
const withoutOwn = (original: string) => original.replaceAll(redactedMark, itsOwn);
const told = (covers: readonly string[]) => covers.flatMap((cover) => cover.split(itsOwn)).filter(Boolean);

/** How much a sign counts: one that stands for many letters (㍿) counts as they. */
function weightOf(letter: string): number {
  if (letter === itsOwn) return least;
  if (tag.test(letter)) return 1;
  if (!sign.test(letter) || unseen.test(letter)) return 0;
  return Math.max(1, [...new Skeleton(letter).text].length);
}

/** Where enough has been passed from here on for a mark to stand for it. */
function enoughAfter(text: string, from: number): number {
  let [at, weight] = [from, 0];
  while (weight < least) {
    if (at >= text.length) return Number.POSITIVE_INFINITY;
    const letter = String.fromCodePoint(text.codePointAt(at) ?? 0);
    weight += weightOf(letter);
    at += letter.length;
  }
  return at;
}

function enoughBefore(text: string, to: number): number {
  let [at, weight] = [to, 0];
  while (weight < least) {
    if (at <= 0) return Number.NEGATIVE_INFINITY;
    const isPair = at > 1 && (text.codePointAt(at - 2) ?? 0) > 0xffff;
    const letter = text.slice(isPair ? at - 2 : at - 1, at);
    weight += weightOf(letter);
    at -= letter.length;
  }
  return at;
}

/** Each piece where it can first stand: if there is a way at all, this is one. */
function fromFirst(pieces: readonly string[], original: string): string[] | undefined {
  const [first = '', ...rest] = pieces;
  const last = rest.pop() ?? '';
  const end = original.length - last.length;
  const covers: string[] = [];
  let at = first.length;
  for (const piece of [...rest, undefined]) {
    const from = enoughAfter(original, at);
    if (from > end) return undefined;
    const found = piece === undefined ? end : original.indexOf(piece, from);
    if (found < from || found > end) return undefined;
    covers.push(original.slice(at, found));
    at = found + (piece?.length ?? 0);
  }
  return covers;
}

/** Each piece where it can last stand. */
function fromLast(pieces: readonly string[], original: string): string[] | undefined {
  const [first = '', ...rest] = pieces;
  const last = rest.pop() ?? '';
  const covers: string[] = [];
  let end = original.length - last.length;
  for (const piece of [...rest.reverse(), undefined]) {
    const { length } = piece ?? '';
    const to = enoughBefore(original, end) - length;
    if (to < first.length) return undefined;
    const found = piece === undefined ? first.length : original.lastIndexOf(piece, to);
    if (found < first.length) return undefined;
    covers.unshift(original.slice(found + length, end));
    end = found;
  }
  return covers;
}

/** Whether anything of what the marks stand for stands beside them. */
function remains(covers: readonly string[], pieces: readonly string[]): boolean {
  const words = new Set(told(covers).map((cover) => new Skeleton(cover).text));
  const { text } = new Skeleton(pieces.join(stop));
  if (words.size * text.length > mostLooks) return false;
  return [...words].some((word) => word.length >= least && text.includes(word));
}

/**
 * What each mark of a text stands for in the original, of which all else stands there in its order; `undefined` where the
 * text is not the original with words taken out, or a mark stands for nothing. Of two readings the one in which nothing of it is left.
 */
export function coversOf(copy: string, source: string): string[] | undefined {
  const pieces = copy.split(redactedMark);
  if (pieces.length === 1) return copy === source ? [] : undefined;
  const original = withoutOwn(source);
  const [first = ''] = pieces;
  if (!original.startsWith(first) || !original.endsWith(pieces.at(-1) ?? '')) return undefined;
  const covers = fromFirst(pieces, original);
  if (!covers || pieces.length === 2 || !remains(covers, pieces)) return covers && told(covers);
  const others = fromLast(pieces, original);
  return told(others && !remains(others, pieces) ? others : covers);
}

/** The same of a text that is otherwise another: what stands in the original between the words on both sides of a mark. */
export function guessedCovers(copy: string, source: string): string[] {
  const pieces = copy.split(redactedMark);
  const original = withoutOwn(source);
  const covers = pieces.slice(1).flatMap((after, index) => {
    const left = (pieces[index] ?? '').slice(-beside);
    const found = original.indexOf(left);
    const at = found + left.length;
    if (found < 0 || (left === '' && index > 0)) return [];
    if (after === '') return index === pieces.length - 2 ? withinReason(original.slice(at)) : [];
    // Words that were put behind the mark are passed over
    for (let skipped = 0; skipped <= longest; skipped += 1) {
      const right = after.slice(skipped, skipped + beside);
      if (skipped > 0 && right.length < telling) return [];
      const end = original.indexOf(right, at);
      if (end >= at) return withinReason(original.slice(at, end));
    }
    return [];
  });
  return told(covers);
}

const withinReason = (cover: string) => (cover !== '' && cover.length <= longest ? [cover] : []);
