/** Lengths 3–258 and distances 1–32768: what each code begins with, and its extra bits (RFC 1951 §3.2.5). */
const lengthBases = [3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131];
const longLengths = [163, 195, 227, 258];
const lengths = [...lengthBases, ...longLengths];
const lengthExtra = (code: number) => (code < 8 || code === 28 ? 0 : (code >> 2) - 1);
const distances = Array.from({ length: 30 }, (_, code) =>
  code < 4 ? code + 1 : (2 + (code & 1)) * 2 ** ((code >> 1) - 1) + 1,
);
const distanceExtra = (code: number) => (code < 4 ? 0 : (code >> 1) - 1);

/** The code of a length, by length. */
const lengthCodes = Uint8Array.from({ length: 259 }, (_, length) => lengths.findLastIndex((base) => base <= length));

const window = 32_768;
const longest = 258;
const hashBits = 15;

/**
 * A zlib stream (RFC 1950) in one block of fixed codes. It is plain on purpose: the same bytes give the same stream in
 * every engine and every version, so whoever holds the content can tell that the stream carries nothing beside it. Never
 * change what it writes: redacted copies of today are held against it.
 */
export function deflated(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const out = new Bits(Math.ceil((bytes.length * 9) / 8) + 16);
  out.put(0x0178, 16);
  out.put(0b011, 3);
  const last = new Int32Array(1 << hashBits).fill(-1);
  const hashAt = (at: number) =>
    (Math.imul(((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0), 0x9e3779b1) >>>
      (32 - hashBits)) |
    0;
  for (let at = 0; at < bytes.length; ) {
    const hash = hashAt(at);
    const before = last[hash] ?? -1;
    last[hash] = at;
    const length = before >= 0 && at - before <= window ? sameBytes(bytes, before, at) : 0;
    if (length < 3) {
      putSymbol(out, bytes[at] ?? 0);
      at += 1;
      continue;
    }
    putMatch(out, length, at - before);
    const end = at + length;
    for (at += 1; at < end; at += 1) last[hashAt(at)] = at;
  }
  putSymbol(out, 256);
  out.align();
  const sum = adler32(bytes);
  for (const shift of [24, 16, 8, 0]) out.put((sum >>> shift) & 255, 8);
  return out.bytes();
}

function sameBytes(bytes: Uint8Array, before: number, at: number): number {
  const most = Math.min(longest, bytes.length - at);
  let length = 0;
  while (length < most && bytes[before + length] === bytes[at + length]) length += 1;
  return length;
}

function putMatch(out: Bits, length: number, distance: number): void {
  const code = lengthCodes[length] ?? 0;
  putSymbol(out, 257 + code);
  out.put(length - (lengths[code] ?? 0), lengthExtra(code));
  const far = distances.findLastIndex((base) => base <= distance);
  out.put(reversed(far, 5), 5);
  out.put(distance - (distances[far] ?? 0), distanceExtra(far));
}

/** A symbol in the fixed code (RFC 1951 §3.2.6), most significant bit first. */
function putSymbol(out: Bits, symbol: number): void {
  if (symbol < 144) out.put(reversed(0x30 + symbol, 8), 8);
  else if (symbol < 256) out.put(reversed(0x190 + symbol - 144, 9), 9);
  else if (symbol < 280) out.put(reversed(symbol - 256, 7), 7);
  else out.put(reversed(0xc0 + symbol - 280, 8), 8);
}

function reversed(code: number, length: number): number {
  let value = 0;
  for (let bit = 0; bit < length; bit += 1) value |= ((code >> bit) & 1) << (length - 1 - bit);
  return value;
}

class Bits {
  readonly #bytes: Uint8Array<ArrayBuffer>;
  #at = 0;
  #held = 0;
  #count = 0;
  constructor(room: number) {
    this.#bytes = new Uint8Array(room);
  }

  /** At most 16 bits, least significant first. */
  put(value: number, count: number): void {
    this.#held |= value << this.#count;
    this.#count += count;
    for (; this.#count >= 8; this.#count -= 8) {
      this.#bytes[this.#at] = this.#held;
      this.#at += 1;
      this.#held >>>= 8;
    }
  }

  align(): void {
    if (this.#count > 0) this.put(0, 8 - this.#count);
  }

  bytes(): Uint8Array<ArrayBuffer> {
    return this.#bytes.slice(0, this.#at);
  }
}

/** The check sum of RFC 1950 §8.2. */
function adler32(bytes: Uint8Array): number {
  let [low, high] = [1, 0];
  for (let at = 0; at < bytes.length; ) {
    const end = Math.min(bytes.length, at + 3_800);
    for (; at < end; at += 1) {
      low += bytes[at] ?? 0;
      high += low;
    }
    low %= 65_521;
    high %= 65_521;
  }
  return ((high << 16) | low) >>> 0;
}
