import { TooLarge } from '../../pdf/pdf-words';
import { otherForms, withoutLead } from './other-forms';
import { otherWays } from './other-ways';
import { readings, unescaped } from './readings';
import { asChosen, Skeleton, stop } from './skeleton';
import { type Telling, tellingPlaces } from './telling';
import { asWritten, type Reading, type Span } from './undone-writing';

/** A word as it is searched: by its letters and digits, or as it is written where it has next to none. */
export interface Needle {
  text: string;
  word: string;
  /** The word with what parts its signs, where something does. */
  chosen: string | undefined;
  isVerbatim: boolean;
  /** Short Latin words and numbers, which stand in much by chance once spaces and marks are passed over. */
  isTight: boolean;
  isMirrored: boolean;
}

/** Words of this length or less are shown for a decision, in characters. */
export const shortest = 3;

/** Latin words and numbers from these lengths on are found whatever parts their signs. */
const loose = { letters: 6, digits: 9 };

/** Digests and ids: short words of hexadecimal digits stand in them by chance. */
const digests = /[0-9a-f]{16,}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi;

const lengthOf = (text: string) => [...text].length;
const isNumber = (text: string) => /^\d+$/.test(text);
const isLatin = (text: string) => /^[\0-\x7f]*$/.test(text);
/** Places in one text where a short word stands by chance; in no honest one there are as many. */
const mostChances = 200_000;

/** What a rough reading holds by chance. */
const isSlight = ({ text }: Needle, isJoined = false) => lengthOf(text) < (isLatin(text) ? (isJoined ? 7 : 4) : 2);

/**
 * The forms in which a word is searched: its letters as written and with its escapes undone, without a sign that leads it, in
 * the other ways of writing, an id in hexadecimal digits, and each backwards where that is no common word. Nothing for a word without any sign that counts.
 */
export function needlesOf(word: string): Needle[] {
  const undone = (unescaped(asWritten(word))?.text ?? word).trim();
  const bare = [undone, ...withoutLead(undone)];
  const ways = bare.flatMap((own) => [own, ...[...otherWays({ text: own })].map(({ text }) => text)]);
  const forward = [word, ...ways, ...[...new Set(ways)].flatMap(otherForms)].flatMap(
    (own) => needleOf(own.trim()) ?? [],
  );
  const [first] = forward;
  if (first && isNumber(first.text) && first.text.length >= loose.digits)
    forward.push(...[needleOf(BigInt(first.text).toString(16))].flatMap((needle) => needle ?? []));
  const isLong = ({ text }: Needle) => isNumber(text) && text.length >= loose.digits;
  const backward = forward.filter((own) => (!own.isTight || isLong(own)) && !own.isVerbatim).map(mirrored);
  return [...forward, ...backward].filter(
    ({ text, word, isTight }, index, all) =>
      all.findIndex((other) => other.text === text && (!isTight || other.word === word)) === index,
  );
}

export function mirrored(needle: Needle): Needle {
  const backwards = (own: string) => [...own].reverse().join('');
  const { text, word, chosen } = needle;
  return {
    ...needle,
    text: backwards(text),
    word: backwards(word),
    chosen: chosen && backwards(chosen),
    isMirrored: true,
  };
}

function needleOf(written: string): Needle | undefined {
  const word = written.replace(/^@/, '').toLowerCase();
  const { text } = new Skeleton(word);
  const isVerbatim = lengthOf(text) < Math.min(2, lengthOf(word));
  if (word === '') return undefined;
  const isTight = isNumber(text) || (isLatin(text) && text.length < loose.letters);
  const chosen = isTight && lengthOf(word) > text.length ? asChosen(word) : undefined;
  return { text: isVerbatim ? word : text, word, chosen, isVerbatim, isTight, isMirrored: false };
}

/** One reading, searched for many words; its forms are made once. */
export class Searched {
  readonly whole: Skeleton;
  #bare: Skeleton | undefined;
  #lower: string | undefined;
  #chances = 0;
  constructor(readonly reading: Reading) {
    this.whole = new Skeleton(reading.text);
  }

