import { bytesOfHex } from '../../bytes/hex';
import { unescaped } from './spellings';

const deepest = 3;

/**
 * A text and everything that it says in another writing: escapes undone up to three times, what its runs of Base64 and of
 * hexadecimal digits hold, its host names out of Punycode, addresses in the encodings of Japanese boards, and the escapes
 * of mail, of programs and of style sheets. All of it is searched.
 */
export function decodings(text: string): string[] {
  const first = [text, ...rarelyWritten(text)];
  const found = new Set(first);
  let latest = first;
  for (let depth = 0; depth < deepest && latest.length > 0; depth += 1) {
    const next = latest
      .flatMap((own) => [unescaped(own), ...packedIn(own), hostsIn(own)])
      .filter((own) => own !== '' && !found.has(own));
    for (const own of next) found.add(own);
    latest = next;
  }
  return [...found];
}

/** Encodings in which boards write names into their addresses. */
const legacy = ['shift_jis', 'euc-jp'].map((name) => new TextDecoder(name));
const utf8 = new TextDecoder('utf-8');
const encodings = [utf8, new TextDecoder('utf-16be'), new TextDecoder('utf-16le'), ...legacy];
const bytesOf = (run: string, byte: RegExp, base = 16) =>
  Uint8Array.from(
    run.match(byte) ?? [],
    (each) => (each.length === 1 ? each.charCodeAt(0) : Number.parseInt(each.replace(/^\W?x?/i, ''), base)) & 0xff,
  );
const pointOf = (digits: string, base: number) => {
  const point = Number.parseInt(digits, base);
  return point <= 0x10ffff ? String.fromCodePoint(point) : '';
};

/** Once, before all else: the text with its rarer escapes undone, and with its addresses read in each of those encodings. */
function rarelyWritten(text: string): string[] {
  const asBytes = (own: string, runs: RegExp, byte: RegExp, encoding: TextDecoder, base?: number) =>
    own.replace(runs, (run) => encoding.decode(bytesOf(run, byte, base)));
  const asPoints = (own: string, escapes: RegExp, base: number) =>
    own.replace(escapes, (_, digits: string) => pointOf(digits, base));
  let plain = asBytes(text, /(?:=[0-9a-f]{2}(?:=\r?\n)?){2,}/gi, /=[0-9a-f]{2}/gi, utf8);
  plain = asBytes(plain, /(?:\\x[0-9a-f]{2}){2,}/gi, /\\x[0-9a-f]{2}/gi, utf8);
  plain = asBytes(plain, /(?:\\[0-3][0-7]{2}){2,}/g, /\\[0-3][0-7]{2}/g, utf8, 8);
  plain = asPoints(plain, /\[?U\+([0-9a-f]{4,6})\]?/gi, 16);
  plain = asPoints(plain, /\\([0-9a-f]{4,6})\s?/gi, 16);
  plain = asPoints(plain, /&#x([0-9a-f]{2,6});?/gi, 16);
  plain = asPoints(plain, /&#(\d{2,7});?/g, 10);
  const boards = legacy.map((encoding) =>
    asBytes(text, /(?:%[0-9a-f]{2}[\w.~-]*)+/gi, /%[0-9a-f]{2}|[\w.~-]/gi, encoding),
  );
  return [plain, ...boards].filter((own, index, all) => own !== text && all.indexOf(own) === index);
}

/** What runs of Base64, at each of its four places, and of hexadecimal digits hold where that is words. */
function packedIn(text: string): string[] {
  const runs = text.match(/[A-Za-z0-9+/_-]{6,}/g) ?? [];
  const fromBase64 = [0, 1, 2, 3].map((shift) => runs.map((run) => words(base64(run.slice(shift)))).join('\n'));
  const fromHex = runs.filter((run) => /^(?:[0-9a-f]{2}){3,}$/i.test(run)).map((run) => words(bytesOfHex(run)));
  return [...fromBase64, fromHex.join('\n')].map((own) => own.replace(/\n{2,}/g, '\n').trim());
}

/** In each encoding, only where every character could be of a text. */
function words(bytes: Uint8Array): string {
  return encodings
    .map((encoding) => encoding.decode(bytes))
    .filter((own) => /^[\p{L}\p{N}\p{P}\p{S}\p{Z}\p{M}\s\ufffd]+$/u.test(own) && !own.includes('\ufffd\ufffd'))
    .join('\n');
}

function base64(run: string): Uint8Array {
  const plain = run.replaceAll('-', '+').replaceAll('_', '/');
  return Uint8Array.from(atob(plain.slice(0, plain.length - (plain.length % 4 === 1 ? 1 : 0))), (letter) =>
    letter.charCodeAt(0),
  );
}

function hostsIn(text: string): string {
  return (text.match(/xn--[a-z0-9-]+/gi) ?? []).map((label) => fromPunycode(label.slice(4).toLowerCase())).join('\n');
}

/** One label out of Punycode (RFC 3492 §6.2); as far as it can be read. */
function fromPunycode(label: string): string {
  const parting = label.lastIndexOf('-');
  const output = [...label.slice(0, Math.max(0, parting))];
  let [at, point, bias] = [0, 128, 72];
  for (let read = parting < 0 ? 0 : parting + 1; read < label.length; ) {
    const start = at;
    for (let [weight, step] = [1, 36]; ; step += 36) {
      const letter = label.charCodeAt(read);
      const digit = letter >= 97 ? letter - 97 : letter - 22;
      read += 1;
      at += digit * weight;
      const threshold = Math.min(26, Math.max(1, step - bias));
      if (digit < threshold || read > label.length) break;
      weight *= 36 - threshold;
    }
    const length = output.length + 1;
    bias = adapted(at - start, length, start === 0);
    point += Math.floor(at / length);
    at %= length;
    if (!(point <= 0x10ffff)) break;
    output.splice(at, 0, String.fromCodePoint(point));
    at += 1;
  }
  return output.join('');
}

function adapted(delta: number, length: number, isFirst: boolean): number {
  let rest = Math.floor(delta / (isFirst ? 700 : 2));
  rest += Math.floor(rest / length);
  let steps = 0;
  for (; rest > 455; steps += 36) rest = Math.floor(rest / 35);
  return steps + Math.floor((36 * rest) / (rest + 38));
}
