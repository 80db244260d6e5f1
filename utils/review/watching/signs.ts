import { foldText } from '../../same-word';
import type { SaidWords } from '../../shapes/desk/playbook';
import familiesData from './families.json';

/** Words and forms that explain themselves: what they are is the whole of what is said about a finding. */
interface SignFamily {
  readonly id: string;
  readonly title: SaidWords;
  readonly words: readonly string[];
  /** Regular expressions for what no list of words holds, such as telephone numbers; over the text in NFKC, each dash as `-`. */
  readonly patterns: readonly string[];
  /** Turns in which a word of the list means something else. */
  readonly except: readonly string[];
  /** Texts that must show this sign, and texts that must not: they are its tests. */
  readonly examples: readonly string[];
  readonly not: readonly string[];
}

export const signFamilies: readonly SignFamily[] = familiesData;

/** That a listed person is named: the names are the company's own watch terms. */
export const personSign = 'person';

const patternsOf = new Map(
  signFamilies.map(({ id, patterns }) => [id, patterns.map((each) => new RegExp(each, 'iu'))]),
);
const foldedOf = new Map(
  signFamilies.map(({ id, words, except }) => [id, { words: words.map(foldText), except: except.map(foldText) }]),
);

/** What machines type for the dash of a number, and NFKC leaves apart. */
const dashes = /[‐‑‒–—―−─━]/g;

/**
 * The signs that a text shows, in the order of the families, a listed person first. No score, no verdict: a sign says that
 * these words stand there.
 */
export function signsIn(text: string, people: readonly string[]): string[] {
  const plain = text.slice(0, 20_000).normalize('NFKC').replace(dashes, '-');
  const folded = foldText(plain);
  const found = signFamilies.flatMap(({ id }) => {
    const { words = [], except = [] } = foldedOf.get(id) ?? {};
    const rest = except.reduce((left, turn) => left.replaceAll(turn, '\n'), folded);
    const isThere = words.some((word) => rest.includes(word)) || patternsOf.get(id)?.some((each) => each.test(plain));
    return isThere ? [id] : [];
  });
  const isNamed = people.some((person) => foldText(person).length >= 2 && folded.includes(foldText(person)));
  return isNamed ? [personSign, ...found] : found;
}

/** Findings by their signs: those that name a person first, then by how many signs they show, the newest first. */
export function bySigns<Row extends { readonly signs: readonly string[]; readonly on: string }>(
  rows: readonly Row[],
): Row[] {
  const weight = ({ signs }: Row) => (signs.includes(personSign) ? 100 : 0) + signs.length;
  return [...rows].sort((one, other) => weight(other) - weight(one) || (one.on < other.on ? 1 : -1));
}
