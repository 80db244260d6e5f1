import { editShare } from './edit-share';
import { longestBeside, type Unlike } from './laid-beside';
import { isMoreThanWords } from './more-than-words';
import { KnownPlaces, reach, type WhatFollows } from './what-follows';

/** So many texts show what usually stands in a place; some more show that it is a form, and no longer the copies of one. */
const enough = 5;
const formFrom = 16;
/** What so large a share of texts has is usual. */
const usual = 0.7;
/** A place is a blank where fewer than this have the same, whatever the others have. */
const seldom = 0.35;
/** A text is of a form that so many texts have as have the signs before three quarters of its places. */
const quarter = 0.75;
/** A place with so many times more texts before it is of all language, not of the form. */
const ofLanguage = 1.5;
/** By so many bits must an equal filling be rarer than chance among all texts; by fewer where few can be taken for one. */
const beyondChance = { few: 4, many: 11 };
/** What a blank with something else in it speaks against a copy, in bits: what others write too; own words, and each sign. */
const otherFilling = { shared: 12, own: 4, sign: 0.5, rare: 3, number: 6 };
/** Words of so many signs that have nothing in common are another filling wherever they stand. */
const other = { length: 4, unlike: 0.4 };
/** What a slip speaks for a copy where a form has a usual sign, in bits, up to so many signs of it and so many bits in all. */
const slip = { bits: 7, signs: 3, most: 20 };

/**
 * A form is printed: nobody has other signs in it than it has. What people put out again has a slip of somebody's nearly
 * everywhere: other signs in so large a share of its places, of one writer each, and in so many texts by the mean. Less is
 * said by fewer places, or where fewer texts are known.
 */
const byHand = { slips: 0.4, mean: 0.03, ofOne: 0.05, places: 20, times: 8 };

const number = /^\d+$/;

const knownOne = new KnownPlaces(longestBeside);
const knownOther = new KnownPlaces(longestBeside);
/** Whose places the first of them holds: one text is judged beside several. */
let looked: { text: string; usually: WhatFollows; count: number } | undefined;

/**
 * Whether of two alike texts one is a copy, or both are fillings of one form. What stands alike in blanks is worth as many
 * bits as it is rare there, a slip that nobody else made speaks for a copy, and a blank that is filled in otherwise against
 * it. Where nothing shows a form, or all show that people put it out again, it is unknown, and likeness alone says.
 */
export function toldApart(
  texts: readonly [string, string],
  places: readonly Unlike[],
  usually: WhatFollows,
): 'copy' | 'fillings' | 'unknown' {
  const [one, two] = texts;
  if (looked?.text !== one || looked.usually !== usually || looked.count !== usually.count) usually.look(one, knownOne);
  looked = { text: one, usually, count: usually.count };
  lookBeside(two, places, usually);
  const count = fillEqual(texts, places);
  const form = formOf(count);
  if (form >= formFrom && isByHand(count, form, places)) return 'unknown';
  const same = weighEqual(count, form);
  const unlike = weighUnlike(texts, places, form);
  const isFew = form < formFrom;
  const isShown = isFew
    ? same.blanks + 2 * unlike.fillings > unlike.slips + (form < formFrom / 2 ? 1 : 0)
    : same.blanks > 0 || (unlike.fillings > 0 && unlike.fillings >= unlike.slips);
  if (!isShown) return 'unknown';
  const bits = same.bits + unlike.bits - Math.log2(Math.max(1, usually.count));
  if (bits <= (isFew ? beyondChance.few : beyondChance.many)) return 'fillings';
  // Where hardly anybody is known to have the form, nothing but its length was weighed
  return form < enough && !isMoreThanWords(texts, places, usually) ? 'unknown' : 'copy';
}

/**
 * Of the other text only what stands near a difference is looked up: elsewhere the signs before a place and its own are those
 * of the first text, and what is known of them is the same.
 */
function lookBeside(two: string, places: readonly Unlike[], usually: WhatFollows): void {
  for (const { other: place } of places)
    usually.look(two, knownOther, place[0], Math.min(place[1] + reach, two.length + 1));
}

/**
 * Of each equal place: how many other texts have the signs before it, how many of them the same, how many what comes next to
 * it, and whether it is a blank.
 */
const equal = {
  times: new Uint16Array(longestBeside + 1),
  same: new Uint16Array(longestBeside + 1),
  next: new Uint16Array(longestBeside + 1),
  isBlank: new Uint8Array(longestBeside + 1),
};

/** Each by the text whose signs before it more texts have. Both texts themselves are not counted. How many there are. */
function fillEqual([one, two]: readonly [string, string], places: readonly Unlike[]): number {
  let [count, at, beside] = [0, 0, 0];
  for (let place = 0; place <= places.length; place += 1) {
    const clearFrom = at === 0 ? 0 : at + reach;
    const nearTo = place === 0 ? 0 : at + reach;
    const to = places[place]?.one[0] ?? one.length + 1;
    for (; at < to; at += 1, beside += 1, count += 1) {
      const isFirst = at >= nearTo || (knownOne.times[at] ?? 0) >= (knownOther.times[beside] ?? 0);
      const known = isFirst ? knownOne : knownOther;
      const here = isFirst ? at : beside;
      const own = at >= clearFrom ? 2 : 1;
      equal.times[count] = Math.max(0, (known.times[here] ?? 0) - own);
      equal.same[count] = Math.max(0, (known.same[here] ?? 0) - own);
      equal.next[count] = known.next[here] ?? 0;
      equal.isBlank[count] = isBlank(known, here) ? 1 : 0;
    }
    at = places[place]?.one[1] ?? one.length;
    beside = places[place]?.other[1] ?? two.length;
  }
  return count;
}

