import { stop } from './skeleton';

const utf8 = new TextDecoder();
const utf16be = new TextDecoder('utf-16be');
const utf16le = new TextDecoder('utf-16le');
/** Of mail before Unicode. */
const iso2022 = new TextDecoder('iso-2022-jp');
/** Rows and cells of JIS X 0208, each a byte over 0xa0. */
export const ofRows = new TextDecoder('euc-jp');
/** Encodings in which boards write names into their addresses. */
export const legacy = [new TextDecoder('shift_jis'), ofRows];

/**
 * What runs of Base64, at each of its four places, and of hexadecimal digits hold, in each encoding: the lines that are words,
 * and besides what is UTF-8 in the others.
 */
export function* packedIn(runs: readonly string[]): Generator<{ words: string; rough: string }> {
  // Nobody knows at which digit a character begins
  const hex = runs.flatMap((run) =>
    (run.match(/[0-9a-f]{6,}/gi) ?? []).flatMap((own) => [0, 1, 2, 3].map((from) => own.slice(from))),
  );
  for (const [own, bits, from] of [[hex, 4, 0], ...[0, 1, 2, 3].map((shift) => [runs, 6, shift] as const)] as const) {
    if (own.length === 0) continue;
    const [bytes, pairs] = [unpacked(own, bits, from, 1), unpacked(own, bits, from, 2)];
    const mixed = utf8.decode(bytes);
    const texts = [
      mixed.match(lineOfWords),
      ...[...legacy, ...(bytes.includes(0x1b) ? [iso2022] : [])].map((encoding) =>
        encoding.decode(bytes).match(lineInLegacy),
      ),
      ...[utf16be, utf16le].map((encoding) => encoding.decode(pairs).replaceAll('\u0a0a', '\n').match(lineOfWords)),
    ];
    const words = texts.flatMap((lines) => lines?.join(stop) ?? []).join(stop);
    yield { words, rough: mixed.replace(/[\ufffd\p{Cc}]+/gu, stop) };
  }
}

/** Every character could be of a text. */
const words = '(?:(?!\\ufffd{2})[\\p{L}\\p{N}\\p{P}\\p{S}\\p{Z}\\p{M}\\t\\r])+$';
const lineOfWords = new RegExp(`^${words}`, 'gmu');
/** One of ASCII alone says the same in UTF-8. */
const lineInLegacy = new RegExp(`^(?=.*[^\\0-\\x7f])${words}`, 'gmu');

const digitOf = new Uint8Array(128);
for (const [value, digit] of [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'].entries())
  digitOf[digit.charCodeAt(0)] = value;
digitOf[0x2d] = 62;
digitOf[0x5f] = 63;

/** The bytes of runs from this digit of each on, in lines: as many ends of a line after each as a character has bytes. */
function unpacked(runs: readonly string[], bits: 4 | 6, from: number, width: 1 | 2): Uint8Array {
  const all = new Uint8Array(runs.reduce((sum, { length }) => sum + length + width, 0));
  let at = 0;
  for (const run of runs) {
    const begun = at;
    let [held, rest] = [0, 0];
    for (let index = from; index < run.length; index += 1) {
      const code = run.charCodeAt(index);
      rest = ((rest << bits) | (bits === 6 ? (digitOf[code] ?? 0) : (code & 15) + (code > 64 ? 9 : 0))) & 0xfff;
      held += bits;
      if (held < 8) continue;
      held -= 8;
      all[at] = rest >> held;
      at += 1;
    }
    at -= (at - begun) % width;
    all.fill(0x0a, at, at + width);
    at += width;
  }
  return all.subarray(0, at);
}
