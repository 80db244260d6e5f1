import { remembered } from './remembered';

/** A word of a label with what it stands for. `?` stands for nothing that the lexicon knows. */
export interface Token {
  word: string;
  /** The key of the lexicon's word that it is. */
  entry?: string;
  senses: readonly string[];
  /** English words that open a clause behind a noun. */
  verb: boolean;
}

/** What a word stands for. */
interface Entry {
  senses: readonly string[];
  verb: boolean;
}

/** Latin words and numbers stand whole, all else letter by letter. */
const UNIT = /[a-z\d']+|[^\s]/g;
const unitsIn = (text: string): readonly string[] => text.match(UNIT) ?? [];
const isLatin = (unit: string) => /^[a-z\d']/.test(unit);
const marked = (unit: string) => (isLatin(unit) ? ` ${unit}` : unit);

/** The words that a text is cut into, by their keys. */
export interface Vocabulary {
  entries: ReadonlyMap<string, Entry>;
  /** Units of the longest word. */
  longest: number;
}

/** By senses the keys of words, as the lexicon holds them. */
export function vocabularyOf(words: Readonly<Record<string, string>>, longest: number): Vocabulary {
  const entries = new Map<string, Entry>();
  for (const [sense, keys] of Object.entries(words)) {
    const entry = { senses: sense.replace('!', '').split(' '), verb: sense.endsWith('!') };
    for (const key of keys.split('|')) entries.set(key, entry);
  }
  return { entries, longest };
}

/** Under which key a word stands among the entries, and of how many units it is: for whoever writes the lexicon. */
export function keyOfWord(word: string): { key: string; length: number } {
  const [, start = '', bare = '', end = ''] = /^(\^?)(.*?)(\$?)$/.exec(word) ?? [];
  const units = unitsIn(bare);
  return { key: start + units.map(marked).join('') + end, length: units.length };
}

const toHiragana = (text: string) =>
  text.replaceAll(/[ァ-ヴ]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 96));

/** The key of a word as it stands, without its plural s, or of a Japanese noun in the other syllabary (`デンワ`). */
function look(all: Vocabulary['entries'], keys: readonly string[], length: number, last = ''): string | undefined {
  const key = keys[length - 1] ?? '';
  if (all.has(key)) return key;
  if (isLatin(last)) {
    const before = keys[length - 2] ?? '';
    return stemsOf(last)
      .map((stem) => before + marked(stem))
      .find((each) => all.has(each));
  }
  const folded = length < 3 ? key : toHiragana(key);
  return folded === key || all.get(folded)?.senses[0] === '' ? undefined : folded;
}

const stemsOf = remembered((word): readonly string[] => {
  const stem = word.replace(/'s?$/, '');
  return [stem, stem.replace(/ies$/, 'y'), stem.replace(/s$/, ''), stem.replace(/es$/, '')].filter(
    (each) => each.length > 2 || each !== word,
  );
});

/** Cuts a text into the words of the lexicon so that as little as possible stays unknown, in as few words as possible. */
export function cut(text: string, { entries, longest }: Vocabulary): Token[] {
  const units = unitsIn(text);
  const parts = units.map(marked);
  const size = units.length;
  const cost = new Array<number>(size + 1).fill(0);
  const step = new Array<{ length: number; key?: string }>(size);
  // Words that only count at the start (`^`) or the end (`$`) of a part of a label.
  const alone = (isStart: boolean, key: string, isEnd: boolean) =>
    [isStart && isEnd && `^${key}$`, isStart && `^${key}`, isEnd && `${key}$`].find(
      (each) => each && entries.has(each),
    );
  for (let at = size - 1; at >= 0; at--) {
    let best = (cost[at + 1] ?? 0) + UNKNOWN;
    step[at] = { length: 1 };
    const keys: string[] = [];
    for (const part of parts.slice(at, at + longest)) keys.push((keys.at(-1) ?? '') + part);
    for (let length = keys.length; length > 0; length--) {
      const least = (cost[at + length] ?? 0) + WORD;
      if (least >= best) continue;
      const [isStart, isEnd] = [at === 0, at + length === size];
      const key =
        ((isStart || isEnd) && alone(isStart, keys[length - 1] ?? '', isEnd)) ||
        look(entries, keys, length, units[at + length - 1]);
      const entry = entries.get(key ?? '');
      const price = least + (entry?.senses[0] === '' ? GLUE : 0);
      if (!key || !entry || price >= best || isCutShort(key, entry, units[at + length])) continue;
      best = price;
      step[at] = { length, key };
    }
    cost[at] = best;
  }
  const tokens: Token[] = [];
  for (let at = 0; at < size; ) {
    const { length, key } = step[at] as { length: number; key?: string };
    const entry = entries.get(key ?? '');
    const word = units.slice(at, at + length).join(isLatin(units[at] ?? '') ? ' ' : '');
    const before = tokens.at(-1);
    if (key && entry) tokens.push({ word, entry: key, ...entry });
    else if (/^\d+$/.test(word)) tokens.push({ word, senses: [''], verb: false });
    else if (!SIGN.test(word)) {
      if (before?.senses[0] === '?' && !isLatin(word)) before.word += word;
      else tokens.push({ word, senses: ['?'], verb: false });
    }
    at += length;
  }
  return tokens.map((token, place) => {
    if (isEnding(token, tokens[place - 1])) return { ...token, senses: [''] };
    return isVerb(token, tokens[place + 1]) ? { ...token, senses: ['~'] } : token;
  });
}

/** No word begins with a small letter: `こたえっこ` holds no `こたえ`. */
const isCutShort = (key: string, { senses }: Entry, next = '') =>
  senses[0] !== '' && /[ぁ-ん] [ぁぃぅぇぉっゃゅょー]/.test(`${key} ${next}`);

/** Hiragana behind a word is its ending; by itself or behind `の` it may be a noun. */
const isEnding = ({ word, senses }: Token, before: Token | undefined) =>
  senses[0] === '?' && /^[ぁ-んー]+$/.test(word) && before !== undefined && before.word !== 'の';

/**
 * An unknown word with an ending is a verb or says how (`考え` + `ます`, `与えた` + `影響`); before a particle it is a noun.
 */
const isVerb = ({ word, senses, entry }: Token, next: Token | undefined) =>
  senses[0] === '?' &&
  next !== undefined &&
  ((/[一-龠ァ-ヴー]$/.test(word) && ENDINGS.test(next.word)) ||
    (entry === undefined &&
      ((INFLECTED.test(word) && POLITE.test(next.word)) || (ATTRIBUTIVE.test(word) && !PARTICLES.test(next.word)))));
// How verbs inflect and which particles there are is grammar: no form brings new ones, so they are no data
const INFLECTED = /[一-龠][ぁ-ん]*[いえきけしせちてっにねびべみめりれぎげじぜ]$/;
const POLITE = /^(ます|ました|ません|まし|た|て|ない|られ|たい)/;
const ATTRIBUTIVE = /[一-龠][ぁ-ん]*[うくぐすただつぬぶむる]$/;
const PARTICLES = /^[のをにがはでともへや]$/;
const ENDINGS =
  /^(し|す|さ(?!ん)|せ|る|れ|ら|り|っ|い|く|き|け|か[っれ]|う|え|た|て|ん|む|め|ま|み|ぶ|ば|び|べ|つ|ち|でき)/;

const UNKNOWN = 100;
const WORD = 10;
const GLUE = 1;
/** Signs that stand for no word. */
const SIGN = /^[^\p{L}\p{N}]$/u;
