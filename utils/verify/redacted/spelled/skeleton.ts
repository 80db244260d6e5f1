import { plainDigits } from '../../../plain-digits';
import { alike, likeness } from './alike';

/** What is no letter and no digit, what nobody sees, and the letters that only stand beside another. */
const noLetter = /[^\p{L}\p{N}]|\p{Default_Ignorable_Code_Point}|[\u02b0-\u02ff\u0640]/gu;
const isKana = /[\u3041-\u30ff]/;
const voicing = new Map([...'\u3099\u309b\uff9e'].map((mark) => [mark, '\u3099']));
for (const mark of '\u309a\u309c\uff9f') voicing.set(mark, '\u309a');

/** Signs that are read by the letter before them: marks that write it once more, without or with a voicing mark, and ー as a hyphen. */
const byContext = /^[々〻ゝヽゞヾーｰ]$/;

function foldInContext(sign: string, before: string): string {
  if (/[ーｰ]/.test(sign)) return /\d/.test(before) ? '' : 'ー';
  if (/[々〻]/.test(sign)) return /\p{Script=Han}/u.test(before) ? before : sign;
  if (!isKana.test(before)) return sign;
  const plain = before.normalize('NFD').replace('\u3099', '');
  return (plain + (/[ゞヾ]/.test(sign) ? '\u3099' : '')).normalize('NFC');
}

/** Where digests are cut out: a letter that everybody sees and nobody writes, passed over by no word. */
export const stop = 'ꙮ';

function foldSign(sign: string): string {
  const letters = [...plainDigits(sign.normalize('NFKC'))].map((letter) => {
    if (isKana.test(letter)) {
      const plain = /[\u30a1-\u30f6]/.test(letter) ? String.fromCharCode(letter.charCodeAt(0) - 0x60) : letter;
      return alike.get(plain) ?? plain;
    }
    const own = alike.get(letter.toLowerCase());
    if (own !== undefined) return own;
    return [...letter.normalize('NFKD')].map((own) => likeness.get(own.toLowerCase()) ?? own.toLowerCase()).join('');
  });
  return letters.join('').replace(noLetter, '');
}

/** Signs that part digits and are put for each other; all hyphens are one anywhere. */
const between = /(?<=\d)[/.ー·・](?=\d)/g;

/**
 * A text sign by sign, each as it is compared, and what is no letter as Unicode holds it to be the same: ／ is /. A number
 * from six digits on is parted by any sign that parts digits.
 */
export function asChosen(text: string): string {
  const plain = [...text]
    .map((sign) => foldSign(sign) || sign.normalize('NFKC').replace(/[\p{Pd}\u2212]/u, '-'))
    .join('');
  return plain.replace(/\D/g, '').length < 6 ? plain.replace(/(?<=\d)ー(?=\d)/g, '-') : plain.replace(between, '-');
}

/** The longest that one sign is read as, in units: U+FDFA. */
const longest = 18;
const utf16 = new TextDecoder('utf-16le', { ignoreBOM: true });

/** What each sign of the first 65,536 is read as, as far as it was asked. */
const known: (string | undefined)[] = [];

/** The letters and digits of a text, however they are written, and where each stands. */
export class Skeleton {
  readonly text: string;
  #places: Uint32Array | undefined;
  constructor(readonly source: string) {
    this.text = this.#fold();
  }

  /** Goes over the signs; `begins` takes for each unit of the skeleton where its sign begins. */
  #fold(begins?: Uint32Array): string {
    const { source } = this;
    let units = new Uint16Array(source.length + longest);
    let length = 0;
    for (let at = 0; at < source.length; at += 1) {
      const begun = at;
      const unit = source.charCodeAt(at);
      const isPair = unit >= 0xd800 && unit < 0xdc00 && at + 1 < source.length;
      let own = known[unit];
      if (own === undefined) {
        const sign = isPair ? source.slice(at, at + 2) : source.charAt(at);
        const mark = voicing.get(sign);
        const before = String.fromCharCode(units[length - 1] ?? 0);
        const voiced = mark && isKana.test(before) ? (before + mark).normalize('NFC') : '';
        if (voiced.length === 1) units[length - 1] = voiced.charCodeAt(0);
        const isRead = byContext.test(sign);
        own = mark ? '' : isRead ? foldInContext(sign, before) : foldSign(sign);
        if (isPair) at += 1;
        else if (!mark && !isRead) known[unit] = own;
      }
      for (let index = 0; index < own.length; index += 1) {
        if (begins) begins[length] = begun;
        units[length] = own.charCodeAt(index);
        length += 1;
      }
      if (units.length - length < longest) {
        const more = new Uint16Array(units.length * 2);
        more.set(units);
        units = more;
      }
    }
    return utf16.decode(units.subarray(0, length));
  }

  /** Where the sign of this unit of the skeleton begins. */
  #begins(unit: number): number {
    if (!this.#places) {
      this.#places = new Uint32Array(this.text.length);
      this.#fold(this.#places);
    }
    return this.#places[unit] ?? this.source.length;
  }

  /** How many units stand before this place of the source. */
  unitsBefore(place: number): number {
    let [low, high] = [0, this.text.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#begins(middle) < place) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** From the first sign to the end of the last, with the marks that stand on it. */
  span(from: number, to: number): { start: number; end: number } {
    const last = this.#begins(to - 1);
    return { start: this.#begins(from), end: last + (signAt(this.source, last)?.length ?? 0) };
  }

  /** Whether something that is no letter stands before this unit, or it is the first. */
  isParted(unit: number): boolean {
    return unit === 0 || unit >= this.text.length || this.span(unit - 1, unit).end < this.#begins(unit);
  }
}

const signs = /[\s\S][\udc00-\udfff]?[\p{M}\p{Default_Ignorable_Code_Point}\uff9e\uff9f]*/uy;

function signAt(text: string, at: number): string | undefined {
  signs.lastIndex = at;
  return signs.exec(text)?.[0];
}
