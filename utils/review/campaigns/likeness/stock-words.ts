import { saidIn } from '../../../evidence/compared/compared-words';
import { editShare } from './edit-share';

/** Texts up to this many signs may be nothing but what everybody says. */
const longest = 40;
/** So many texts that are not alike have a sentence that everybody says. */
const enough = 3;
/** Texts less alike than this are two. */
const unlike = 0.6;
/** So much of a text is said by everybody, and it says nothing of its own. */
const stockFrom = 0.8;
/** An equal text is one that everybody writes when so many accounts wrote it at so many shops over so many milliseconds. */
const spread = { authors: 5, places: 4, within: 30 * 86_400_000 };
/** Of a text of so few signs fewer show it. */
const short = { signs: 20, authors: 3, places: 3 };

/** Where a text was met: by whom, about which shop or in which thread, and when. */
interface Met {
  author?: string;
  place?: string;
  at?: number;
}

/** Learns from what is written which sentences everybody writes. */
export class StockWords {
  readonly #said = new Map<string, string[]>();
  readonly #met = new Map<string, { authors: Set<string>; places: Set<string>; first: number; last: number }>();

  /** Takes a folded text in. */
  add(words: string, { author, place, at }: Met): void {
    if (words.length > longest) return;
    for (const sentence of sentencesOf(words)) {
      const known = this.#said.get(sentence);
      if (!known) this.#said.set(sentence, [words]);
      else if (known.length < enough && known.every((other) => editShare(words, other) < unlike)) known.push(words);
    }
    if (author === undefined || at === undefined) return;
    const known = this.#met.get(words) ?? { authors: new Set(), places: new Set(), first: at, last: at };
    this.#met.set(words, known);
    if (known.authors.size < spread.authors) known.authors.add(author);
    // What stands in no thread stands by itself
    if (known.places.size < spread.places) known.places.add(place ?? author);
    known.first = Math.min(known.first, at);
    known.last = Math.max(known.last, at);
  }

  /** Whether a folded text is nothing but what everybody writes. */
  isStock(words: string): boolean {
    if (words.length > longest) return false;
    const met = this.#met.get(words);
    const { authors, places } = saidIn(words) > short.signs ? spread : short;
    if (met && met.authors.size >= authors && met.places.size >= places && met.last - met.first >= spread.within)
      return true;
    const stock = sentencesOf(words).filter((sentence) => this.#said.get(sentence)?.length === enough);
    return stock.join('').length >= stockFrom * words.length;
  }
}

/** Sentences with their end, of four signs at least. */
const sentencesOf = (words: string) =>
  (words.match(/[^。．.!?、,]+[。．.!?、,]*/gu) ?? []).filter(({ length }) => length >= 4);
