import { AlikeTexts } from './alike-texts';
import { editShare } from './edit-share';
import { ownWords } from './own-words';
import { isSharedForm } from './shared-form';

/** What a record is compared by. */
export interface ComparedRecord {
  /** The case it belongs to. */
  caseId: string;
  text: string;
  /** The platform's own name of an account; on boards valid for the day and the place where it was given. */
  author?: string;
  thread?: string;
  shop?: string;
  /** When it was posted, to the minute at least; milliseconds since 1970. */
  postedAt?: number;
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
/** Shorter texts say too little: they are compared within a thread; who has an author in common is joined by that. */
const shortText = 15;
/** So many posts about one shop within so many milliseconds. */
const burst = { count: 5, within: 3_600_000 };
/** So many alike texts with other words in them show that what they share is a form. */
const formFrom = 3;
/** So many joins by text of one record, the likest first. */
const mostJoins = 3;

/** Compares each record with those before it. What is known stays in memory: 100,000 records of 60 characters take about 60 MB. */
export class JoinFinder {
  readonly #texts = new AlikeTexts();
  /** Each different text once, with the records that have it as it was first met. */
  readonly #kept: { words: string; record: ComparedRecord }[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #latestOf = new Map<string, ComparedRecord>();
  readonly #ofShop = new Map<string, ComparedRecord[]>();

  /** Takes a record in, and gives what joins it to those that are here. */
  add(record: ComparedRecord): Join[] {
    return [...this.#byText(record), ...this.#byAuthor(record), ...this.#byBurst(record)].filter(
      ({ one, other }) => one !== other,
    );
  }

  #byText(record: ComparedRecord): Join[] {
    const words = ownWords(record.text);
    if (words === '') return [];
    const place = words.length < shortText ? (record.thread ?? '') : undefined;
    if (place === '') return [];
    const key = place === undefined ? words : `${place}\n${words}`;
    const same = this.#kept[this.#numbers.get(key) ?? -1];
    if (same) return [joined(record, same.record, 1)];
    const alike = this.#texts.add(words, place).flatMap((number) => {
      const other = this.#kept[number];
      const share = other && shareOf(words, other.words);
      return other && share !== undefined ? { other, share, isForm: isSharedForm(words, other.words) } : [];
    });
    this.#numbers.set(key, this.#kept.length);
    this.#kept.push({ words, record });
    // What many have with other words in it is a form; what one has may be a copy with a new end: a person says
    const isKnownForm = alike.filter(({ isForm }) => isForm).length >= formFrom;
    const sure = alike.filter(({ isForm, share }) => !isForm && share >= joinsFrom);
    const asked = alike.filter(({ isForm, other }) => !isForm || !isKnownForm || isNear(record, other.record));
    return sure.length > 0
      ? sure.slice(0, mostJoins).map(({ other, share }) => joined(record, other.record, share))
      : asked.slice(0, 1).map(({ other, share }) => ({ ...joined(record, other.record, share), asks: true as const }));
  }

  #byAuthor(record: ComparedRecord): Join[] {
    if (record.author === undefined) return [];
    const before = this.#latestOf.get(record.author);
    this.#latestOf.set(record.author, record);
    return before ? [{ one: record.caseId, other: before.caseId, by: 'author' }] : [];
  }

  #byBurst(record: ComparedRecord): Join[] {
    const { shop, postedAt } = record;
    if (shop === undefined || postedAt === undefined) return [];
    const near = (this.#ofShop.get(shop) ?? []).filter(
      (other) => Math.abs((other.postedAt ?? 0) - postedAt) <= burst.within,
    );
    const known = this.#ofShop.get(shop);
    if (known) known.push(record);
    else this.#ofShop.set(shop, [record]);
    const window = densest([...near, record]);
    if (window.length < burst.count) return [];
    return window.filter((other) => other !== record).map((other) => joinOf(record, other, 'burst'));
  }
}

/** The records of the fullest hour. */
function densest(records: ComparedRecord[]): ComparedRecord[] {
  const sorted = records.sort((one, other) => (one.postedAt ?? 0) - (other.postedAt ?? 0));
  let best: ComparedRecord[] = [];
  let to = 0;
  for (const [from, first] of sorted.entries()) {
    while (to < sorted.length && (sorted[to]?.postedAt ?? 0) - (first.postedAt ?? 0) <= burst.within) to += 1;
    if (to - from > best.length) best = sorted.slice(from, to);
  }
  return best;
}

/** How much of the longer text the other one has, where that is enough for a question at least. */
function shareOf(words: string, other: string): number | undefined {
  const [shorter, longer] = [Math.min(words.length, other.length), Math.max(words.length, other.length)];
  if (shorter < asksFrom * longer) return undefined;
  const share = editShare(words, other);
  return share < asksFrom ? undefined : share;
}

const joined = (record: ComparedRecord, before: ComparedRecord, share: number): Join => ({
  ...joinOf(record, before, 'text'),
  share,
});

const joinOf = (record: ComparedRecord, before: ComparedRecord, by: Join['by']): Join => ({
  one: record.caseId,
  other: before.caseId,
  by,
});

const isSame = (one?: string, other?: string) => one !== undefined && one === other;
const isNear = (one: ComparedRecord, other: ComparedRecord) =>
  isSame(one.shop, other.shop) || isSame(one.thread, other.thread);
