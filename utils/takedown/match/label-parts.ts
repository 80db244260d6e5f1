import { lexicon } from './lexicon/open-lexicon';
import { cut, type Token, type Vocabulary, vocabularyOf } from './word-cutter';

const MOST_KNOWN = 1000;
const readings = new Map<string, Segment[]>();

/** A part of a label: the words themselves, or what brackets and signs set apart. */
export interface Segment {
  senses: readonly string[];
  said: string;
  isNote: boolean;
}

const NOTE = /[([{【〔<][^()[\]{}【】〔〕<>]*[)\]}】〕>]|[「『](?:姓|名|[^「」『』]*かな)[」』]/g;
const BREAK = /\s+[-–—―|:]+\s*|[:;、,。.!?―—]+\s*|(?<=[^ -~])\s+|\s+(?=[^ -~])/;

let vocabulary: Vocabulary | undefined;

/** Made once, when the first label is looked up. */
function tokensOf(text: string): Token[] {
  vocabulary ??= vocabularyOf(lexicon().words);
  return cut(text, vocabulary);
}

/** The parts of a label: the words themselves first, then what brackets and signs set apart. */
export function segmentsOf(label: string): Segment[] {
  const before = readings.get(label);
  if (before) return before;
  const notes: string[] = [];
  const main = label.replaceAll(NOTE, (note) => {
    notes.push(note.slice(1, -1));
    return ' ';
  });
  const parts = main.split(BREAK).filter((part) => /[\p{L}\p{N}〒@#]/u.test(part));
  const cut = [
    ...parts.map((part) => [part, false] as const),
    ...notes.flatMap((note) => note.split(BREAK)).map((note) => [note, true] as const),
  ];
  const segments = cut.map(([text, isNote]) => {
    const all = tokensOf(text);
    // `address including the postcode` says how much of it.
    const end = all.findIndex(({ senses }, place) => place > 0 && senses[0] === 'incl');
    const tokens = end === -1 ? all : all.slice(0, end);
    if (all[0]?.senses[0] === 'incl') return { senses: ['if'], said: text, isNote };
    return {
      senses: inJapaneseOrder(tokens)
        .flatMap(({ senses }) => senses)
        .filter((sense) => !MARKERS.has(sense)),
      said: tokens.map(({ word, senses }) => `${word}=${senses.join('+') || '·'}`).join(' '),
      isNote,
    };
  });
  if (readings.size >= MOST_KNOWN) readings.clear();
  readings.set(label, segments);
  return segments;
}

/**
 * `URL of the post you want removed` becomes what Japanese says: remove, post, URL. An English phrase is cut before what
 * opens a clause (of, that, you, a participle behind a noun), and its pieces are put in the other order.
 */
function inJapaneseOrder(tokens: readonly Token[]): Token[] {
  if (!tokens.some(({ word }) => /[a-z]/.test(word))) return [...tokens];
  const pieces: Token[][] = [[]];
  for (const token of tokens) {
    const piece = pieces.at(-1) as Token[];
    const isFull = piece.some(({ senses }) => senses[0] !== '');
    const isNoun = piece.some(({ senses }) => senses[0] !== '' && senses[0] !== 'self');
    const opens = token.senses[0] === 'of' || (isNoun && (token.verb || OPENERS.has(token.senses[0] ?? '')));
    if (opens && isFull) pieces.push([token]);
    else piece.push(token);
    if (token.senses.at(-1) === 'ask') pieces.push([]);
  }
  const isClause = ([first]: readonly Token[]) =>
    first !== undefined && (first.verb || /^(you|i|we|they)\b/.test(first.word));
  const loose = ({ senses }: Token) => senses[0] === '?';
  return pieces
    .map((piece, place) =>
      place > 0 && isClause(piece) ? piece.map((each) => (loose(each) ? { ...each, senses: ['~'] } : each)) : piece,
    )
    .toReversed()
    .flat();
}

/** What begins a clause behind a noun: `the person you represent`. */
const OPENERS = new Set(['the', 'self']);
/** What only orders words and says nothing itself. */
const MARKERS = new Set(['', 'of', 'the', 'ask']);
