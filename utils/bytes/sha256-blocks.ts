/** The first 32 bits of the fractional parts of the cube roots of the first 64 primes (FIPS 180-4 §4.2.2), and of the square roots of the first eight (§5.3.3). */
const primes = Array.from({ length: 312 }, (_, number) => number).filter(
  (number) =>
    number > 1 && Array.from({ length: number }, (_, part) => part).every((part) => part < 2 || number % part),
);
const fraction = (value: number) => ((value - Math.floor(value)) * 2 ** 32) >>> 0;
const constants = new DataView(new ArrayBuffer(256));
for (const [at, prime] of primes.slice(0, 64).entries()) constants.setUint32(at * 4, fraction(Math.cbrt(prime)));

/** The eight words of SHA-256 before any byte. */
export const firstWords: readonly number[] = primes.slice(0, 8).map((prime) => fraction(Math.sqrt(prime)));

/**
 * Takes whole blocks of 64 bytes into the eight words of a SHA-256 (FIPS 180-4 §6.2.2). Sixteen rounds stand one after
 * another with names for places, so that nothing is moved and no word of the schedule lies in memory: 1.8 times as fast in
 * V8 as the rounds in a loop, and functions for what repeats would halve it.
 * @param from where the first block begins @param to not included; what is left before it is no whole block and not taken
 */
