import { lexicon } from '../lexicon/open-lexicon';
import { patternOf, says } from './phrases';
import { remembered } from './remembered';
import { cut, type Token, type Vocabulary, vocabularyOf } from './word-cutter';

/** A part of a label: the words themselves, or what brackets and signs set apart. */
export interface Segment {
  senses: readonly string[];
  /** Where it names several things (`profile or message link`): the senses with one of them alone, and with the other. */
  either: readonly (readonly string[])[];
  said: string;
  isNote: boolean;
}

const BREAK = /\s+[-–—―|:]+\s*|[:;、,。.!?―—]+\s*|(?<=[^ -~])\s+|\s+(?=[^ -~])/;

let vocabulary: Vocabulary | undefined;

/** The keys of the words of the lexicon that a label is cut into. */
export const entriesIn = (label: string): string[] =>
  partsOf(label).flatMap(([part]) => tokensOf(part).flatMap(({ entry }) => entry ?? []));

/** Words of another language: most of them are unknown, and none is one that a line of the lexicon leaves unknown. */
export function isForeign(text: string): boolean {
  const tokens = partsOf(text).flatMap(([part]) => tokensOf(part));
  const unknown = tokens.filter(({ senses }) => senses[0] === '?');
  const isTold = tokens.some(
    ({ senses, entry }) => entry !== undefined && /^(\?|stop|poster|shop)$/.test(senses[0] ?? ''),
  );
  return unknown.length * 2 >= tokens.length && unknown.length > 0 && !isTold;
}

/** Made once, when the first label is looked up. */
function tokensOf(text: string): Token[] {
  vocabulary ??= vocabularyOf(lexicon().words, lexicon().longest);
  return cut(text, vocabulary);
}

/** The parts of a label: the words themselves first, then what brackets and signs set apart. */
export const segmentsOf: (label: string) => readonly Segment[] = remembered((label) => {
  const segments: Segment[] = [];
  for (const [text, isNote] of partsOf(label))
    for (const tokens of casesApart(
      asRepresented(endingInTime(tokensOf(text))),
      isNote || segments.some(({ senses }) => isDatum(senses)),
    ))
      segments.push(segmentOf(tokens, isNote));
  return segments;
});

