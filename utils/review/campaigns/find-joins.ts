import { type ComparedRecord, type FoldedRecord, meetingPlace } from '../../evidence/compared/compared-record';
import { Bursts } from './bursts';
import type { Join } from './join';
import { type JoinByText, type JoinNews, JudgedJoins } from './judged-joins';
import type { Measured } from './likeness/how-alike';
import { longestBeside, type Unlike, unlikePlaces } from './likeness/laid-beside';
import { isMoreThanWords } from './likeness/more-than-words';
import { isSharedForm } from './likeness/shared-form';
import { StockWords } from './likeness/stock-words';
import { toldApart } from './likeness/told-apart';
import { WhatFollows } from './likeness/what-follows';
import { TextGroups } from './text-groups';

/** From so much alike texts are joined. */
const joinsFrom = 0.7;
/** So many alike texts with other words in them show that what they share is a form. */
const formFrom = 3;
/** So many joins by text of one record, the likest first: of what they do not hold together a person says. */
const mostJoins = 3;

/** A text as it was first met. */
interface Kept {
  words: string;
  record: ComparedRecord;
  /** What is like no other teaches nothing of forms. */
  isTaught: boolean;
}

interface Alike {
  kept: Kept;
  /** Its number among the texts. */
  number: number;
  share: number;
}

/** Where it differs, and whether what both share looks like a form. */
interface Looked extends Alike {
  places: readonly Unlike[];
  isForm: boolean;
}

/** Judges what each record has in common with those before it. What is known stays in memory: 100,000 records of 60 characters take about 60 MB. */
export class JoinFinder {
  #others: Join[] = [];
  readonly #byWords = new JudgedJoins((join) => this.#isTelling(join));
  readonly #stock = new StockWords();
  readonly #usually = new WhatFollows();
  readonly #bursts = new Bursts<ComparedRecord>();
  readonly #kept: Kept[] = [];
  /** Which texts are copies of one another for sure, as far as it shows while they come. */
  readonly #together = new TextGroups();
  readonly #latestOf = new Map<string, ComparedRecord>();

  /** Takes a record in, with the earlier texts that are like it. */
  add([record, words]: FoldedRecord, met: Measured): void {
    this.#learn(record, words);
    const same = met && 'same' in met ? this.#kept[met.same] : undefined;
    if (same) this.#bySameText(record, same);
    else if (met && 'alike' in met) this.#byText({ words, record, isTaught: false }, met.alike);
    this.#byAuthor(record);
    for (const other of this.#bursts.add(record)) this.#join(record, other, 'burst');
  }

  /** What was found since the last look, and what was found before and is taken back: a form, or what everybody writes. */
  news(): JoinNews {
    const { come, gone } = this.#byWords.news(this.#kept.length);
    const others = this.#others;
    this.#others = [];
    return { come: [...come, ...others], gone };
  }

  /** Whether what two texts share was not written by everybody; at one place at one time it is. */
  #isTelling({ texts, places, isNear }: JoinByText): boolean {
    if (isNear) return true;
    if (this.#stock.isStock(texts[0])) return false;
    return this.#told(texts, places) !== 'fillings';
  }

  #told(texts: JoinByText['texts'], places: readonly Unlike[]): ReturnType<typeof toldApart> {
    return isTooLong(texts) ? 'unknown' : toldApart(texts, places, this.#usually);
  }

  #join(record: ComparedRecord, before: ComparedRecord, by: 'author' | 'burst'): void {
    if (record.caseId !== before.caseId) this.#others.push({ one: record.caseId, other: before.caseId, by });
  }