function isBlank(known: KnownPlaces, at: number): boolean {
  const [times = 0, most = 0, next = 0] = [known.times[at], known.most[at], known.next[at]];
  return times >= enough && (most < seldom * times || (most < usual * times && next > 1));
}

const timesOf = new Uint16Array(longestBeside + 1);

/** How many texts have the form, if it is one. */
function formOf(count: number): number {
  for (let at = 0; at < count; at += 1) timesOf[at] = equal.times[at] ?? 0;
  return count === 0 ? 0 : nthLeast(timesOf, count, Math.floor(count * quarter));
}

/** The number that would stand at a place if the first so many were sorted; they are moved about (Hoare 1961). */
function nthLeast(numbers: Uint16Array, count: number, place: number): number {
  let [from, to] = [0, count - 1];
  while (from < to) {
    const middle = numbers[(from + to) >> 1] ?? 0;
    let [up, down] = [from, to];
    while (up <= down) {
      while ((numbers[up] ?? 0) < middle) up += 1;
      while ((numbers[down] ?? 0) > middle) down -= 1;
      if (up > down) break;
      const moved = numbers[up] ?? 0;
      numbers[up] = numbers[down] ?? 0;
      numbers[down] = moved;
      up += 1;
      down -= 1;
    }
    if (place <= down) to = down;
    else if (place >= up) from = up;
    else break;
  }
  return numbers[place] ?? 0;
}

/** Whether what two texts share was put out again by many, and they differ in no blank of a form. */
function isByHand(count: number, form: number, places: readonly Unlike[]): boolean {
  const isOpen = (known: KnownPlaces, at: number) => {
    const [times = 0, most = 0] = [known.times[at], known.most[at]];
    return times >= byHand.times && times <= ofLanguage * form && most < seldom * times;
  };
  if (places.some(({ one, other: two }) => isOpen(knownOne, one[0]) || isOpen(knownOther, two[0]))) return false;
  let [fixed, slips, unlike] = [0, 0, 0];
  for (let at = 0; at < count; at += 1) {
    const [times = 0, same = 0, next = 0] = [equal.times[at], equal.same[at], equal.next[at]];
    if (equal.isBlank[at] === 1 || times < byHand.times) continue;
    fixed += 1;
    if (times <= same) continue;
    unlike += 1 - same / times;
    if (next <= 1 + byHand.ofOne * times) slips += 1;
  }
  return fixed >= byHand.places && slips > byHand.slips * fixed && unlike > byHand.mean * fixed;
}

/** What is filled in alike, in bits, and how many blanks of the form it stands in; signs that hardly anybody has count one. */
function weighEqual(count: number, form: number) {
  const fewer = usual * form - usual * Math.sqrt(form);
  let [bits, blanks, rare] = [0, 0, 0];
  for (let at = 0; at < count; at += 1) {
    const [times = 0, same = 0] = [equal.times[at], equal.same[at]];
    if (times < enough - 2) {
      rare += 1;
      // What stands just after a rare word is rare with it
      if (rare > reach) bits += 1;
      continue;
    }
    rare = 0;
    if (equal.isBlank[at] === 0) continue;
    bits -= Math.log2((same + 1) / (times + 1));
    if (same < fewer && times <= ofLanguage * form) blanks += 1;
  }
  return { bits, blanks };
}

/** What speaks for and against a copy where the texts differ, in bits, with the blanks filled in otherwise and the slips. */
function weighUnlike([one, two]: readonly [string, string], places: readonly Unlike[], form: number) {
  let [bits, fillings, slips, forCopy, before] = [0, 0, 0, 0, -reach];
  for (const place of places) {
    const [here, there] = [one.slice(...place.one), two.slice(...place.other)];
    const size = Math.max(here.length, there.length);
    const [at, beside] = [place.one[0], place.other[0]];
    const times = knownOne.times[at] ?? 0;
    const isKnown = times >= enough && at - before >= reach;
    before = place.one[1];
    // Nobody who copies changes a number to another one: marks that were given, or a price
    if (number.test(here) && number.test(there)) {
      fillings += 1;
      bits -= otherFilling.number;
      continue;
    }
    const shared = Number(isOften(knownOne, place.one, one)) + Number(isOften(knownOther, place.other, two));
    const hasOwnWords =
      form >= enough - 2 &&
      Math.min(here.length, there.length) >= other.length &&
      editShare(here, there) < other.unlike;
    const isUsual = isKnown && Math.max(knownOne.same[at] ?? 0, knownOther.same[beside] ?? 0) >= usual * times;
    if (isUsual && !hasOwnWords) {
      const gain = Math.min(slip.bits - otherFilling.sign * Math.max(0, size - slip.signs), slip.most - forCopy);
      forCopy += Math.max(0, gain);
      bits += gain;
      if (gain > 0) slips += 1;
      continue;
    }
    if (!hasOwnWords && shared < 2 && !isKnown) {
      bits -= 1;
      continue;
    }
    if (shared === 2 || times - 2 <= ofLanguage * form) fillings += 1;
    if (hasOwnWords || shared === 0) bits -= otherFilling.own + otherFilling.sign * size;
    else bits -= shared === 2 ? otherFilling.shared : Math.min(otherFilling.rare, size);
  }
  return { bits, fillings, slips };
}

/** Whether what stands from here to there, and the signs after it, is what others write too. */
function isOften(known: KnownPlaces, [from, to]: readonly [number, number], text: string): boolean {
  for (let at = from; at < Math.min(to + 3, text.length + 1); at += 1) if ((known.same[at] ?? 0) < 2) return false;
  return true;
}
