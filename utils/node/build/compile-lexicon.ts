import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { deflateSync, strToU8 } from 'fflate';
import { parse } from 'yaml';
import { base64Of } from '../../bytes/base64';
import { keyOfWord } from '../../takedown/match/labels/word-cutter';
import type { Lexicon } from '../../takedown/match/lexicon/open-lexicon';

/** One line of a lexicon: words that mean the same, and labels that are their test. */
interface Family {
  /** What the words stand for; several senses in a row where one word says several things (`スレ主` = thread person). */
  sense: string;
  words: string[];
  /** English words that open a clause behind a noun (`the date it was posted`). */
  verb?: boolean;
  /** By key: labels that must be read so. */
  yes?: Record<string, string[]>;
  /** By kind of box (line, area, choice, file): labels that must be left alone. */
  no?: Record<string, string[]>;
}

/** Which datum of whom has which key. */
interface Pair {
  what: string;
  /** Whose it is where nothing says so. */
  whose?: string;
  /** Senses of which one must have been said, before any join. */
  needs?: string[];
  /** By owner: the key, or the key by kind of control. */
  keys: Record<string, string | Record<string, string>>;
  /** Senses that may stand beside it. */
  with: string[];
}

interface Grammar {
  joins: Record<string, string>;
  pairs: Pair[];
  /** By key: the kinds of control that take it. */
  kinds: Record<string, string[]>;
}

/** What a page says beside its labels, and texts that are its test. */
interface Phrase {
  phrase: string;
  /** Each may hold signs of a regular expression. */
  words: string[];
  /** What has to stand before and behind them. */
  before?: string;
  behind?: string;
  yes: string[];
  no: string[];
}

/** Where the words stand, beside the code that reads them. */
const folder = new URL('../../takedown/match/lexicon/', import.meta.url);
/** Languages whose forms are read. */
export const languages = ['ja', 'en'] as const;
/** The lines of one language's words. */
export const familiesOf = (language: string): Family[] =>
  parse(readFileSync(new URL(`${language}.yml`, folder), 'utf8')) as Family[];
/** What words say together, and which pairs have a key. */
export const readGrammar = (): Grammar => parse(readFileSync(new URL('grammar.yml', folder), 'utf8')) as Grammar;
/** What pages say beside their labels. */
export const readPhrases = (): Phrase[] => parse(readFileSync(new URL('phrases.yml', folder), 'utf8')) as Phrase[];

const target = new URL('compiled-lexicon.ts', folder);
const timeOf = (file: URL) => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;

/** Whether it was written after every file that it is made of, this one among them. */
function isFresh(): boolean {
  const names = [...languages.map((language) => `${language}.yml`), 'grammar.yml', 'phrases.yml'];
  const code = [import.meta.url, new URL('../labels/word-cutter.ts', folder)].map((file) => new URL(file));
  const sources = [...names.map((name) => new URL(name, folder)), ...code];
  return sources.every((file) => timeOf(file) < timeOf(target));
}

/**
 * Writes `compiled-lexicon.ts` from the lexicons and the grammar, without their examples, and `compiled-weights.ts`. It is called wherever code is
 * bundled or run (wxt.config.ts, vitest.config.ts, the tools), so a clone has it and an edit is seen at once.
 */
export function compileLexicon(): void {
  compileWeights();
  if (isFresh()) return;
  const phrases = readPhrases();
  const code = `// Made by utils/node/build/compile-lexicon.ts; not kept in Git.
/** A \`Lexicon\` as JSON, deflated, in base64. */
export const packedLexicon = '${packed(JSON.stringify(lexiconOfLines()))}';
/** Of \`phrases.yml\`. */
export type PhraseName = ${phrases.map(({ phrase }) => `'${phrase}'`).join(' | ')};
`;
  writeFileSync(target, code);
}