  #learn(record: ComparedRecord, words: string): void {
    if (words === '') return;
    const { author, postedAt } = record;
    const place = meetingPlace(record);
    this.#stock.add(words, { ...(author && { author }), ...(place && { place }), ...(postedAt && { at: postedAt }) });
  }

  #bySameText(record: ComparedRecord, kept: Kept): void {
    this.#teach(kept);
    this.#usually.add(kept.words);
    this.#joinText({ words: kept.words, record }, { kept, share: 1, places: [] }, true);
  }

  #byText(kept: Kept, alikeTexts: readonly { number: number; share: number }[]): void {
    this.#kept.push(kept);
    const own = this.#together.add();
    const alike = alikeTexts.flatMap(({ number, share }): Alike[] => {
      const other = this.#kept[number];
      return other ? [{ kept: other, number, share }] : [];
    });
    if (alike.length === 0) return;
    this.#teach(kept);
    for (const { kept: other } of alike) this.#teach(other);
    this.#joinAlike(kept, own, alike);
  }

  #teach(kept: Kept): void {
    if (!kept.isTaught) this.#usually.add(kept.words);
    kept.isTaught = true;
  }

  #joinAlike(kept: Kept, own: number, alike: readonly Alike[]): void {
    const { words, record } = kept;
    const asked: Looked[] = [];
    let [sure, forms] = [0, 0];
    for (const { kept: other, number, share } of alike) {
      if (sure >= mostJoins && this.#together.of(number) === this.#together.of(own)) continue;
      const places = placesOf([words, other.words], share);
      const looked = { kept: other, number, share, places, isForm: isSharedForm(words, other.words, places) };
      if (looked.isForm) forms += 1;
      const told = this.#told([words, other.words], places);
      const isClose = isNear(record, other.record);
      if (told === 'fillings' && !isClose) continue;
      const isSure =
        told === 'copy' ||
        (!looked.isForm && (isClose || isMoreThanWords([words, other.words], places, this.#usually)));
      if (share >= joinsFrom && isSure && sure < mostJoins) {
        this.#joinText(kept, looked, true);
        this.#together.unite(own, number);
        sure += 1;
      } else asked.push(looked);
    }
    // What it is a copy of for sure it stands with already; of any other campaign a person says, once
    const known = new Set([this.#together.of(own)]);
    for (const ask of asked) {
      const campaign = this.#together.of(ask.number);
      // What many have with other words in it is a form; what one has may be a copy with a new end
      const isAsked = !ask.isForm || forms < formFrom || isNear(record, ask.kept.record);
      if (!isAsked || known.has(campaign)) continue;
      known.add(campaign);
      this.#joinText(kept, ask, false);
    }
  }

  #joinText(
    { words, record }: Pick<Kept, 'words' | 'record'>,
    { kept: before, share, places }: Omit<Looked, 'isForm' | 'number'>,
    isSure: boolean,
  ): void {
    if (record.caseId === before.record.caseId) return;
    const join: Join = { one: record.caseId, other: before.record.caseId, by: 'text', share };
    this.#byWords.add({
      join: isSure ? join : { ...join, asks: true },
      texts: [words, before.words],
      places,
      isNear: isNear(record, before.record),
    });
  }

  #byAuthor(record: ComparedRecord): void {
    if (record.author === undefined) return;
    const before = this.#latestOf.get(record.author);
    this.#latestOf.set(record.author, record);
    if (before) this.#join(record, before, 'author');
  }
}

const isTooLong = ([one, other]: JoinByText['texts']) => Math.max(one.length, other.length) > longestBeside;

/** Where two texts differ that are so much alike. */
function placesOf(texts: JoinByText['texts'], share: number): Unlike[] {
  if (share === 1 || isTooLong(texts)) return [];
  return unlikePlaces(...texts, Math.round((1 - share) * Math.max(texts[0].length, texts[1].length)));
}

/** Posts of one place belong to one event for so long, ms. */
const oneEvent = 7 * 86_400_000;

const isNear = (one: ComparedRecord, other: ComparedRecord) => {
  const place = meetingPlace(one);
  if (place === undefined || place !== meetingPlace(other)) return false;
  const apart = one.postedAt === undefined || other.postedAt === undefined ? 0 : one.postedAt - other.postedAt;
  return Math.abs(apart) <= oneEvent;
};
