import { AlikeTexts } from './alike-texts';
import { Bursts } from './bursts';
import { editShare } from './edit-share';
import { ownWords } from './own-words';
import { isSharedForm } from './shared-form';
import { StockWords } from './stock-words';
import { areTwoFillings } from './two-fillings';
import { WhatFollows } from './what-follows';

/** What a record is compared by. */
export interface ComparedRecord {
  /** The case it belongs to. */
  caseId: string;
  text: string;
  /** The platform's own name of an account; on boards valid for the day and the place where it was given. */
  author?: string;
  thread?: string;
  /** The page of a shop that was reviewed, else the shop that the case is about. */
  shop?: string;
  /** When it was posted, to the minute at least; milliseconds since 1970. */
  postedAt?: number;
  /** The day on which it was posted, in Japan. */
  postedOn?: string;
}

/** Why two cases belong together: a measured fact, never a guess who wrote. `asks` waits for a person. */
export interface Join {
  one: string;
  other: string;
  by: 'text' | 'author' | 'burst';
  /** By edit distance, 0 to 1; for `text` alone. */
  share?: number;
  asks?: true;
}

/** From so much alike texts are joined, and from so much a person is asked. */
const joinsFrom = 0.7;
const asksFrom = 0.6;
/** Shorter texts say too little: they are compared within a place; who has an author in common is joined by that. */
const shortText = 15;
/** So many alike texts with other words in them show that what they share is a form. */
const formFrom = 3;
/** So many joins by text of one record, the likest first. */
const mostJoins = 3;

/** A text as it was first met. */
interface Kept {
  words: string;
  record: ComparedRecord;
}

/** A join by text, and how many texts were known when it was last judged. */
interface Judged {
  join: Join;
  texts: readonly [string, string];
  isNear: boolean;
  at: number;
}

interface Alike {
  kept: Kept;
  share: number;
  isForm: boolean;
}

/** So many times the texts that were known, and a join is judged again. */
const againAfter = 1.5;

/** Compares each record with those before it. What is known stays in memory: 100,000 records of 60 characters take about 60 MB. */
export class JoinFinder {
  readonly #others: Join[] = [];
  #byWords: Judged[] = [];
  readonly #texts = new AlikeTexts();
  readonly #stock = new StockWords();
  readonly #usually = new WhatFollows();
  readonly #bursts = new Bursts<ComparedRecord>();
  readonly #kept: Kept[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #latestOf = new Map<string, ComparedRecord>();

  /** Takes a record in. */
  add(record: ComparedRecord): void {
    this.#byText(record);
    this.#byAuthor(record);
    for (const other of this.#bursts.add(record)) this.#join(record, other, 'burst');
  }

  /** What was found, less what later texts show to be a form or what everybody writes. */
  joins(): Join[] {
    this.#byWords = this.#byWords.filter((judged) => {
      if (judged.at * againAfter > this.#kept.length) return true;
      judged.at = this.#kept.length;
      return this.#isTelling(judged.texts, judged.isNear);
    });
    return [...this.#byWords.map(({ join }) => join), ...this.#others];
  }

  /** Whether what two texts share was not written by everybody; at one place at one time it is. */
  #isTelling([one, other]: Judged['texts'], isNear: boolean): boolean {
    return isNear || !(this.#stock.isStock(one) || areTwoFillings(one, other, this.#usually));
  }

  #join(record: ComparedRecord, before: ComparedRecord, by: 'author' | 'burst'): void {
    if (record.caseId !== before.caseId) this.#others.push({ one: record.caseId, other: before.caseId, by });
  }

  #byText(record: ComparedRecord): void {
    const words = ownWords(record.text);
    if (words === '') return;
    const { author, postedAt } = record;
    const place = placeOf(record);
    this.#stock.add(words, { ...(author && { author }), ...(place && { place }), ...(postedAt && { at: postedAt }) });
    const isShort = words.length < shortText;
    if (isShort && place === undefined) return;
    const key = isShort ? `${place}\n${words}` : words;
    const same = this.#kept[this.#numbers.get(key) ?? -1];
    if (same) {
      this.#joinText({ words, record }, { kept: same, share: 1, isForm: false }, true);
      return;
    }
    const kept: Kept = { words, record };
    this.#usually.add(words);
    const met = this.#texts.add(words, isShort ? place : undefined).flatMap((number): Alike[] => {
      const other = this.#kept[number];
      const share = other && shareOf(words, other.words);
      return other && share !== undefined ? [{ kept: other, share, isForm: isSharedForm(words, other.words) }] : [];
    });
    const alike = met.sort((one, other) => other.share - one.share);
    this.#numbers.set(key, this.#kept.length);
    this.#kept.push(kept);
    this.#joinAlike(kept, alike);
  }

  #joinAlike(kept: Kept, alike: readonly Alike[]): void {
    // What many have with other words in it is a form; what one has may be a copy with a new end: a person says
    const isKnownForm = alike.filter(({ isForm }) => isForm).length >= formFrom;
    const sure = alike.filter(({ isForm, share }) => !isForm && share >= joinsFrom);
    const asked = alike.filter((other) => !other.isForm || !isKnownForm || isNear(kept.record, other.kept.record));
    for (const other of sure.slice(0, mostJoins)) this.#joinText(kept, other, true);
    if (sure.length === 0) for (const other of asked.slice(0, 1)) this.#joinText(kept, other, false);
  }

  #joinText({ words, record }: Kept, { kept: before, share }: Alike, isSure: boolean): void {
    if (record.caseId === before.record.caseId) return;
    const join: Join = { one: record.caseId, other: before.record.caseId, by: 'text', share };
    this.#byWords.push({
      join: isSure ? join : { ...join, asks: true },
      texts: [words, before.words],
      isNear: isNear(record, before.record),
      at: 0,
    });
  }

  #byAuthor(record: ComparedRecord): void {
    if (record.author === undefined) return;
    const before = this.#latestOf.get(record.author);
    this.#latestOf.set(record.author, record);
    if (before) this.#join(record, before, 'author');
  }
}

/** How much of the longer text the other one has, where that is enough for a question at least. */
function shareOf(words: string, other: string): number | undefined {
  const [shorter, longer] = [Math.min(words.length, other.length), Math.max(words.length, other.length)];
  if (shorter < asksFrom * longer) return undefined;
  const share = editShare(words, other);
  return share < asksFrom ? undefined : share;
}

/** Where and when short words mean the same: a thread, or what is written about one shop on one day. */
function placeOf({ thread, shop, postedOn }: ComparedRecord): string | undefined {
  return thread ?? (shop !== undefined && postedOn !== undefined ? `${shop} ${postedOn}` : undefined);
}

const isNear = (one: ComparedRecord, other: ComparedRecord) => {
  const place = placeOf(one);
  return place !== undefined && place === placeOf(other);
};
