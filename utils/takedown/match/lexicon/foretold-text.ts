/** Of how many bytes before a place the next are foretold; further ways are the letters of the word so far, and the two before the last. */
const BACK = [0, 1, 2, 3, 4, 6];
const WAYS = BACK.length + 2;
/** Lines of the table, as a power of two: one for the next four bits of a byte. */
const LINES = 20;
const FURTHEST = 11;
/** What was seen more often counts no more than this. */
const MOST_SEEN = 10;
/** As likely as not. */
const HALF = 1 << 27;

/** e^x / (1 + e^x) by ten squarings: only + - * / of numbers, so that every machine comes to the same. */
function share(x: number): number {
  let power = 1 - Math.max(-FURTHEST, Math.min(FURTHEST, x)) / 1024;
  for (let turn = 0; turn < 10; turn++) power *= power;
  return 1 / (1 + power);
}

/** The way back from `share`, in 4,096 steps. */
function stretches(): Float32Array {
  const all = new Float32Array(4096).fill(FURTHEST);
  let at = 0;
  for (let x = -FURTHEST; x < FURTHEST; x += 1 / 256) for (const to = share(x) * 4096; at < to; at++) all[at] = x;
  return all;
}

/** Hash of the bytes that each way looks back on, once the byte at `place` is known. */
function lookBack(hashes: Int32Array, bytes: Uint8Array, place: number, word: number): void {
  for (let way = 0; way < BACK.length; way++) {
    let hash = way + 1;
    for (let back = 0; back < (BACK[way] ?? 0); back++)
      hash = Math.imul(hash + (bytes[place - back] ?? 0) + 1, 0x2f0b4c47) ^ (hash >>> 13);
    hashes[way] = hash;
  }
  hashes[WAYS - 2] = word;
  hashes[WAYS - 1] = Math.imul((bytes[place - 1] ?? 0) * 256 + (bytes[place - 2] ?? 0), 0x2f0b4c47);
}

/**
 * Foretells bytes bit by bit from those before: what followed the same ones, mixed by how well each way to look back did.
 * `next` takes how likely a 1 is, of 65,536, and says the bit. A page waits for it: nothing is made or called for each way.
 */
function foretell(bytes: Uint8Array, next: (odds: number, place: number, left: number) => number): void {
  const stretch = stretches();
  /** Of each place how likely a 1 is, in 28 bits, and in the last four how often it was seen. */
  const table = new Uint32Array(16 << LINES);
  const trust = new Float32Array(512 * WAYS).fill(0.3);
  const hashes = new Int32Array(WAYS);
  const lines = new Int32Array(WAYS);
  const says = new Float32Array(WAYS);
  let word = 0;
  for (let place = 0; place < bytes.length; place++) {
    let begun = 1;
    for (let left = 7; left >= 0; left--) {
      if (left === 7 || left === 3)
        for (let way = 0; way < WAYS; way++) {
          const hash = Math.imul((hashes[way] as number) + Math.imul(begun + way * 256, 0x3d4d51cb), 0x2545f491);
          lines[way] = (hash >>> (32 - LINES)) << 4;
        }
      const half = left > 3 ? begun : (1 << (3 - left)) | (begun & ((1 << (3 - left)) - 1));
      // How far each way is trusted hangs on the byte so far, and again on the byte before.
      const now = begun * WAYS;
      const past = (256 + (bytes[place - 1] ?? 0)) * WAYS;
      let byNow = 0;
      let byPast = 0;
      for (let way = 0; way < WAYS; way++) {
        const entry = table[(lines[way] as number) + half] as number;
        const told = entry && (stretch[entry >>> 20] as number);
        says[way] = told;
        byNow += (trust[now + way] as number) * told;
        byPast += (trust[past + way] as number) * told;
      }
      const chance = share((byNow + byPast) / 2);
      const bit = next(Math.max(1, Math.min(65_535, (chance * 65_536) | 0)), place, left);
      const learnNow = (bit - share(byNow)) * 0.015;
      const learnPast = (bit - share(byPast)) * 0.015;
      for (let way = 0; way < WAYS; way++) {
        const told = says[way] as number;
        trust[now + way] = (trust[now + way] as number) + learnNow * told;
        trust[past + way] = (trust[past + way] as number) + learnPast * told;
        const spot = (lines[way] as number) + half;
        const entry = table[spot] as number;
        const seen = entry & 15;
        const odds = seen ? entry >>> 4 : HALF;
        const moved = (odds + (bit * 2 * HALF - odds) / (seen + 1.4)) | 0;
        table[spot] = (moved << 4) | Math.min(seen + 1, MOST_SEEN);
      }
      begun = begun * 2 + bit;
    }
    const byte = begun & 255;
    bytes[place] = byte;
    word = (byte > 96 && byte < 123) || byte > 127 ? Math.imul(word + byte, 0x2f0b4c47) : 0;
    lookBack(hashes, bytes, place, word);
  }
}

/** Narrows a span by each bit; `code` says the bit where one is read, `bits` where one is written. */
function span(take: (byte: number) => void, bitOf: (middle: number, place: number, left: number) => number) {
  let low = 0;
  let high = 0xffff_ffff;
  return {
    next: (odds: number, place: number, left: number) => {
      const middle = low + Math.floor(((high - low) / 65_536) * odds);
      const bit = bitOf(middle, place, left);
      if (bit) high = middle;
      else low = middle + 1;
      for (; (low ^ high) >>> 24 === 0; high = ((high << 8) | 255) >>> 0) {
        take(low >>> 24);
        low = (low << 8) >>> 0;
      }
      return bit;
    },
    low: () => low,
  };
}

/** What was written by `foretold`, so many bytes of UTF-8. */
export function textOfForetold(packed: Uint8Array, length: number): string {
  const bytes = new Uint8Array(length);
  let read = 0;
  let code = 0;
  const take = () => {
    code = ((code << 8) | (packed[read++] ?? 0)) >>> 0;
  };
  for (let turn = 0; turn < 4; turn++) take();
  foretell(bytes, span(take, (middle) => Number(code <= middle)).next);
  return new TextDecoder().decode(bytes);
}

/** A text in as few bytes as its foretelling leaves open; for builds alone. */
export function foretold(text: string): { packed: Uint8Array; length: number } {
  const bytes = new TextEncoder().encode(text);
  const packed: number[] = [];
  const { next, low } = span(
    (byte) => packed.push(byte),
    (_, place, left) => ((bytes[place] ?? 0) >> left) & 1,
  );
  foretell(new Uint8Array(bytes.length), next);
  const rest = [24, 16, 8, 0].map((shift) => (low() >>> shift) & 255);
  return { packed: Uint8Array.from([...packed, ...rest]), length: bytes.length };
}