  /** Places of a word in the reading, in order. */
  *places(needle: Needle): Generator<Span> {
    const { text, isVerbatim } = needle;
    if (this.reading.isRough && isSlight(needle, this.reading.isJoined)) return;
    if (this.reading.isGuess && lengthOf(text) < shortest) return;
    if (isVerbatim) this.#lower ??= this.reading.text.toLowerCase();
    const form = isVerbatim ? (this.#lower ?? '') : this.whole.text;
    let at = form.indexOf(text);
    if (at < 0) return;
    if (isVerbatim) {
      for (; at >= 0; at = form.indexOf(text, at + text.length)) yield { start: at, end: at + text.length };
      return;
    }
    const skeleton = /^[0-9a-f]{1,15}$/.test(text) ? this.#withoutDigests() : this.whole;
    for (at = skeleton.text.indexOf(text); at >= 0; at = skeleton.text.indexOf(text, at + 1)) {
      if (!needle.isTight || isMeant(skeleton, at, needle)) yield skeleton.span(at, at + text.length);
      else if (++this.#chances > mostChances) throw new TooLarge();
    }
  }

  /** Of the same length, so that places stay what they are. */
  #withoutDigests(): Skeleton {
    this.#bare ??= new Skeleton(this.reading.text.replace(digests, (own) => stop.repeat(own.length)));
    return this.#bare;
  }
}

/** Whether a digit of the same kind stands right beside this unit: the two are of one number. ① before ０９０ counts it. */
function isTouched(skeleton: Skeleton, unit: number, beside: number): boolean {
  if (!/\d/.test(skeleton.text.charAt(beside)) || skeleton.isParted(Math.max(unit, beside))) return false;
  const [one, other] = [unit, beside].map((at) => {
    const { start, end } = skeleton.span(at, at + 1);
    const sign = skeleton.source.slice(start, end);
    return [/^\p{Nd}/u, /^\p{No}/u].findIndex((kind) => kind.test(sign));
  });
  return one === other;
}

/**
 * Whether letters that may stand there by chance are the word: in one piece, as the word is written, or parted from what is
 * beside. A number from nine digits on is one whatever parts its digits, and whatever but a digit stands beside it.
 */
function isMeant(skeleton: Skeleton, at: number, { text, word, chosen }: Needle): boolean {
  const end = at + text.length;
  const inside = Array.from({ length: text.length - 1 }, (_, index) => at + index + 1);
  if (lengthOf(word) === text.length && !inside.some((unit) => skeleton.isParted(unit))) return true;
  const { start, end: last } = skeleton.span(at, end);
  const written = skeleton.source.slice(start, last);
  if (written.toLowerCase() === word || (chosen !== undefined && asChosen(written) === chosen)) return true;
  const isNumeric = isNumber(text);
  if (isNumeric && text.length >= loose.digits)
    return !isTouched(skeleton, at, at - 1) && !isTouched(skeleton, end - 1, end);
  if (isNumeric && text.length >= loose.letters && /^[\p{N}\s]+$/u.test(written)) return true;
  return !isNumeric && skeleton.isParted(at) && skeleton.isParted(end);
}

/** Whether one of the words stands in a text, in any writing. */
export function hasWord(text: string, needles: readonly Needle[], mark: string): boolean {
  for (const reading of readings({ text: text.replaceAll(mark, stop) })) {
    const searched = new Searched(reading);
    if (needles.some((needle) => !searched.places(needle).next().done)) return true;
  }
  return false;
}

/** Puts `mark` in the place of every word and of what gives a text away, however it is spelled there; what overlaps becomes one. */
export function markWords(
  text: string,
  needles: readonly Needle[],
  mark: string,
  tellings: readonly Telling[] = [],
): { text: string; count: number } {
  if (needles.length === 0 && tellings.length === 0) return { text, count: 0 };
  const places: Span[] = [];
  for (const reading of readings(asWritten(text))) {
    const searched = new Searched(reading);
    const found = [
      ...needles.flatMap((needle) => [...searched.places(needle)]),
      ...tellings.flatMap((telling) => [...tellingPlaces(searched.whole, telling)]),
    ];
    for (const { start, end } of found) places.push(reading.span?.(start, end) ?? { start, end });
  }
  places.sort((a, b) => a.start - b.start || b.end - a.end);
  let [clean, at, count] = ['', 0, 0];
  for (const { start, end } of places) {
    if (start < at) {
      // A longer word that begins in a shorter one ends later
      if (end > at) at = end;
      continue;
    }
    clean += text.slice(at, start) + mark;
    at = end;
    count += 1;
  }
  return { text: clean + text.slice(at), count };
}