// oxlint-disable-next-line max-lines-per-function -- its rounds stand one after another, see above
export function takeBlocks(words: Int32Array, bytes: Uint8Array, from: number, to: number): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  // Numbers of 32 bits from the first: taken apart as a list they would be boxed anew for each block, at half the speed
  let state0 = (words[0] ?? 0) | 0;
  let state1 = (words[1] ?? 0) | 0;
  let state2 = (words[2] ?? 0) | 0;
  let state3 = (words[3] ?? 0) | 0;
  let state4 = (words[4] ?? 0) | 0;
  let state5 = (words[5] ?? 0) | 0;
  let state6 = (words[6] ?? 0) | 0;
  let state7 = (words[7] ?? 0) | 0;
  for (let at = from; at + 64 <= to; at += 64) {
    let w0 = view.getInt32(at);
    let w1 = view.getInt32(at + 4);
    let w2 = view.getInt32(at + 8);
    let w3 = view.getInt32(at + 12);
    let w4 = view.getInt32(at + 16);
    let w5 = view.getInt32(at + 20);
    let w6 = view.getInt32(at + 24);
    let w7 = view.getInt32(at + 28);
    let w8 = view.getInt32(at + 32);
    let w9 = view.getInt32(at + 36);
    let w10 = view.getInt32(at + 40);
    let w11 = view.getInt32(at + 44);
    let w12 = view.getInt32(at + 48);
    let w13 = view.getInt32(at + 52);
    let w14 = view.getInt32(at + 56);
    let w15 = view.getInt32(at + 60);
    let a = state0;
    let b = state1;
    let c = state2;
    let d = state3;
    let e = state4;
    let f = state5;
    let g = state6;
    let h = state7;
    for (let t = 0; t < 256; t += 64) {
      if (t > 0) {
        w0 = (w0 + w9 + (((w1 >>> 7) | (w1 << 25)) ^ ((w1 >>> 18) | (w1 << 14)) ^ (w1 >>> 3))) | 0;
        w0 = (w0 + (((w14 >>> 17) | (w14 << 15)) ^ ((w14 >>> 19) | (w14 << 13)) ^ (w14 >>> 10))) | 0;
        w1 = (w1 + w10 + (((w2 >>> 7) | (w2 << 25)) ^ ((w2 >>> 18) | (w2 << 14)) ^ (w2 >>> 3))) | 0;
        w1 = (w1 + (((w15 >>> 17) | (w15 << 15)) ^ ((w15 >>> 19) | (w15 << 13)) ^ (w15 >>> 10))) | 0;
        w2 = (w2 + w11 + (((w3 >>> 7) | (w3 << 25)) ^ ((w3 >>> 18) | (w3 << 14)) ^ (w3 >>> 3))) | 0;
        w2 = (w2 + (((w0 >>> 17) | (w0 << 15)) ^ ((w0 >>> 19) | (w0 << 13)) ^ (w0 >>> 10))) | 0;
        w3 = (w3 + w12 + (((w4 >>> 7) | (w4 << 25)) ^ ((w4 >>> 18) | (w4 << 14)) ^ (w4 >>> 3))) | 0;
        w3 = (w3 + (((w1 >>> 17) | (w1 << 15)) ^ ((w1 >>> 19) | (w1 << 13)) ^ (w1 >>> 10))) | 0;
        w4 = (w4 + w13 + (((w5 >>> 7) | (w5 << 25)) ^ ((w5 >>> 18) | (w5 << 14)) ^ (w5 >>> 3))) | 0;
        w4 = (w4 + (((w2 >>> 17) | (w2 << 15)) ^ ((w2 >>> 19) | (w2 << 13)) ^ (w2 >>> 10))) | 0;
        w5 = (w5 + w14 + (((w6 >>> 7) | (w6 << 25)) ^ ((w6 >>> 18) | (w6 << 14)) ^ (w6 >>> 3))) | 0;
        w5 = (w5 + (((w3 >>> 17) | (w3 << 15)) ^ ((w3 >>> 19) | (w3 << 13)) ^ (w3 >>> 10))) | 0;
        w6 = (w6 + w15 + (((w7 >>> 7) | (w7 << 25)) ^ ((w7 >>> 18) | (w7 << 14)) ^ (w7 >>> 3))) | 0;
        w6 = (w6 + (((w4 >>> 17) | (w4 << 15)) ^ ((w4 >>> 19) | (w4 << 13)) ^ (w4 >>> 10))) | 0;
        w7 = (w7 + w0 + (((w8 >>> 7) | (w8 << 25)) ^ ((w8 >>> 18) | (w8 << 14)) ^ (w8 >>> 3))) | 0;
        w7 = (w7 + (((w5 >>> 17) | (w5 << 15)) ^ ((w5 >>> 19) | (w5 << 13)) ^ (w5 >>> 10))) | 0;
        w8 = (w8 + w1 + (((w9 >>> 7) | (w9 << 25)) ^ ((w9 >>> 18) | (w9 << 14)) ^ (w9 >>> 3))) | 0;
        w8 = (w8 + (((w6 >>> 17) | (w6 << 15)) ^ ((w6 >>> 19) | (w6 << 13)) ^ (w6 >>> 10))) | 0;
        w9 = (w9 + w2 + (((w10 >>> 7) | (w10 << 25)) ^ ((w10 >>> 18) | (w10 << 14)) ^ (w10 >>> 3))) | 0;
        w9 = (w9 + (((w7 >>> 17) | (w7 << 15)) ^ ((w7 >>> 19) | (w7 << 13)) ^ (w7 >>> 10))) | 0;
        w10 = (w10 + w3 + (((w11 >>> 7) | (w11 << 25)) ^ ((w11 >>> 18) | (w11 << 14)) ^ (w11 >>> 3))) | 0;
        w10 = (w10 + (((w8 >>> 17) | (w8 << 15)) ^ ((w8 >>> 19) | (w8 << 13)) ^ (w8 >>> 10))) | 0;
        w11 = (w11 + w4 + (((w12 >>> 7) | (w12 << 25)) ^ ((w12 >>> 18) | (w12 << 14)) ^ (w12 >>> 3))) | 0;
        w11 = (w11 + (((w9 >>> 17) | (w9 << 15)) ^ ((w9 >>> 19) | (w9 << 13)) ^ (w9 >>> 10))) | 0;
        w12 = (w12 + w5 + (((w13 >>> 7) | (w13 << 25)) ^ ((w13 >>> 18) | (w13 << 14)) ^ (w13 >>> 3))) | 0;
        w12 = (w12 + (((w10 >>> 17) | (w10 << 15)) ^ ((w10 >>> 19) | (w10 << 13)) ^ (w10 >>> 10))) | 0;
        w13 = (w13 + w6 + (((w14 >>> 7) | (w14 << 25)) ^ ((w14 >>> 18) | (w14 << 14)) ^ (w14 >>> 3))) | 0;
        w13 = (w13 + (((w11 >>> 17) | (w11 << 15)) ^ ((w11 >>> 19) | (w11 << 13)) ^ (w11 >>> 10))) | 0;
        w14 = (w14 + w7 + (((w15 >>> 7) | (w15 << 25)) ^ ((w15 >>> 18) | (w15 << 14)) ^ (w15 >>> 3))) | 0;
        w14 = (w14 + (((w12 >>> 17) | (w12 << 15)) ^ ((w12 >>> 19) | (w12 << 13)) ^ (w12 >>> 10))) | 0;
        w15 = (w15 + w8 + (((w0 >>> 7) | (w0 << 25)) ^ ((w0 >>> 18) | (w0 << 14)) ^ (w0 >>> 3))) | 0;
        w15 = (w15 + (((w13 >>> 17) | (w13 << 15)) ^ ((w13 >>> 19) | (w13 << 13)) ^ (w13 >>> 10))) | 0;
      }
      h = (h + w0 + (((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7)))) | 0;
      h = (h + constants.getInt32(t) + (g ^ (e & (f ^ g)))) | 0;
      d = (d + h) | 0;
      h = (h + (((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10)))) | 0;
      h = (h + ((a & b) | (c & (a | b)))) | 0;
      g = (g + w1 + (((d >>> 6) | (d << 26)) ^ ((d >>> 11) | (d << 21)) ^ ((d >>> 25) | (d << 7)))) | 0;
      g = (g + constants.getInt32(t + 4) + (f ^ (d & (e ^ f)))) | 0;
      c = (c + g) | 0;
      g = (g + (((h >>> 2) | (h << 30)) ^ ((h >>> 13) | (h << 19)) ^ ((h >>> 22) | (h << 10)))) | 0;
      g = (g + ((h & a) | (b & (h | a)))) | 0;
      f = (f + w2 + (((c >>> 6) | (c << 26)) ^ ((c >>> 11) | (c << 21)) ^ ((c >>> 25) | (c << 7)))) | 0;
      f = (f + constants.getInt32(t + 8) + (e ^ (c & (d ^ e)))) | 0;
      b = (b + f) | 0;
      f = (f + (((g >>> 2) | (g << 30)) ^ ((g >>> 13) | (g << 19)) ^ ((g >>> 22) | (g << 10)))) | 0;
      f = (f + ((g & h) | (a & (g | h)))) | 0;
      e = (e + w3 + (((b >>> 6) | (b << 26)) ^ ((b >>> 11) | (b << 21)) ^ ((b >>> 25) | (b << 7)))) | 0;
      e = (e + constants.getInt32(t + 12) + (d ^ (b & (c ^ d)))) | 0;
      a = (a + e) | 0;
      e = (e + (((f >>> 2) | (f << 30)) ^ ((f >>> 13) | (f << 19)) ^ ((f >>> 22) | (f << 10)))) | 0;
      e = (e + ((f & g) | (h & (f | g)))) | 0;
      d = (d + w4 + (((a >>> 6) | (a << 26)) ^ ((a >>> 11) | (a << 21)) ^ ((a >>> 25) | (a << 7)))) | 0;
      d = (d + constants.getInt32(t + 16) + (c ^ (a & (b ^ c)))) | 0;
      h = (h + d) | 0;
      d = (d + (((e >>> 2) | (e << 30)) ^ ((e >>> 13) | (e << 19)) ^ ((e >>> 22) | (e << 10)))) | 0;
      d = (d + ((e & f) | (g & (e | f)))) | 0;
      c = (c + w5 + (((h >>> 6) | (h << 26)) ^ ((h >>> 11) | (h << 21)) ^ ((h >>> 25) | (h << 7)))) | 0;
      c = (c + constants.getInt32(t + 20) + (b ^ (h & (a ^ b)))) | 0;
      g = (g + c) | 0;
      c = (c + (((d >>> 2) | (d << 30)) ^ ((d >>> 13) | (d << 19)) ^ ((d >>> 22) | (d << 10)))) | 0;
      c = (c + ((d & e) | (f & (d | e)))) | 0;
      b = (b + w6 + (((g >>> 6) | (g << 26)) ^ ((g >>> 11) | (g << 21)) ^ ((g >>> 25) | (g << 7)))) | 0;
      b = (b + constants.getInt32(t + 24) + (a ^ (g & (h ^ a)))) | 0;
      f = (f + b) | 0;
      b = (b + (((c >>> 2) | (c << 30)) ^ ((c >>> 13) | (c << 19)) ^ ((c >>> 22) | (c << 10)))) | 0;
      b = (b + ((c & d) | (e & (c | d)))) | 0;
      a = (a + w7 + (((f >>> 6) | (f << 26)) ^ ((f >>> 11) | (f << 21)) ^ ((f >>> 25) | (f << 7)))) | 0;
      a = (a + constants.getInt32(t + 28) + (h ^ (f & (g ^ h)))) | 0;
      e = (e + a) | 0;
      a = (a + (((b >>> 2) | (b << 30)) ^ ((b >>> 13) | (b << 19)) ^ ((b >>> 22) | (b << 10)))) | 0;
      a = (a + ((b & c) | (d & (b | c)))) | 0;
      h = (h + w8 + (((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7)))) | 0;
      h = (h + constants.getInt32(t + 32) + (g ^ (e & (f ^ g)))) | 0;
      d = (d + h) | 0;
      h = (h + (((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10)))) | 0;
      h = (h + ((a & b) | (c & (a | b)))) | 0;
      g = (g + w9 + (((d >>> 6) | (d << 26)) ^ ((d >>> 11) | (d << 21)) ^ ((d >>> 25) | (d << 7)))) | 0;
      g = (g + constants.getInt32(t + 36) + (f ^ (d & (e ^ f)))) | 0;
      c = (c + g) | 0;
      g = (g + (((h >>> 2) | (h << 30)) ^ ((h >>> 13) | (h << 19)) ^ ((h >>> 22) | (h << 10)))) | 0;
      g = (g + ((h & a) | (b & (h | a)))) | 0;
      f = (f + w10 + (((c >>> 6) | (c << 26)) ^ ((c >>> 11) | (c << 21)) ^ ((c >>> 25) | (c << 7)))) | 0;
      f = (f + constants.getInt32(t + 40) + (e ^ (c & (d ^ e)))) | 0;
      b = (b + f) | 0;
      f = (f + (((g >>> 2) | (g << 30)) ^ ((g >>> 13) | (g << 19)) ^ ((g >>> 22) | (g << 10)))) | 0;
      f = (f + ((g & h) | (a & (g | h)))) | 0;
      e = (e + w11 + (((b >>> 6) | (b << 26)) ^ ((b >>> 11) | (b << 21)) ^ ((b >>> 25) | (b << 7)))) | 0;
      e = (e + constants.getInt32(t + 44) + (d ^ (b & (c ^ d)))) | 0;
      a = (a + e) | 0;
      e = (e + (((f >>> 2) | (f << 30)) ^ ((f >>> 13) | (f << 19)) ^ ((f >>> 22) | (f << 10)))) | 0;
      e = (e + ((f & g) | (h & (f | g)))) | 0;
      d = (d + w12 + (((a >>> 6) | (a << 26)) ^ ((a >>> 11) | (a << 21)) ^ ((a >>> 25) | (a << 7)))) | 0;
      d = (d + constants.getInt32(t + 48) + (c ^ (a & (b ^ c)))) | 0;
      h = (h + d) | 0;
      d = (d + (((e >>> 2) | (e << 30)) ^ ((e >>> 13) | (e << 19)) ^ ((e >>> 22) | (e << 10)))) | 0;
      d = (d + ((e & f) | (g & (e | f)))) | 0;
      c = (c + w13 + (((h >>> 6) | (h << 26)) ^ ((h >>> 11) | (h << 21)) ^ ((h >>> 25) | (h << 7)))) | 0;
      c = (c + constants.getInt32(t + 52) + (b ^ (h & (a ^ b)))) | 0;
      g = (g + c) | 0;
      c = (c + (((d >>> 2) | (d << 30)) ^ ((d >>> 13) | (d << 19)) ^ ((d >>> 22) | (d << 10)))) | 0;
      c = (c + ((d & e) | (f & (d | e)))) | 0;
      b = (b + w14 + (((g >>> 6) | (g << 26)) ^ ((g >>> 11) | (g << 21)) ^ ((g >>> 25) | (g << 7)))) | 0;
      b = (b + constants.getInt32(t + 56) + (a ^ (g & (h ^ a)))) | 0;
      f = (f + b) | 0;
      b = (b + (((c >>> 2) | (c << 30)) ^ ((c >>> 13) | (c << 19)) ^ ((c >>> 22) | (c << 10)))) | 0;
      b = (b + ((c & d) | (e & (c | d)))) | 0;
      a = (a + w15 + (((f >>> 6) | (f << 26)) ^ ((f >>> 11) | (f << 21)) ^ ((f >>> 25) | (f << 7)))) | 0;
      a = (a + constants.getInt32(t + 60) + (h ^ (f & (g ^ h)))) | 0;
      e = (e + a) | 0;
      a = (a + (((b >>> 2) | (b << 30)) ^ ((b >>> 13) | (b << 19)) ^ ((b >>> 22) | (b << 10)))) | 0;
      a = (a + ((b & c) | (d & (b | c)))) | 0;
    }
    state0 = (state0 + a) | 0;
    state1 = (state1 + b) | 0;
    state2 = (state2 + c) | 0;
    state3 = (state3 + d) | 0;
    state4 = (state4 + e) | 0;
    state5 = (state5 + f) | 0;
    state6 = (state6 + g) | 0;
    state7 = (state7 + h) | 0;
  }
  words.set([state0, state1, state2, state3, state4, state5, state6, state7]);
}
