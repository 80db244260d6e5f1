import { AlikeTexts } from './alike-texts';
import { Bursts } from './bursts';
import { editShare } from './edit-share';
import { longestBeside, type Unlike, unlikePlaces } from './laid-beside';
import { ownWords } from './own-words';
import { isSharedForm } from './shared-form';
import { StockWords } from './stock-words';
import { toldApart } from './told-apart';
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
  /** What is like no other teaches nothing of forms. */
  isTaught: boolean;
}

/** A join by text, and how many texts were known when it was last judged. */
interface Judged {
  join: Join;
  texts: readonly [string, string];
  places: readonly Unlike[];
  isNear: boolean;
  at: number;
}

interface Alike {
  kept: Kept;
  share: number;
  places: readonly Unlike[];
  isForm: boolean;
}

/** So many times the texts that were known, and a join is judged again. */
const againAfter = 1.5;
/** So many of them at one time, so that no new record waits for all. */
const mostAgain = 100;

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
    let left = mostAgain;
    this.#byWords = this.#byWords.filter((judged) => {
      const isFirst = judged.at === 0;
      if (judged.at * againAfter > this.#kept.length || (!isFirst && left === 0)) return true;
      judged.at = this.#kept.length;
      if (!isFirst) left -= 1;
      return this.#isTelling(judged);
    });
    return [...this.#byWords.map(({ join }) => join), ...this.#others];
  }

  /** Whether what two texts share was not written by everybody; at one place at one time it is. */
  #isTelling({ texts, places, isNear }: Judged): boolean {
    if (isNear) return true;
    if (this.#stock.isStock(texts[0])) return false;
    return this.#told(texts, places) !== 'fillings';
  }

  #told(texts: Judged['texts'], places: readonly Unlike[]): ReturnType<typeof toldApart> {
    return isTooLong(texts) ? 'unknown' : toldApart(texts, places, this.#usually);
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
      this.#teach(same);
      this.#usually.add(words);
      this.#joinText({ words, record }, { kept: same, share: 1, places: [] }, true);
      return;
    }
    const kept: Kept = { words, record, isTaught: false };
    const met = this.#texts.add(words, isShort ? place : undefined).flatMap((number): Alike[] => {
      const other = this.#kept[number];
      const share = other && shareOf(words, other.words);
      if (!other || share === undefined) return [];
      const places = placesOf([words, other.words], share);
      return [{ kept: other, share, places, isForm: isSharedForm(words, other.words, places) }];
    });
    const alike = met.sort((one, other) => other.share - one.share);
    this.#numbers.set(key, this.#kept.length);
    this.#kept.push(kept);
    if (alike.length === 0) return;
    this.#teach(kept);
    for (const { kept: other } of alike) this.#teach(other);
    this.#joinAlike(kept, alike);
  }

  #teach(kept: Kept): void {
    if (!kept.isTaught) this.#usually.add(kept.words);
    kept.isTaught = true;
  }

  #joinAlike(kept: Kept, alike: readonly Alike[]): void {
    const { words, record } = kept;
    // What many have with other words in it is a form; what one has may be a copy with a new end: a person says
    const isKnownForm = alike.filter(({ isForm }) => isForm).length >= formFrom;
    const asked: Alike[] = [];
    let sure = 0;
    for (const other of alike) {
      if (sure === mostJoins) return;
      const isClose = isNear(record, other.kept.record);
      const told = this.#told([words, other.kept.words], other.places);
      if (told === 'fillings' && !isClose) continue;
      if (other.share >= joinsFrom && (told === 'copy' || !other.isForm)) {
        this.#joinText(kept, other, true);
        sure += 1;
      } else if (!other.isForm || !isKnownForm || isClose) asked.push(other);
    }
    if (sure === 0) for (const other of asked.slice(0, 1)) this.#joinText(kept, other, false);
  }

  #joinText(
    { words, record }: Pick<Kept, 'words' | 'record'>,
    { kept: before, share, places }: Omit<Alike, 'isForm'>,
    isSure: boolean,
  ): void {
    if (record.caseId === before.record.caseId) return;
    const join: Join = { one: record.caseId, other: before.record.caseId, by: 'text', share };
    this.#byWords.push({
      join: isSure ? join : { ...join, asks: true },
      texts: [words, before.words],
      places,
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

const isTooLong = ([one, other]: Judged['texts']) => Math.max(one.length, other.length) > longestBeside;

/** Where two texts differ that are so much alike. */
function placesOf(texts: Judged['texts'], share: number): Unlike[] {
  if (share === 1 || isTooLong(texts)) return [];
  return unlikePlaces(...texts, Math.round((1 - share) * Math.max(texts[0].length, texts[1].length)));
}

/** Where and when short words mean the same: a thread, or what is written about one shop on one day. */
function placeOf({ thread, shop, postedOn }: ComparedRecord): string | undefined {
  return thread ?? (shop !== undefined && postedOn !== undefined ? `${shop} ${postedOn}` : undefined);
}

const isNear = (one: ComparedRecord, other: ComparedRecord) => {
  const place = placeOf(one);
  return place !== undefined && place === placeOf(other);
};
