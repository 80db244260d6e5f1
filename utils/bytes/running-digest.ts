/** Where a digest is: enough to go on later, in another process. */
export interface DigestState {
  /** The eight words of the hash so far. */
  words: number[];
  /** Bytes that do not fill a block yet. */
  rest: number[];
  /** All bytes so far. */
  length: number;
}

/** The first 32 bits of the fractional parts of the cube roots of the first 64 primes (FIPS 180-4 §4.2.2), and of the square roots of the first eight (§5.3.3). */
const primes = Array.from({ length: 312 }, (_, number) => number).filter(
  (number) =>
    number > 1 && Array.from({ length: number }, (_, part) => part).every((part) => part < 2 || number % part),
);
const fraction = (value: number) => ((value - Math.floor(value)) * 2 ** 32) >>> 0;
const constants = Int32Array.from(primes.slice(0, 64), (prime) => fraction(Math.cbrt(prime)));
const start = primes.slice(0, 8).map((prime) => fraction(Math.sqrt(prime)));

/**
 * SHA-256 (FIPS 180-4) of bytes as they come: the browser's own digest wants all of them at once. Its state can be kept,
 * so that a file whose writing was cut off is not read again.
 */
export class RunningDigest {
  private readonly words: Int32Array;
  private readonly schedule = new Int32Array(64);
  private readonly rest = new Uint8Array(64);
  private length: number;

  constructor({ words, rest, length }: DigestState = { words: start, rest: [], length: 0 }) {
    this.words = Int32Array.from(words);
    this.rest.set(rest);
    this.length = length;
  }

  add(bytes: Uint8Array): void {
    let at = 0;
    const filled = this.length % 64;
    this.length += bytes.byteLength;
    if (filled > 0) {
      at = Math.min(64 - filled, bytes.byteLength);
      this.rest.set(bytes.subarray(0, at), filled);
      if (filled + at < 64) return;
      this.block(this.rest, 0);
    }
    for (; at + 64 <= bytes.byteLength; at += 64) this.block(bytes, at);
    this.rest.set(bytes.subarray(at));
  }

  get state(): DigestState {
    return { words: [...this.words], rest: [...this.rest.subarray(0, this.length % 64)], length: this.length };
  }

  /** 64 lower-case hex digits; bytes may still be added afterwards. */
  get hex(): string {
    const last = new RunningDigest(this.state);
    const padding = new Uint8Array(((119 - (this.length % 64)) % 64) + 9);
    padding[0] = 0x80;
    new DataView(padding.buffer).setBigUint64(padding.byteLength - 8, BigInt(this.length) * 8n);
    last.add(padding);
    return Array.from(last.words, (word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
  }

  private block(bytes: Uint8Array, from: number): void {
    const w = this.schedule;
    for (let t = 0, at = from; t < 16; t += 1, at += 4)
      w[t] =
        ((bytes[at] ?? 0) << 24) | ((bytes[at + 1] ?? 0) << 16) | ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0);
    for (let t = 16; t < 64; t += 1) {
      const x = w[t - 15] ?? 0;
      const y = w[t - 2] ?? 0;
      const low = ((x >>> 7) | (x << 25)) ^ ((x >>> 18) | (x << 14)) ^ (x >>> 3);
      const high = ((y >>> 17) | (y << 15)) ^ ((y >>> 19) | (y << 13)) ^ (y >>> 10);
      w[t] = (low + high + (w[t - 7] ?? 0) + (w[t - 16] ?? 0)) | 0;
    }
    const state = this.words;
    let a = state[0] ?? 0;
    let b = state[1] ?? 0;
    let c = state[2] ?? 0;
    let d = state[3] ?? 0;
    let e = state[4] ?? 0;
    let f = state[5] ?? 0;
    let g = state[6] ?? 0;
    let h = state[7] ?? 0;
    for (let t = 0; t < 64; t += 1) {
      const high = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7));
      const one = (h + high + ((e & f) ^ (~e & g)) + (constants[t] ?? 0) + (w[t] ?? 0)) | 0;
      const low = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10));
      const two = (low + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      h = g;
      g = f;
      f = e;
      e = (d + one) | 0;
      d = c;
      c = b;
      b = a;
      a = (one + two) | 0;
    }
    state[0] = (state[0] ?? 0) + a;
    state[1] = (state[1] ?? 0) + b;
    state[2] = (state[2] ?? 0) + c;
    state[3] = (state[3] ?? 0) + d;
    state[4] = (state[4] ?? 0) + e;
    state[5] = (state[5] ?? 0) + f;
    state[6] = (state[6] ?? 0) + g;
    state[7] = (state[7] ?? 0) + h;
  }
}