/** The words themselves and what is set apart, each with whether it is a note. */
function partsOf(label: string): (readonly [string, boolean])[] {
  const notes: string[] = [];
  const main = label.replaceAll(new RegExp(patternOf('set apart'), 'g'), (note, place: number) => {
    notes.push(note.slice(1, -1));
    // `投稿者(レビュアー)名` goes on behind its note.
    return says('name of a person', `${label[place - 1] ?? ''}${label[place + note.length] ?? ''}`) ? '' : ' ';
  });
  return [
    // `投稿者（相手方）の電話番号` goes on behind its note, too.
    ...main
      .replaceAll(/\s+(?=[の])/g, '')
      .split(BREAK)
      .map((part) => [part, false] as const),
    ...notes
      .filter((note) => !says('sample', note) && !says('names some', note))
      .flatMap((note) => note.split(BREAK).map((part) => [part, true] as const)),
  ].filter(([part]) => /[\p{L}\p{N}〒@#]/u.test(part));
}

/** `Who are you writing this for?`: what stands at the end belongs to whom is asked for. */
function asRepresented(tokens: readonly Token[]): readonly Token[] {
  const isWhom = tokens.length > 3 && tokens[0]?.senses.join(' ') === 'person ask' && tokens.at(-1)?.word === 'for';
  return isWhom ? [...tokens.slice(0, -1), { word: 'for', senses: ['represent'], verb: true }] : tokens;
}

/** `message sent at`, `feedback left by`: what is left open at the end is when or by whom it was posted. */
function endingInTime(tokens: readonly Token[]): readonly Token[] {
  const last = tokens.at(-1);
  const verb = tokens.slice(0, -1).findLast(({ senses }) => senses[0] !== '');
  // An office notes what was `Received on`, too.
  const open =
    verb?.senses[0] === 'posts' &&
    verb.word !== 'received' &&
    tokens.every(({ senses }) => OF_POSTING.has(senses[0] ?? '')) &&
    last?.word;
  const asked = open === 'by' && tokens.length > 2 ? 'person' : open === 'on' || open === 'at' ? 'time' : undefined;
  // `Referred by`: somebody did
  if (last?.word === 'by' && !tokens.some(isTelling))
    return tokens.map((each) => (each === last ? each : { ...each, senses: ['?'] }));
  return asked ? [...tokens.slice(0, -1), { word: open || '', senses: [asked], verb: false }] : tokens;
}
const OF_POSTING = new Set(['', 'of', 'post', 'posts', 'media']);

const isDatum = (senses: readonly string[]) => senses.length > 0 && !senses.includes('if');
const isTelling = ({ senses }: Token) => senses.some((sense) => !MARKERS.has(sense));

/**
 * `法人の場合は商号` and `name of the client if you act for one`: the case and what is asked in it stand apart. In a part
 * behind what is asked for (`ご住所 集合住宅の場合は部屋番号まで`) everything belongs to the case.
 */
function casesApart(tokens: readonly Token[], isBehind: boolean): (readonly Token[])[] {
  const place = tokens.findLastIndex(({ senses }) => senses.includes('if'));
  if (place === -1) return [tokens];
  const first = tokens.findIndex(({ senses }) => senses.includes('if'));
  if (isLatin(tokens[first])) return first > 0 ? [tokens.slice(0, first), tokens.slice(first)] : [tokens];
  const rest = tokens.slice(place + 1);
  return isBehind || !rest.some(isTelling) ? [tokens] : [tokens.slice(0, place + 1), rest];
}

const isLatin = (token: Token | undefined) => /[a-z]/.test(token?.word ?? '');

function segmentOf(all: readonly Token[], isNote: boolean): Segment {
  const said = all.map(({ word, senses }) => `${word}=${senses.join('+') || '·'}`).join(' ');
  // `address including the postcode` says how much of it, `(or that of your company)` what may stand there instead.
  const [first] = all;
  if (first?.senses[0] === 'incl' || (isNote && first?.senses[0] === 'or'))
    return { senses: ['if'], either: [], said, isNote };
  const end = all.findIndex(({ senses }) => senses[0] === 'incl');
  const start = all.findLastIndex(({ senses }) => senses[0] === 'not') + 1;
  const tokens = all.slice(start, end === -1 ? undefined : end).map((token, place, those) => {
    // The site that something is shown or somebody writes on may bear any name.
    const isSite =
      token.entry === undefined &&
      those[place - 1]?.senses[0] === 'of' &&
      (those[place - 2]?.senses[0] === 'show' ||
        (those[place - 1]?.word === 'on' && place === those.length - 1 && those.some(isOfPost)));
    return isSite ? { ...token, senses: [''] } : token;
  });
  const or = tokens.findIndex(({ senses }) => senses[0] === 'or');
  const without = (place: number) => sensesIn(tokens.filter((_, each) => each !== place));
  const either = or > 0 && or < tokens.length - 1 ? [without(or - 1), without(or + 1)] : [];
  return { senses: sensesIn(tokens), either, said, isNote };
}

const isOfPost = ({ senses }: Token) => senses.some((sense) => /^(poster|posts?|handle)$/.test(sense));

const sensesIn = (tokens: readonly Token[]): string[] =>
  inJapaneseOrder(tokens)
    .flatMap(({ senses }) => senses)
    .filter((sense) => !MARKERS.has(sense));

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
  const isClause = ([first]: readonly Token[]) => first !== undefined && (first.verb || says('pronoun', first.word));
  const isUnknown = ({ senses }: Token) => senses[0] === '?';
  // What follows `why` (`this review isn't legitimate`) tells what is to be said, in whatever words.
  const why = pieces.findIndex((piece) => piece.at(-1)?.senses.join(' ') === 'reason ask');
  return pieces
    .map((piece, place) => {
      const isLoose = place > 0 && isClause(piece);
      const isOfWhy = why !== -1 && place > why;
      return piece.map((each) =>
        isUnknown(each) && (isLoose || (isOfWhy && each.entry === undefined)) ? { ...each, senses: ['~'] } : each,
      );
    })
    .toReversed()
    .flat();
}

/** What begins a clause behind a noun: `the person you represent`. */
const OPENERS = new Set(['the', 'self']);
/** What only orders words and says nothing itself. */
const MARKERS = new Set(['', 'of', 'the', 'ask', 'or', 'not']);