/** Writes `compiled-weights.ts` from `learned.txt`, what `guide-words.js` lays down. */
function compileWeights(): void {
  const target = new URL('compiled-weights.ts', folder);
  const learned = new URL('learned.txt', folder);
  if (timeOf(learned) < timeOf(target) && timeOf(new URL(import.meta.url)) < timeOf(target)) return;
  writeFileSync(
    target,
    `// Made by utils/node/build/compile-lexicon.ts; not kept in Git.
/** \`learned.txt\`, deflated, in base64. */
export const packedWeights = '${packed(readFileSync(learned, 'utf8').trimEnd())}';
`,
  );
}

/** As `open-lexicon.ts` unpacks it; the library's own bytes, whatever Node deflates. */
const packed = (text: string): string => base64Of(deflateSync(strToU8(text), { level: 9, mem: 12 }));

/**
 * The lexicons and the grammar as the guide reads them, not yet packed.
 * @throws Error when a word stands for two things
 */
export function lexiconOfLines(): Lexicon {
  const words: Record<string, string[]> = {};
  const taken = new Map<string, string>();
  for (const family of languages.flatMap(familiesOf)) {
    const sense = family.verb ? `${family.sense}!` : family.sense;
    for (const each of family.words) {
      const word = each.toLowerCase();
      const before = taken.get(word);
      if (before !== undefined && before !== sense)
        throw new Error(`"${word}" stands for "${before}" and for "${sense}"`);
      taken.set(word, sense);
      words[sense] = [...(words[sense] ?? []), word];
    }
  }
  const { joins, pairs, kinds } = readGrammar();
  const shared = [...new Set(pairs.map((pair) => pair.with.join(' ')))];
  return {
    words: Object.fromEntries(
      Object.entries(words).map(([sense, all]) => [sense, packWords([...new Set(all)].sort())]),
    ),
    longest: Math.max(...[...taken.keys()].map((word) => keyOfWord(word).length)),
    joins: packJoins(joins),
    besides: shared,
    pairs: pairs.map(({ with: beside, ...pair }) => ({ ...pair, with: shared.indexOf(beside.join(' ')) })),
    phrases: Object.fromEntries(
      readPhrases().map(({ phrase, words: all, before = '', behind = '' }) => [
        phrase,
        `${before}(?:${all.join('|')})${behind}`,
      ]),
    ) as Lexicon['phrases'],
    kinds,
  };
}

/** The keys of sorted words, those in Latin letters last: what stands beside its like packs best. */
const packWords = (words: readonly string[]): string =>
  [...words.filter((word) => !LATIN.test(word)), ...words.filter((word) => LATIN.test(word))]
    .map((word) => keyOfWord(word).key)
    .join('|');
const LATIN = /[a-z]/;
/** Signs that need no escape in a string. */
const SIGNS = [...'!#%&()*+,-./0123456789:;=?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_abcdefghijklmnopqrstuvwxyz{}~'];
const signOf = (place: number) => SIGNS[place] ?? String.fromCharCode(0xa1 + place - SIGNS.length);

/** Hundreds of joins name the same senses again and again: a sign stands for each. */
function packJoins(joins: Readonly<Record<string, string>>): Lexicon['joins'] {
  const count = new Map<string, number>();
  const rows = Object.entries(joins).map((each) => each.map((row) => row.split(' ').filter((sense) => sense !== '')));
  for (const sense of rows.flat(2)) count.set(sense, (count.get(sense) ?? 0) + 1);
  const senses = [...count.keys()].sort((one, other) => (count.get(other) ?? 0) - (count.get(one) ?? 0));
  const packed = (row: readonly string[] | undefined) =>
    (row ?? []).map((sense) => signOf(senses.indexOf(sense))).join('');
  return {
    told: senses.join(' '),
    signs: senses.map((_, place) => signOf(place)).join(''),
    rows: rows.map(([row, together]) => `${packed(row)}>${packed(together)}`).join('|'),
  };
}
