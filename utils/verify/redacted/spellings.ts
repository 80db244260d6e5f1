/** A text in the one form in which words are searched, every character with its place in the text as written. */
interface Folded {
  text: string;
  starts: number[];
  ends: number[];
}

interface Unit {
  char: string;
  start: number;
  end: number;
}

/** A word as it is searched. */
export interface Needle {
  text: string;
  /** Spaces and line breaks are passed over: a word of Japanese or a long one is broken anywhere. */
  isLoose: boolean;
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/** Escaped characters: `%E5`, also twice and thrice; `&#23665;`, `&#x5c71;`, `&amp;`; `\u5c71`, `\u{5c71}`. */
const escaped =
  /%((?:25)*)([0-9a-f]{2})|&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,4}));|\\+u(?:([0-9a-f]{4})|\{([0-9a-f]{1,6})\})/iy;

const escapes = new RegExp(`(?:${escaped.source})+`, 'gi');

/** Case, width, the two kana, joiners and `@` make no other word. */
function fold(char: string, isLoose: boolean): string {
  if (char > ' ' && char <= '~' && char.length === 1) return char === '@' ? '' : char.toLowerCase();
  const plain = char.normalize('NFKC').toLowerCase();
  const spaced = plain.replace(/\s+/gu, isLoose ? '' : ' ');
  return spaced
    .replace(/[\p{Cf}\p{VS}@]/gu, '')
    .replace(/[\u30a1-\u30f6]/gu, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60));
}

/** The text with its escapes undone once. */
export function unescaped(text: string): string {
  return text.replace(escapes, (run) =>
    unitsOf(run)
      .map(({ char }) => char)
      .join(''),
  );
}

/** @returns nothing for a word without any character that counts */
export function needleOf(word: string): Needle | undefined {
  const loose = folded(word.trim(), true).text;
  const isLoose = /[^\x20-\x7e]/.test(loose) || loose.length >= 6;
  const text = isLoose ? loose : folded(word.trim(), false).text;
  return loose === '' ? undefined : { text, isLoose };
}

/** Searches one text for many words; its forms are made once. */
export class Searched {
  readonly #forms = new Map<boolean, Folded>();
  constructor(readonly source: string) {}

  form(isLoose: boolean): Folded {
    const made = this.#forms.get(isLoose) ?? folded(this.source, isLoose);
    this.#forms.set(isLoose, made);
    return made;
  }

  /** Places of a word in the text as written, in order, none over another. */
  places({ text, isLoose }: Needle): { start: number; end: number }[] {
    const form = this.form(isLoose);
    const found: { start: number; end: number }[] = [];
    for (let at = form.text.indexOf(text); at >= 0; at = form.text.indexOf(text, at + text.length))
      found.push({ start: form.starts[at] ?? 0, end: form.ends[at + text.length - 1] ?? this.source.length });
    return found;
  }
}

/** Puts `mark` in the place of every word, however it is spelled there; words that overlap become one. */
export function markWords(text: string, needles: readonly Needle[], mark: string): { text: string; count: number } {
  const searched = new Searched(text);
  const places = needles
    .flatMap((needle) => searched.places(needle))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  let [clean, at, count] = ['', 0, 0];
  for (const { start, end } of places) {
    if (start < at) {
      // A longer word that begins in a shorter one ends later
      if (end > at) at = end;
      continue;
    }
    clean += text.slice(at, start) + mark;
    at = end;
    count += 1;
  }
  return { text: clean + text.slice(at), count };
}

function folded(text: string, isLoose: boolean): Folded {
  const form: Folded = { text: '', starts: [], ends: [] };
  const parts: string[] = [];
  for (const { char, start, end } of composed(unitsOf(text))) {
    const plain = fold(char, isLoose);
    if (plain === ' ' && parts.at(-1) === ' ') continue;
    parts.push(plain);
    for (let unit = 0; unit < plain.length; unit += 1) {
      form.starts.push(start);
      form.ends.push(end);
    }
  }
  return { ...form, text: parts.join('') };
}

/** Marks join the character that they stand on, halves of a pair each other: so that both get one form. */
function composed(units: readonly Unit[]): Unit[] {
  const joined: Unit[] = [];
  for (const unit of units) {
    const before = joined.at(-1);
    const isPart =
      /^(?:\p{M}|[\uff9e\uff9f])/u.test(unit.char) ||
      (/^[\udc00-\udfff]/.test(unit.char) && /[\ud800-\udbff]$/.test(before?.char ?? ''));
    if (before && isPart)
      joined[joined.length - 1] = { char: before.char + unit.char, start: before.start, end: unit.end };
    else joined.push(unit);
  }
  return joined;
}

function unitsOf(text: string): Unit[] {
  const units: Unit[] = [];
  let bytes: { byte: number; start: number; end: number }[] = [];
  const flush = () => {
    units.push(...decoded(bytes));
    bytes = [];
  };
  for (let at = 0; at < text.length; ) {
    const char = text[at] ?? '';
    escaped.lastIndex = at;
    const match = '%&\\'.includes(char) ? escaped.exec(text) : null;
    const [whole, , byte, decimal, hexadecimal, name, unit, point] = match ?? [];
    if (whole !== undefined && byte !== undefined) {
      bytes.push({ byte: Number.parseInt(byte, 16), start: at, end: at + whole.length });
      at += whole.length;
      continue;
    }
    flush();
    const code = decimal ?? ((hexadecimal ?? point) ? `0x${hexadecimal ?? point}` : undefined);
    const plain =
      whole === undefined
        ? undefined
        : unit !== undefined
          ? String.fromCharCode(Number.parseInt(unit, 16))
          : code !== undefined
            ? Number(code) <= 0x10ffff
              ? String.fromCodePoint(Number(code))
              : undefined
            : entities[(name ?? '').toLowerCase()];
    const length =
      plain === undefined || whole === undefined
        ? String.fromCodePoint(text.codePointAt(at) ?? 0).length
        : whole.length;
    units.push({ char: plain ?? text.slice(at, at + length), start: at, end: at + length });
    at += length;
  }
  flush();
  return units;
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** UTF-8 character by character; a byte of none stands for itself. */
function decoded(bytes: readonly { byte: number; start: number; end: number }[]): Unit[] {
  const units: Unit[] = [];
  for (let at = 0; at < bytes.length; ) {
    const lead = bytes[at]?.byte ?? 0;
    const wanted = lead < 0xc0 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
    const own = bytes.slice(at, at + wanted);
    const char = textIn(own.map(({ byte }) => byte));
    const taken = char === undefined ? own.slice(0, 1) : own;
    units.push({ char: char ?? String.fromCharCode(lead), start: taken[0]?.start ?? 0, end: taken.at(-1)?.end ?? 0 });
    at += taken.length;
  }
  return units;
}

function textIn(bytes: readonly number[]): string | undefined {
  try {
    return utf8.decode(Uint8Array.from(bytes));
  } catch {
    return undefined;
  }
}
