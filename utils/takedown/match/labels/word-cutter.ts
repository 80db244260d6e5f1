/** A word of a label with what it stands for. `?` stands for nothing that the lexicon knows. */
export interface Token {
  word: string;
  /** The word of the lexicon that it is. */
  entry?: string;
  senses: readonly string[];
  /** English words that open a clause behind a noun. */
  verb: boolean;
}

/** What a word stands for. */
interface Entry {
  /** As it stands in the lexicon. */
  entry: string;
  senses: readonly string[];
  verb: boolean;
}

/** Latin words and numbers stand whole, all else letter by letter. */
const UNIT = /[a-z\d']+|[^\s]/g;
const isLatin = (unit: string) => /^[a-z\d']/.test(unit);
const keyOf = (units: readonly string[]) => units.map((unit) => (isLatin(unit) ? ` ${unit}` : unit)).join('');

/** The words that a text is cut into, by their letters. */
export interface Vocabulary {
  entries: Map<string, Entry>;
  /** Units of the longest word. */
  longest: number;
}

/** By senses the words, as the lexicon holds them. */
export function vocabularyOf(words: Readonly<Record<string, string>>): Vocabulary {
  const entries = new Map<string, Entry>();
  let longest = 0;
  for (const [sense, all] of Object.entries(words)) {
    const verb = sense.endsWith('!');
    const senses = sense.replace('!', '').split(' ');
    for (const word of all.split('|')) {
      longest = Math.max(longest, word.match(UNIT)?.length ?? 0);
      entries.set(entryKey(word), { entry: word, senses, verb });
    }
  }
  return { entries, longest };
}

/** Under which key a word of the lexicon stands among the entries. */
function entryKey(word: string): string {
  const [, start = '', bare = '', end = ''] = /^(\^?)(.*?)(\$?)$/.exec(word) ?? [];
  return start + keyOf(bare.match(UNIT) ?? []) + end;
}

const toHiragana = (text: string) =>
  text.replaceAll(/[ァ-ヴ]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 96));

/** A word as it stands, without its plural s, or a Japanese noun in the other syllabary (`デンワ`). */
function look(all: Vocabulary['entries'], units: readonly string[]): Entry | undefined {
  const key = keyOf(units);
  const exact = all.get(key);
  if (exact) return exact;
  const last = units.at(-1) ?? '';
  if (isLatin(last)) {
    const stem = last.replace(/'s?$/, '');
    const stems = [stem, stem.replace(/ies$/, 'y'), stem.replace(/s$/, ''), stem.replace(/es$/, '')];
    for (const each of stems) {
      const entry = each.length > 2 || each !== last ? all.get(keyOf([...units.slice(0, -1), each])) : undefined;
      if (entry) return entry;
    }
    return undefined;
  }
  if (units.length < 3) return undefined;
  const folded = toHiragana(key);
  const other = folded === key ? undefined : all.get(folded);
  return other?.senses[0] === '' ? undefined : other;
}

/** Cuts a text into the words of the lexicon so that as little as possible stays unknown, in as few words as possible. */
export function cut(text: string, { entries, longest }: Vocabulary): Token[] {
  const units = text.match(UNIT) ?? [];
  // Words that only count at the start (`^`) or the end (`$`) of a part of a label.
  const alone = (start: string, found: readonly string[], end: string) => entries.get(start + keyOf(found) + end);
  const size = units.length;
  const cost = new Array<number>(size + 1).fill(0);
  const step = new Array<{ length: number; entry: Entry | undefined }>(size);
  for (let at = size - 1; at >= 0; at--) {
    let best = (cost[at + 1] ?? 0) + UNKNOWN;
    step[at] = { length: 1, entry: undefined };
    for (let length = Math.min(longest, size - at); length > 0; length--) {
      const isWhole = at === 0 && length === size;
      const found = units.slice(at, at + length);
      const entry =
        (isWhole && alone('^', found, '$')) ||
        (at === 0 && alone('^', found, '')) ||
        (at + length === size && alone('', found, '$')) ||
        look(entries, found);
      const price = (cost[at + length] ?? 0) + WORD + (entry?.senses[0] === '' ? GLUE : 0);
      if (!entry || price >= best || isCutShort(entry, units[at + length])) continue;
      best = price;
      step[at] = { length, entry };
    }
    cost[at] = best;
  }
  const tokens: Token[] = [];
  for (let at = 0; at < size; ) {
    const { length, entry } = step[at] as { length: number; entry: Entry | undefined };
    const word = units.slice(at, at + length).join(isLatin(units[at] ?? '') ? ' ' : '');
    const before = tokens.at(-1);
    if (entry) tokens.push({ word, ...entry });
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
const isCutShort = ({ entry, senses }: Entry, next = '') =>
  senses[0] !== '' && /[ぁ-ん] [ぁぃぅぇぉっゃゅょー]/.test(`${entry} ${next}`);

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
